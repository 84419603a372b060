import type { ErrorObject } from 'ajv';
import { nearest, type ParsedEntity, type Schema } from '../model/index.js';

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
