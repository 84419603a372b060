import {
  type Data,
  type Diagnostic,
  type Document,
  diagnostic,
  type Entity,
  type Json,
  type Kind,
  type Outcome,
  type ParsedEntity,
  type PlaceOfValue,
  pointerTo,
  type Schema,
  type Settings,
  tableOf,
} from '../../model/index.js';

/** The entities of the documents, and what was left out because its id was taken. */
export interface CollectedEntities {
  readonly entities: { readonly [id: string]: Entity };
  /** Ids of what stands inside an entity that was left out. */
  readonly lost: readonly string[];
}

/** Every entity of the documents by id. Where two claim one id, the first keeps it and the second is told. */
export function collectEntities(documents: readonly Document[], settings: Settings): Outcome<CollectedEntities> {
  const entities = tableOf<Entity>();
  const diagnostics: Diagnostic[] = [];
  const lost: string[] = [];
  const kinds = new Map(settings.kinds.map((kind) => [kind.name, kind]));
  for (const document of documents) {
    const kept = new Set<string>();
    for (const parsed of document.entities) {
      const kind = kinds.get(parsed.kind);
      if (!kind) continue;
      // The copy of a file is one mistake, not one for each thing in it.
      if (parsed.within !== undefined && !kept.has(parsed.within)) {
        lost.push(String(parsed.data.id));
        continue;
      }
      const entity = entityOf(parsed, kind, document, entities);
      const entries = entriesOf(entity, kind);
      const [first] = add(
        { ...entity, holds: [...entity.holds, ...new Set(entries.map(({ id }) => id))] },
        entities,
        diagnostics,
      );
      if (!first) continue;
      kept.add(entity.id);
      for (const entry of entries) add(entry, entities, diagnostics);
    }
  }
  return { value: { entities, lost: lost.filter((id) => entities[id] === undefined) }, diagnostics };
}

/** Adds an entity unless its id is taken; returns it when it was added. */
function add(entity: Entity, entities: { [id: string]: Entity }, diagnostics: Diagnostic[]): Entity[] {
  const first = entities[entity.id];
  if (first) {
    diagnostics.push(duplicate(entity, first));
    return [];
  }
  entities[entity.id] = entity;
  return [entity];
}

function entityOf(
  parsed: ParsedEntity,
  kind: Kind,
  document: Document,
  entities: { readonly [id: string]: Entity },
): Entity {
  const id = String(parsed.data.id);
  const holder = parsed.within === undefined ? undefined : entities[parsed.within];
  const held = document.entities.filter((other) => other.within === id).map((other) => String(other.data.id));
  return {
    id,
    kind: kind.name,
    title: titleOf(parsed.data) ?? id,
    data: parsed.data,
    within: parsed.within,
    holds: [...new Set(held)],
    parts: parsed.parts.map(({ name, title }) => ({ name, title })),
    page: holder?.page ?? (kind.collection === '' ? `${id}/index.html` : `${kind.collection}/${id}/index.html`),
    anchor: holder ? id : '',
    place: parsed.place,
    places: parsed.places,
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

function duplicate(later: Entity, first: Entity): Diagnostic {
  const id = later.kind.startsWith('vocabulary/') ? String(later.data.id) : later.id;
  const isNear = later.place.path === first.place.path;
  const message = isNear
    ? `the id "${id}" stands here for the second time`
    : `the id "${id}" is taken by ${first.place.path}`;
  return diagnostic('id-is-unique', later.place, message, {
    open: {
      text: later.within === undefined ? 'write "{}", and begin the name of the file with it' : 'write "{}"',
      wants: [{ nextOf: later.kind, within: later.within ?? '' }],
      otherwise: 'give this one an id of its own',
    },
    related: [{ message: `"${first.title}" has this id`, place: first.place }],
  });
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
