import type { Diagnostic, Json, Place, PlaceOfValue } from '../model/index.js';
import type { Field } from './fields.js';

/** Collects the data of a block and the place of every value in it. */
export interface Sink {
  readonly data: { [property: string]: Json };
  readonly places: { [pointer: string]: PlaceOfValue };
  readonly diagnostics: Diagnostic[];
  /** Properties that are missing for a reason that has been told. */
  readonly excused: string[];
}

/** Adds one value to a list, which several lines may fill, and returns its index. */
export function append(sink: Sink, field: Field, property: string, value: Json, place: Place): number {
  const earlier = sink.data[property];
  const list: Json[] = Array.isArray(earlier) ? (earlier as Json[]) : [];
  if (earlier === undefined) {
    sink.places[`/${property}`] = { key: field.key, value: field.value.place };
    sink.data[property] = list;
  }
  sink.places[`/${property}/${list.length}`] = { key: field.key, value: place };
  return list.push(value) - 1;
}
