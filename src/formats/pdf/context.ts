import type { Edition, Entity, Framework, Materials, Words } from '../../model/index.js';
import type { Inline } from './content.js';

/** Where a link leads from inside one file. */
export type Target = { readonly label: string } | { readonly url: string } | undefined;

/** What one file holds, and so where the links in it can lead. */
export interface Scope {
  readonly ids: ReadonlySet<string>;
  /** An entity, or a named part of it: a label in this file, else its page on the web, else nothing that can be reached. */
  targetOf(id: string, anchor: string): Target;
  /** The label of a part that has a heading; empty where an entity already has that name. */
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

/** What every part of the composing of one file needs. */
export interface ComposeContext {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  readonly scope: Scope;
  readonly media: Materials['media'];
}

/** Words that lead to an entity or a part of it, as far as that can be reached from this file. */
export function linked(
  setting: ComposeContext,
  id: string,
  anchor: string,
  quiet: boolean,
  c: readonly Inline[],
): readonly Inline[] {
  const target = setting.scope.targetOf(id, anchor);
  if (target === undefined) return c;
  if ('label' in target) return [{ t: 'ref', label: target.label, quiet, c }];
  return quiet ? c : [{ t: 'link', url: target.url, c }];
}

/** The title of an entity as a link to it. */
export function mention(setting: ComposeContext, entity: Entity): readonly Inline[] {
  return linked(setting, entity.id, '', false, [{ t: 'text', v: nameOf(setting, entity) }]);
}

/** Words without what they lead to. The head of a table is repeated on each page, and a repeated link is none (PDF/UA). */
export function unlinked(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((one): readonly Inline[] => {
    if (one.t === 'link' || one.t === 'ref') return unlinked(one.c);
    return 'c' in one && one.t !== 'note' ? [{ ...one, c: unlinked(one.c) }] : [one];
  });
}

/** Several values in one line. */
export function joined(setting: ComposeContext, values: readonly (readonly Inline[])[]): readonly Inline[] {
  const comma: Inline = { t: 'text', v: setting.words.find('pdf-comma') ?? ', ' };
  return values.flatMap((value, index) => (index === 0 ? value : [comma, ...value]));
}

/** What an entity is called where only its name stands: with its id where that is a number that people cite. */
function nameOf({ framework }: ComposeContext, { id, kind, title }: Entity): string {
  // An entry that goes by a number (the target 11.7) is known by it.
  const number = kind.includes('/') ? /\/(\d.*)$/.exec(id)?.[1] : undefined;
  if (number !== undefined) return `${number} ${title}`;
  const cited = framework.settings.kinds.some(({ name, id: written }) => name === kind && written !== 'file-name');
  return cited && title !== id ? `${id} ${title}` : title;
}
