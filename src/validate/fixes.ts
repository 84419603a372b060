import type { ErrorObject } from 'ajv';
import { type Fix, type ParsedEntity, pointerTo, replacing, sure } from '../model/index.js';
import { propertiesOf } from './words.js';

/** The edit that writes another value, where it is plain which characters are the value and which value is meant. */
export function valueFix(value: string | undefined, error: ErrorObject, entity: ParsedEntity): Fix[] {
  const at = entity.places[error.instancePath];
  const written = String(error.data);
  return at && value !== undefined && value !== written ? replacing(at.value, written, value) : [];
}

/** The edit that writes the key that was meant; none where that key stands there already. */
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
