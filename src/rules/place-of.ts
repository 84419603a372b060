import type { Entity, Place } from '../model/index.js';

/** Where a value of an entity is written, by JSON Pointer; the entity itself where it has no place of its own. */
export function placeOf({ place, places }: Entity, pointer: string): Place {
  const { start, end } = places[pointer]?.value ?? place;
  return { path: place.path, start, end };
}
