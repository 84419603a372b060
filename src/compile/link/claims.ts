import { slug } from 'github-slugger';
import { idPattern, type Nameless, type Schema } from '../../model/index.js';

/**
 * Ids that may well exist although nothing that conforms has them: a reference to one is not what is wrong. What is
 * wrong has been told where it is, and once it is put right it is known whether the id exists.
 */
export interface Claims {
  /** Whether an id may be that of something of one of these kinds; of any kind that a text can name, where none is given. */
  has(id: string, kinds?: readonly string[]): boolean;
  /** Whether an anchor may lead to one of them: by its id, or by the anchor that a code host makes of its heading. */
  hasAnchor(fragment: string): boolean;
  /** The ids that were asked for and may be those of things whose own nobody can tell. */
  readonly asked: ReadonlySet<string>;
}

/** The claims of ids, and of things whose ids nobody can tell. */
export function claimsOf(
  ids: ReadonlySet<string>,
  nameless: readonly Nameless[],
  schemas: { readonly [kind: string]: Schema },
): Claims {
  const forms = nameless.map((one) => ({ ...one, pattern: idPattern(one.kind, schemas) }));
  const asked = new Set<string>();
  const has: Claims['has'] = (id, kinds) => {
    if (ids.has(id)) return true;
    const isForm = forms.some(
      ({ kind, startsWith, pattern }) =>
        (kinds ? kinds.includes(kind) : !kind.startsWith('vocabulary/')) &&
        id.startsWith(startsWith) &&
        pattern.test(id),
    );
    if (isForm) asked.add(id);
    return isForm;
  };
  // A code host writes the id of a heading in small letters, and its title behind it.
  const starts = [
    ...[...ids].filter((id) => id !== '').map((id) => `${slug(id)}-`),
    ...forms.map(({ startsWith }) => startsWith.toLowerCase()).filter((start) => start !== ''),
  ];
  return {
    has,
    asked,
    hasAnchor: (fragment) => has(fragment) || starts.some((start) => fragment.startsWith(start)),
  };
}
