import type { ErrorObject } from 'ajv';
import { type Fix, nearest, type ParsedEntity, pointerTo, replacing, type Schema, sure } from '../../model/index.js';

/** Returns the properties of the schema in which an error arose. */
export function propertiesOf(error: ErrorObject): { readonly [name: string]: Schema } {
  return ((error.parentSchema as Schema | undefined)?.properties ?? {}) as { [name: string]: Schema };
}

/** Returns the name of a value in messages: its key as the author writes it, or `the file` for a whole file. */
export function labelOf(error: ErrorObject, entity: ParsedEntity): string {
  const words = error.instancePath.split('/').slice(1);
  const key = words.filter((word) => !/^\d+$/.test(word)).at(-1);
  if (key === undefined) return 'the file';
  const title =
    entity.within === undefined || words.length > 2
      ? undefined
      : ((error.parentSchema as Schema | undefined)?.title ?? undefined);
  return `"${typeof title === 'string' ? title : key}"`;
}

/** Returns a key as the author writes it: in the list of a requirement, it is the title of the property. */
export function keyOf(key: string, error: ErrorObject, entity: ParsedEntity): string {
  const title = propertiesOf(error)[key]?.title;
  return entity.within !== undefined && error.instancePath === '' && typeof title === 'string' ? title : key;
}

/** Returns a hint with the nearest allowed value, or with all of them. */
export function enumHints(value: string, allowed: readonly unknown[]): string[] {
  const known = allowed.map(String);
  const name = nearest(value, known);
  return [name === undefined ? `use one of: ${known.join(', ')}` : `write "${name}"`];
}

export function shorten(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Returns the edit that replaces a value, if its place in the file and the intended value are certain. */
export function valueFix(value: string | undefined, error: ErrorObject, entity: ParsedEntity): Fix[] {
  const at = entity.places[error.instancePath];
  const written = String(error.data);
  return at && value !== undefined && value !== written ? replacing(at.value, written, value) : [];
}

/** Returns the edit that corrects a key; none if the intended key already exists. */
export function keyFix(key: string, error: ErrorObject, entity: ParsedEntity): Fix[] {
  const properties = propertiesOf(error);
  const name = sure(
    key,
    Object.keys(properties).filter((known) => properties[known]?.['x-derived'] !== true),
  );
  const found = entity.places[pointerTo(error.instancePath, key)]?.key;
  const isTaken = name !== undefined && entity.places[pointerTo(error.instancePath, name)] !== undefined;
  return found && name !== undefined && !isTaken ? replacing(found, key, name) : [];
}
