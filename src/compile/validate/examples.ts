import type { ErrorObject } from 'ajv';
import {
  type Advice,
  isData,
  type OpenHint,
  type ParsedEntity,
  refersTo,
  type Schema,
  straightened,
} from '../../model/index.js';
import { keyOf, propertiesOf } from './wording.js';

/** Returns the line to add for a missing key, ready to copy. */
export function missingKey(key: string, error: ErrorObject, entity: ParsedEntity, path: string): Advice {
  const definition = propertiesOf(error)[key] ?? {};
  const isYaml = entity.within === undefined;
  if (key === 'relation')
    return like(definition, (shown) => `add the relation in brackets after the id, such as (${shown})`);
  if (definition['x-argument']) {
    const title = String(definition.title).toLowerCase();
    return like(definition, (shown) => `add the ${title} after the colon, such as ${shown}`);
  }
  if (key === 'title' && !isYaml) return ['add the title after the id in the heading'];
  const line = (shown: string): string => `add a line \`${isYaml ? '' : '- '}${keyOf(key, error, entity)}: ${shown}\``;
  const named = isIdOfFile(key, error, entity) ? idInName(path, definition) : undefined;
  if (named !== undefined) return [line(named)];
  if (isIdOfFile(key, error, entity)) return nextAdvice(entity, definition, line);
  return like(definition, (shown) =>
    line(isYaml && definition.type === 'array' && shown !== '...' ? `[${shown}]` : shown),
  );
}

/** Returns the hint for a value in the wrong format. */
export function formAdvice(error: ErrorObject, entity: ParsedEntity, path: string): Advice {
  const schema = (error.parentSchema ?? {}) as Schema;
  const pattern = new RegExp(String(schema.pattern ?? ''), 'u');
  const straight = straightened(String(error.data));
  const meant = [straight, straight.toLowerCase(), straight.toUpperCase(), hyphenated(straight)].find((text) =>
    pattern.test(text),
  );
  if (meant !== undefined) return [`write "${meant}"`];
  if (error.instancePath !== '/id' || entity.within !== undefined) return exampleAdvice(schema);
  const named = idInName(path, schema);
  const write = (id: string): string => `write "${id}"`;
  return named === undefined ? nextAdvice(entity, schema, write) : [write(named)];
}

/** Returns an existing value if the schema refers to entities; otherwise the example of the schema. */
export function exampleAdvice(schema: Schema): Advice {
  if (kindsOf(schema).length > 0) return like(schema, (shown) => `write it like ${shown}`);
  const value = [schema.examples].flat()[0];
  return value === undefined || value === null || typeof value === 'object'
    ? ['correct the value']
    : [`write it like ${String(value)}`];
}

/** Fills a hint with a value that is valid for a property. */
function like(definition: Schema, words: (shown: string) => string): Advice {
  const kinds = kindsOf(definition);
  if (kinds.length === 0) return [words(shownValue([definition.examples].flat()[0]))];
  return { text: words('{}'), wants: [{ idOf: kinds }], otherwise: noneYet(kinds, words) };
}

function noneYet([kind = '']: readonly string[], words: (shown: string) => string): string {
  const [name, list] = kind.split('/');
  const first = list === undefined ? `a first ${name}` : `the vocabulary ${list}`;
  return `${words('...').replace(/, such as .*/, '')}; there is none yet, so add ${first} first`;
}

/** Returns the kinds that a property, or each value of its list, refers to. */
function kindsOf(definition: Schema): readonly string[] {
  return refersTo(isData(definition.items) ? definition.items : definition);
}

function nextAdvice(entity: ParsedEntity, definition: Schema, words: (shown: string) => string): OpenHint {
  const otherwise = words(shownValue([definition.examples].flat()[0]));
  return { text: words('{}'), wants: [{ nextOf: entity.kind, within: '' }], otherwise };
}

function isIdOfFile(key: string, error: ErrorObject, entity: ParsedEntity): boolean {
  return key === 'id' && error.instancePath === '' && entity.within === undefined;
}

/** Returns the id at the start of a file name: PS-002 for `PS-002-sign.md`. */
function idInName(path: string, definition: Schema): string | undefined {
  const words = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').split('-');
  const pattern = new RegExp(String(definition.pattern ?? '^$'), 'u');
  return words.map((_, index) => words.slice(0, index + 1).join('-')).find((name) => pattern.test(name));
}

/** Turns words into a name of lower-case letters, digits and hyphens. */
function hyphenated(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object') ? '...' : value.join(', ');
  return typeof value === 'object' || value === undefined ? '...' : String(value);
}
