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
  pointerTo,
  type Schema,
  type Settings,
  startOfId,
  tableOf,
} from '../../model/index.js';
import { type Duplicate, duplicateIds } from './duplicates.js';

/** The entities of the documents, and what was left out because its id was taken. */
export interface CollectedEntities {
  readonly entities: { readonly [id: string]: Entity };
  /** Ids that what was left out may have. */
  readonly lost: readonly string[];
  readonly nameless: readonly Nameless[];
  /** The files that were left out as a whole. */
  readonly paths: readonly string[];
}

/** Every entity of the documents by id. Where two claim one id, the first keeps it and the second is told. */
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
      if (entity.within !== undefined) holds[entity.within] = [...(holds[entity.within] ?? []), entity.id];
    }
    return first === undefined;
  };
  for (const document of documents) {
    // By id, whether the last thing with this id was kept: what stands in it comes right behind it.
    const kept = new Map<string, boolean>();
    for (const parsed of document.entities) {
      const kind = kinds.get(parsed.kind);
      if (!kind) continue;
      const id = String(parsed.data.id);
      // The copy of a file is one mistake, not one for each thing in it.
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
  // Without its id a document may be named by the words of its title.
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

/** Nobody can tell which id a block or an entry would have that has the id of another. */
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

/** The entries of a vocabulary are entities of their own, addressed as `<vocabulary>/<entry>`. */
function entriesOf(entity: Entity, kind: Kind): Entity[] {
  if (kind.name !== 'vocabulary') return [];
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
      places: Object.fromEntries(
        Object.entries(entity.places)
          .filter(([key]) => key.startsWith(`${pointer}/`))
          .map(([key, place]) => [key.slice(pointer.length), place]),
      ),
    };
  });
}

function titleOf(data: Data): string | undefined {
  for (const key of ['title', 'label', 'name']) {
    const value = data[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** Entities with the values that they have from elsewhere, and which those are. */
export interface CompletedEntity {
  readonly entities: { [id: string]: Entity };
  /** By id, the properties that the holder gives. */
  readonly inherited: { readonly [id: string]: ReadonlySet<string> };
}

/** What the schema gives as default, and what the holder gives under `defaults`, becomes part of the data. */
export function withDefaults(
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): CompletedEntity {
  const completed = tableOf<Entity>();
  const inherited = tableOf<ReadonlySet<string>>();
  for (const [id, entity] of Object.entries(entities)) {
    const added = addedTo(entity, entities, schemas);
    inherited[id] = new Set(Object.keys(added));
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
