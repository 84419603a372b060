import { type Data, type Entity, type Json, type PlaceOfValue, type Schema, tableOf } from '../model/index.js';

/** Entities with the values that they have from elsewhere, and which those are. */
export interface Completed {
  readonly entities: { [id: string]: Entity };
  /** By id, the properties that the holder gives. */
  readonly inherited: { readonly [id: string]: ReadonlySet<string> };
}

/** What the schema gives as default, and what the holder gives under `defaults`, becomes part of the data. */
export function withDefaults(
  entities: { readonly [id: string]: Entity },
  schemas: { readonly [kind: string]: Schema },
): Completed {
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
