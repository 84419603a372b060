import type { ErrorObject } from 'ajv';
import {
  type Advice,
  adviceParts,
  type Diagnostic,
  diagnostic,
  type Fix,
  isData,
  type Place,
  replacing,
  type Schema,
} from '../../model/index.js';
import { exampleAdvice } from './examples.js';

const TYPE_NAMES: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'nothing',
};

/** Reports a value of the wrong type. `written` is the source of a value that YAML did not read as text. */
export function typeFault(error: ErrorObject, written: string | undefined, place: Place, title: string): Diagnostic {
  const types = [error.params.type].flat().map(String);
  const data: unknown = error.data;
  const fault = (message: string, advice: Advice, fixes: readonly Fix[] = []) =>
    diagnostic('value-conforms', place, message, { ...adviceParts(advice), fixes });
  // Only YAML reads unquoted text as a number.
  const quoting = (shown: string) => (written === undefined ? [] : replacing(place, shown, `"${shown}"`));
  if (data === null || data === undefined)
    return fault(`${title} has no value`, ['write a value after the colon, or remove the key']);
  const expected = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  const isOne = typeof data !== 'object';
  if (types.includes('string') && isOne) {
    const shown = written ?? String(data);
    const read =
      typeof data === 'number'
        ? String(data) === shown
          ? 'a number'
          : `the number ${data}`
        : String(data) === shown
          ? 'yes or no'
          : `the value ${String(data)}`;
    return fault(`${shown} is read as ${read}, but text is expected`, [`put it in quotes: "${shown}"`], quoting(shown));
  }
  if (types.includes('array') && isOne)
    return fault(`${title} is ${kindOf(data)}, but ${expected} is expected`, [`write it as a list: [${String(data)}]`]);
  if (Array.isArray(data) && !types.includes('object') && data.length === 1)
    return fault(`${title} is a list, but ${expected} is expected`, [
      `write the value without the list: ${String(data[0])}`,
    ]);
  return fault(
    `${title} is ${kindOf(data)}, but ${expected} is expected`,
    exampleAdvice((error.parentSchema ?? {}) as Schema),
  );
}

function kindOf(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (isData(data)) return 'a group of keys';
  return typeof data === 'string'
    ? 'text'
    : typeof data === 'number'
      ? `the number ${data}`
      : `the value ${String(data)}`;
}
