import type { Edition, Entity, Framework, Materials, Words } from '../../model/index.js';
import type { Inline } from './content.js';

/** The target of a link: a label in the file, a URL, or none. */
type Target = { readonly label: string } | { readonly url: string } | undefined;

/** The entities in one file, which determine the targets of its links. */
interface Scope {
  readonly ids: ReadonlySet<string>;
  /** Returns the target for an entity or a named part of it: a label in this file, or else its page on the web, or none. */
  targetOf(id: string, anchor: string): Target;
  /** Returns the label of a part with a heading; empty if an entity has the same name. */
  labelOfPart(entity: Entity, part: string): string;
}

export function scopeOf(framework: Framework, ids: ReadonlySet<string>, edition: Edition, language: string): Scope {
  const labelOfPart: Scope['labelOfPart'] = (entity, part) => {
    const label = `${entity.id}-${part}`;
    return Object.hasOwn(framework.entities, label) ? '' : label;
  };
  return {
    ids,
    labelOfPart,
    targetOf(id, anchor) {
      const entity = Object.hasOwn(framework.entities, id) ? framework.entities[id] : undefined;
      if (!entity) return undefined;
      const part = anchor.startsWith(`${id}-`) ? anchor.slice(id.length + 1) : anchor;
      if (!ids.has(id)) return urlOf(framework.settings.baseUrl, edition, language, entity, part);
      const titled = entity.parts.some(({ name, title }) => name === part && title !== '');
      return { label: (titled && labelOfPart(entity, part)) || id };
    },
  };
}

function urlOf(baseUrl: string, edition: Edition, language: string, entity: Entity, part: string): Target {
  if (baseUrl === '') return undefined;
  const anchor = part === '' ? entity.anchor : `${entity.id}-${part}`;
  const folder = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return { url: `${folder}${edition.version}/${language}/${entity.page}${anchor === '' ? '' : `#${anchor}`}` };
}

/** The context in which one file is composed. */
export interface ComposeContext {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  readonly scope: Scope;
  readonly media: Materials['media'];
}

/** Links text to an entity or a part of it, if the file has a target for it. */
export function linked(
  context: ComposeContext,
  id: string,
  anchor: string,
  quiet: boolean,
  c: readonly Inline[],
): readonly Inline[] {
  const target = context.scope.targetOf(id, anchor);
  if (target === undefined) return c;
  if ('label' in target) return [{ t: 'ref', label: target.label, quiet, c }];
  return quiet ? c : [{ t: 'link', url: target.url, c }];
}

/** Returns the title of an entity as a link to it. */
export function mention(context: ComposeContext, entity: Entity): readonly Inline[] {
  return linked(context, entity.id, '', false, [{ t: 'text', v: nameOf(context, entity) }]);
}

/** Removes links. Table heads are repeated on each page, and PDF/UA does not allow repeated links. */
export function unlinked(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((one): readonly Inline[] => {
    if (one.t === 'link' || one.t === 'ref') return unlinked(one.c);
    return 'c' in one && one.t !== 'note' ? [{ ...one, c: unlinked(one.c) }] : [one];
  });
}

/** Joins several values in one line. */
export function joined(context: ComposeContext, values: readonly (readonly Inline[])[]): readonly Inline[] {
  const comma: Inline = { t: 'text', v: context.words.find('pdf-comma') ?? ', ' };
  return values.flatMap((value, index) => (index === 0 ? value : [comma, ...value]));
}

/** Returns the name of an entity, with its id if people cite it. */
function nameOf({ framework }: ComposeContext, { id, kind, title }: Entity): string {
  // People cite some vocabulary entries by number (target 11.7).
  const number = kind.includes('/') ? /\/(\d.*)$/.exec(id)?.[1] : undefined;
  if (number !== undefined) return `${number} ${title}`;
  const cited = framework.settings.kinds.some(({ name, id: written }) => name === kind && written !== 'file-name');
  return cited && title !== id ? `${id} ${title}` : title;
}
