import { slug } from 'github-slugger';
import { idPattern, type Nameless, type Schema } from '../../model/index.js';

/**
 * Ids that may exist although no valid entity has them. References to them are not reported: the underlying mistake is
 * reported elsewhere, and once it is fixed it is known whether the id exists.
 */
export interface Claims {
  /**
   * Whether an id may belong to an entity of one of these kinds; if none is given, of any kind that a text can refer
   * to.
   */
  has(id: string, kinds?: readonly string[]): boolean;
  /** Whether an anchor may lead to one of them, by its id or by the anchor that a code host makes from its heading. */
  hasAnchor(fragment: string): boolean;
  /** The ids that were looked up and may belong to entities whose own id is unknown. */
  readonly asked: ReadonlySet<string>;
}

/** Returns the claims of ids, and of entities whose ids are unknown. */
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
  // A code host makes an anchor from the id of a heading in lower case, followed by its title.
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
