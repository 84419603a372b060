import type { ErrorObject } from 'ajv';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  isData,
  nearest,
  type ParsedEntity,
  type Place,
  pointerTo,
  replacing,
  type Schema,
  sure,
} from '../../model/index.js';

/** The properties that the schema knows where an error arose. */
export function propertiesOf(error: ErrorObject): { readonly [name: string]: Schema } {
  return ((error.parentSchema as Schema | undefined)?.properties ?? {}) as { [name: string]: Schema };
}

/** What the value is called: its key as the author writes it, or the title of the schema for a whole file. */
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

/** A key as the author writes it: in the list of a requirement it is the title of the property. */
export function keyOf(key: string, error: ErrorObject, entity: ParsedEntity): string {
  const title = propertiesOf(error)[key]?.title;
  return entity.within !== undefined && error.instancePath === '' && typeof title === 'string' ? title : key;
}

/** How a missing key is written, with a value from the examples of its schema. */
export function exampleOf(key: string, error: ErrorObject, entity: ParsedEntity): string {
  const definition = propertiesOf(error)[key] ?? {};
  const shown = shownValue([definition.examples].flat()[0], entity.within === undefined);
  if (key === 'relation') return `the relation in brackets after the id, such as (${shown})`;
  if (definition['x-argument'])
    return `the ${String(definition.title).toLowerCase()} after the colon, such as ${shown}`;
  if (key === 'title' && entity.within !== undefined) return 'the title after the id in the heading';
  return `a line \`${entity.within === undefined ? '' : '- '}${keyOf(key, error, entity)}: ${shown}\``;
}

function shownValue(value: unknown, isYaml: boolean): string {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object') ? '...' : isYaml ? `[${value.join(', ')}]` : value.join(', ');
  return typeof value === 'object' || value === undefined ? '...' : String(value);
}

/** The nearest of the values that are allowed, or all of them. */
export function enumHints(value: string, allowed: readonly unknown[]): string[] {
  const known = allowed.map(String);
  const name = nearest(value, known);
  return [name === undefined ? `use one of: ${known.join(', ')}` : `write "${name}"`];
}

export function exampleHints(schema: Schema): string[] {
  const value = [schema.examples].flat()[0];
  return value === undefined || value === null || typeof value === 'object'
    ? ['correct the value']
    : [`write it like ${String(value)}`];
}

export function shorten(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

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

const WANTED: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'nothing',
};

/** A value of another type than the one that is wanted; `written` is what YAML read as something else than text. */
export function typeFault(error: ErrorObject, written: string | undefined, place: Place, title: string): Diagnostic {
  const types = [error.params.type].flat().map(String);
  const data: unknown = error.data;
  const fault = (message: string, hints: readonly string[], fixes: readonly Fix[] = []) =>
    diagnostic('value-conforms', place, message, { hints, fixes });
  // Only YAML takes a text for a number.
  const quoting = (shown: string) => (written === undefined ? [] : replacing(place, shown, `"${shown}"`));
  if (data === null || data === undefined)
    return fault(`${title} has no value`, ['write a value after the colon, or take the key out']);
  const wanted = types.map((type) => WANTED[type] ?? type).join(' or ');
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
    return fault(`${shown} is read as ${read}, and text is wanted`, [`put it in quotes: "${shown}"`], quoting(shown));
  }
  if (types.includes('array') && isOne)
    return fault(`${title} is ${kindOf(data)}, and ${wanted} is wanted`, [`write it as a list: [${String(data)}]`]);
  if (Array.isArray(data) && !types.includes('object') && data.length === 1)
    return fault(`${title} is a list, and ${wanted} is wanted`, [`write the value alone: ${String(data[0])}`]);
  return fault(
    `${title} is ${kindOf(data)}, and ${wanted} is wanted`,
    exampleHints((error.parentSchema ?? {}) as Schema),
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
