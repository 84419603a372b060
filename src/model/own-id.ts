import type { Entity, Framework, Settings } from './framework.js';
import { isData, type Schema } from './json.js';
import type { Kind } from './kind.js';

type Schemas = { readonly [kind: string]: Schema };

/** The name of a file without its folder and its ending. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** The ids that the name of a file may stand for: `PS-001-register` may be that of PS-001. */
export function idsInName(path: string): string[] {
  const words = stemOf(path).split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
}

/** Whether the name of its file starts with the id of an entity, or is the id. */
export function isNamedAfter(path: string, id: string, kind: Kind): boolean {
  const stem = stemOf(path);
  return stem === id || (kind.id === 'frontmatter' && stem.startsWith(`${id}-`));
}

/** The kind of the holder with whose id an id has to start, as the schema of its kind says; undefined where any id will do. */
export function holderInId(kind: string, schemas: Schemas): string | undefined {
  const properties = schemas[kind]?.properties;
  const id = isData(properties) ? properties.id : undefined;
  const holder = isData(id) ? id['x-startsWith'] : undefined;
  return typeof holder === 'string' ? holder : undefined;
}

/** The id with which that of an entity has to start; undefined where any id will do. */
export function startOfId(
  { kind, within }: Pick<Entity, 'kind' | 'within'>,
  entities: { readonly [id: string]: Entity },
  schemas: Schemas,
): string | undefined {
  const wanted = holderInId(kind, schemas);
  if (wanted === undefined) return undefined;
  for (let at = within; at !== undefined; at = entities[at]?.within) if (entities[at]?.kind === wanted) return at;
  return undefined;
}

type Identified = Pick<Framework, 'entities' | 'schemas'> & { readonly settings: Pick<Settings, 'kinds'> };

/** An entity with an id that does not fit where it stands. */
export interface Misnamed {
  readonly entity: Entity;
  /** The id with which its own would have to start; undefined where it is the name of its file that says otherwise. */
  readonly start: string | undefined;
}

/**
 * The entities whose id does not fit the name of their file, or does not start with the id of their holder. Where the
 * id of a file is wrong, those within it are not: they fit the name of the file.
 */
export function misnamedIn(framework: Identified): Misnamed[] {
  const kinds = new Map(framework.settings.kinds.map((kind) => [kind.name, kind]));
  const isMisnamed = ({ kind, id, place }: Entity): boolean => {
    const known = kinds.get(kind);
    return known !== undefined && known.within === undefined && !isNamedAfter(place.path, id, known);
  };
  return Object.values(framework.entities).flatMap((entity): Misnamed[] => {
    if (isMisnamed(entity)) return [{ entity, start: undefined }];
    const start = startOfId(entity, framework.entities, framework.schemas);
    if (start === undefined || entity.id.startsWith(`${start}-`)) return [];
    const holder = framework.entities[start];
    const isTold =
      holder && isMisnamed(holder) && idsInName(holder.place.path).some((id) => entity.id.startsWith(`${id}-`));
    return isTold ? [] : [{ entity, start }];
  });
}

/** The pattern of the ids of a kind, from its schema; of its entries for a vocabulary. Matches nothing where there is none. */
export function idPattern(kind: string, schemas: Schemas): RegExp {
  const definitions = schemas.vocabulary?.$defs;
  const entry = isData(definitions) && isData(definitions.entry) ? definitions.entry : undefined;
  const properties = (kind.startsWith('vocabulary/') ? entry : schemas[kind])?.properties;
  const id = isData(properties) && isData(properties.id) ? properties.id.pattern : undefined;
  try {
    return new RegExp(typeof id === 'string' ? id : '^$', 'u');
  } catch {
    return /^$/;
  }
}
