import { slug } from 'github-slugger';
import {
  type Data,
  type Document,
  type Entity,
  idsInName,
  type Json,
  type Kind,
  type Nameless,
  type Outcome,
  type ParsedEntity,
  type PlaceOfValue,
  type Places,
  pointerTo,
  type Schema,
  type Settings,
  startOfId,
  tableOf,
} from '../../model/index.js';
import { type Duplicate, duplicateIds } from './duplicates.js';

/** The entities of the documents, and those that were left out because their id is already used. */
export interface CollectedEntities {
  readonly entities: { readonly [id: string]: Entity };
  /** Ids that the entities left out may have. */
  readonly lost: readonly string[];
  readonly nameless: readonly Nameless[];
  /** The files that were left out completely. */
  readonly paths: readonly string[];
}

/**
 * Collects every entity of the documents by id. If two have the same id, the first keeps it and the second is reported.
 */
export function collectEntities(
  documents: readonly Document[],
  settings: Settings,
  schemas: { readonly [kind: string]: Schema },
): Outcome<CollectedEntities> {
  const entities = tableOf<Entity>();
  const holds = tableOf<string[]>();
  const duplicates: Duplicate[] = [];
  const lost: string[] = [];
  const kinds = new Map(settings.kinds.map((kind) => [kind.name, kind]));
  const add = (entity: Entity): boolean => {
    const first = entities[entity.id];
    if (first) duplicates.push({ later: entity, first });
    else {
      entities[entity.id] = entity;
      if (entity.within !== undefined) {
        const held = holds[entity.within];
        if (held) held.push(entity.id);
        else holds[entity.within] = [entity.id];
      }
    }
    return first === undefined;
  };
  for (const document of documents) {
    // Whether the last entity with an id was kept. Its blocks directly follow it.
    const kept = new Map<string, boolean>();
    for (const parsed of document.entities) {
      const kind = kinds.get(parsed.kind);
      if (!kind) continue;
      const id = String(parsed.data.id);
      // The copy of a file is one mistake, and not one for each entity in it.
      const isHeld = parsed.within === undefined || kept.get(parsed.within) === true;
      const entity = entityOf(parsed, kind, entities);
      const isKept = isHeld && add(entity);
      if (!isHeld) lost.push(id);
      else if (isKept) for (const entry of entriesOf(entity, kind)) add(entry);
      kept.set(id, isKept);
    }
  }
  for (const [id, held] of Object.entries(holds)) {
    const entity = entities[id];
    if (entity) entities[id] = { ...entity, holds: held };
  }
  const files = duplicates.flatMap(({ later }) => (later.within === undefined ? [later] : []));
  // A document without its id may be referred to by its title.
  const names = files.flatMap(({ place, title }) => [...idsInName(place.path), title, slug(title)]);
  return {
    value: {
      entities,
      lost: [...lost, ...names].filter((id) => entities[id] === undefined),
      nameless: duplicates.flatMap(({ later }) => namelessOf(later, entities, schemas)),
      paths: files.map(({ place }) => place.path),
    },
    diagnostics: duplicateIds(duplicates),
  };
}

/** Returns the form of the unknown id that a block or an entry would have instead of its duplicate one. */
function namelessOf(
  { kind, within }: Entity,
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): Nameless[] {
  if (within === undefined) return [];
  const start = startOfId({ kind, within }, entities, schemas);
  return [{ kind, startsWith: start === undefined ? '' : `${start}-` }];
}

function entityOf(parsed: ParsedEntity, kind: Kind, entities: { readonly [id: string]: Entity }): Entity {
  const id = String(parsed.data.id);
  const holder = parsed.within === undefined ? undefined : entities[parsed.within];
  return {
    id,
    kind: kind.name,
    title: titleOf(parsed.data) ?? id,
    data: parsed.data,
    within: parsed.within,
    holds: [],
    parts: parsed.parts.map(({ name, title }) => ({ name, title })),
    page: holder?.page ?? (kind.collection === '' ? `${id}/index.html` : `${kind.collection}/${id}/index.html`),
    anchor: holder ? id : '',
    place: parsed.place,
    places: parsed.places,
    ...(parsed.excused && parsed.excused.length > 0 && { excused: parsed.excused }),
  };
}

/** Returns the entries of a vocabulary, which are entities with the id `<vocabulary>/<entry>`. */
function entriesOf(entity: Entity, kind: Kind): Entity[] {
  if (kind.name !== 'vocabulary') return [];
  const places = placesOfEntries(entity.places);
  return (entity.data.entries as Data[]).map((entry, index) => {
    const pointer = pointerTo('/entries', index);
    const value = entity.places[pointerTo(pointer, 'id')]?.value ?? entity.place;
    return {
      id: `${entity.id}/${String(entry.id)}`,
      kind: `vocabulary/${entity.id}`,
      title: titleOf(entry) ?? String(entry.id),
      data: entry,
      within: entity.id,
      holds: [],
      parts: [],
      page: entity.page,
      anchor: `${entity.id}-${String(entry.id)}`,
      place: { path: entity.place.path, ...value },
      places: places.get(pointer) ?? {},
    };
  });
}

/** Returns the places below each entry, by the pointer to the entry. */
function placesOfEntries(places: Places): ReadonlyMap<string, Places> {
  const found = new Map<string, { [pointer: string]: PlaceOfValue }>();
  for (const [key, place] of Object.entries(places)) {
    const [pointer] = /^\/entries\/\d+(?=\/)/.exec(key) ?? [];
    if (pointer === undefined) continue;
    const below = found.get(pointer) ?? {};
    below[key.slice(pointer.length)] = place;
    found.set(pointer, below);
  }
  return found;
}

function titleOf(data: Data): string | undefined {
  for (const key of ['title', 'label', 'name']) {
    const value = data[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** Entities with inherited and default values filled in. */
export interface CompletedEntity {
  readonly entities: { [id: string]: Entity };
  /** The properties that come from the holder or the schema, by id; left out where there are none. */
  readonly inherited: { readonly [id: string]: ReadonlySet<string> };
}

/** Adds the defaults of the schema, and those under `defaults` of the holder, to the data of entities. */
export function withDefaults(
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): CompletedEntity {
  const completed = tableOf<Entity>();
  const inherited = tableOf<ReadonlySet<string>>();
  for (const [id, entity] of Object.entries(entities)) {
    const added = addedTo(entity, entities, schemas);
    const names = Object.keys(added);
    if (names.length === 0) {
      completed[id] = entity;
      continue;
    }
    inherited[id] = new Set(names);
    completed[id] = {
      ...entity,
      data: { ...entity.data, ...added },
      places: { ...entity.places, ...placesOf(added, entity) },
    };
  }
  return { entities: completed, inherited };
}

function addedTo(
  entity: Entity,
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): Data {
  if (entity.within === undefined) return {};
  const given = (entities[entity.within]?.data.defaults ?? {}) as Data;
  const properties = (schemas[entity.kind]?.properties ?? {}) as { [name: string]: Schema };
  const added: { [name: string]: Json } = {};
  for (const [name, definition] of Object.entries(properties)) {
    const value = entity.data[name] === undefined ? (given[name] ?? definition.default) : undefined;
    if (value !== undefined) added[name] = value;
  }
  return added;
}

function placesOf(added: Data, entity: Entity): { [pointer: string]: PlaceOfValue } {
  const place = entity.places['']?.value;
  return place ? Object.fromEntries(Object.keys(added).map((name) => [`/${name}`, { value: place }])) : {};
}
