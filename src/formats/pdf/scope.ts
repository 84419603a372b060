import type { Edition, Entity, Framework } from '../../model/index.js';

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
