import type { Entity, Framework, Settings } from './framework.js';
import { isData, type Schema } from './json.js';
import type { Kind } from './kind.js';

type Schemas = { readonly [kind: string]: Schema };

/** Returns the name of a file without its folder and extension. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** Returns the ids that a file name may begin with: `PS-001-register` may belong to PS-001. */
export function idsInName(path: string): string[] {
  const words = stemOf(path).split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
}

/** Whether a file name is the id of an entity, or starts with it. */
function isNamedAfter(path: string, id: string, kind: Kind): boolean {
  const stem = stemOf(path);
  return stem === id || (kind.id === 'frontmatter' && stem.startsWith(`${id}-`));
}

/** Returns the kind whose id must start the ids of a kind, as its schema says; undefined if any id is allowed. */
export function holderInId(kind: string, schemas: Schemas): string | undefined {
  const properties = schemas[kind]?.properties;
  const id = isData(properties) ? properties.id : undefined;
  const holder = isData(id) ? id['x-startsWith'] : undefined;
  return typeof holder === 'string' ? holder : undefined;
}

/** Returns the id that must start the id of an entity; undefined if any id is allowed. */
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

/** An entity whose id does not match its file or holder. */
export interface Misnamed {
  readonly entity: Entity;
  /** The id that its own id must start with; undefined if the id does not match the file name. */
  readonly start: string | undefined;
}

/**
 * Returns the entities whose id does not match the name of their file, or does not start with the id of their holder.
 * If the id of a file is wrong, entities within it that match the file name are left out.
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
    const isReported =
      holder && isMisnamed(holder) && idsInName(holder.place.path).some((id) => entity.id.startsWith(`${id}-`));
    return isReported ? [] : [{ entity, start }];
  });
}

/** Returns the id pattern in the schema of a kind or vocabulary entry; a pattern that matches nothing if there is none. */
export function idPattern(kind: string, schemas: Schemas): RegExp {
  const definitions = schemas.vocabulary?.$defs;
  const entry = isData(definitions) && isData(definitions.entry) ? definitions.entry : undefined;
  const properties = (kind.startsWith('vocabulary/') ? entry : schemas[kind])?.properties;
  const id = isData(properties) && isData(properties.id) ? properties.id.pattern : undefined;
  return compiledId(typeof id === 'string' ? id : '^$');
}

/** The patterns of the schemas. There are few, and each word that may be an id is compared with one. */
const PATTERNS = new Map<string, RegExp>();

function compiledId(source: string): RegExp {
  let pattern = PATTERNS.get(source);
  if (!pattern) {
    try {
      pattern = new RegExp(source, 'u');
    } catch {
      pattern = /^$/;
    }
    PATTERNS.set(source, pattern);
  }
  return pattern;
}
