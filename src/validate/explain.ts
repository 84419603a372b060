import type { ErrorObject } from 'ajv';
import {
  type Diagnostic,
  diagnostic,
  hintFor,
  nearest,
  type ParsedEntity,
  type Place,
  pointerTo,
  type Schema,
} from '../model/index.js';

/** The errors of a schema as diagnostics, each at the key or value that is wrong; one for each mistake. */
export function explainErrors(errors: readonly ErrorObject[], entity: ParsedEntity, path: string): Diagnostic[] {
  const leaves = errors.filter((error) => !UMBRELLAS.has(error.keyword));
  const chosen = leaves.length > 0 ? leaves : errors;
  const unknown = chosen
    .filter((error) => error.keyword === 'additionalProperties')
    .map((error) => String(error.params.additionalProperty));
  const seen = new Set<string>();
  return chosen.flatMap((error) => {
    if (error.keyword === 'required' && isEcho(error, unknown)) return [];
    const told = explainError(error, entity, path);
    // A value that breaks its type also breaks its pattern, its length and its list of values.
    const where = `${error.instancePath} ${error.keyword === 'required' || error.keyword === 'additionalProperties' ? told.message : ''}`;
    if (seen.has(where)) return [];
    seen.add(where);
    return [told];
  });
}

const UMBRELLAS = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not']);

/** A key that is only missing because it is misspelt, or because the parser has said what is wrong with it. */
function isEcho(error: ErrorObject, unknown: readonly string[]): boolean {
  const missing = String(error.params.missingProperty);
  const definition = propertiesOf(error)[missing];
  return (
    definition?.['x-derived'] === true ||
    unknown.some((name) => nearest(name, Object.keys(propertiesOf(error))) === missing)
  );
}

function explainError(error: ErrorObject, entity: ParsedEntity, path: string): Diagnostic {
  const at = entity.places[error.instancePath];
  const value: Place = at ? { path, ...at.value } : entity.place;
  const params = error.params as { [name: string]: unknown };
  const schema = (error.parentSchema ?? {}) as Schema;
  const title = labelOf(error, schema);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const place = entity.places[pointerTo(error.instancePath, key)]?.key;
      return diagnostic(
        'key-is-known',
        place ? { path, ...place } : value,
        `"${key}" is not a key that can stand here`,
        { hints: knownKeys(key, propertiesOf(error)) },
      );
    }
    case 'required': {
      const key = String(params.missingProperty);
      return diagnostic(
        'key-is-present',
        parentPlace(error, entity, path),
        `the key "${written(key, error, entity)}" is missing`,
        { hints: [`add ${example(key, error, entity)}`] },
      );
    }
    case 'type':
      return typeFault(error, at?.written, value, title);
    case 'enum':
      return diagnostic('value-conforms', value, `"${String(error.data)}" is not a value of ${title}`, {
        hints: enumHints(String(error.data), params.allowedValues as unknown[]),
      });
    case 'pattern':
      return diagnostic(
        'value-conforms',
        value,
        `"${shorten(String(error.data))}" does not have the form of ${title}`,
        { hints: exampleHints(schema) },
      );
    case 'format':
      return diagnostic(
        'value-conforms',
        value,
        `"${shorten(String(error.data))}" is not ${params.format === 'date' ? 'a day of the calendar' : `a ${String(params.format)}`}`,
        {
          hints:
            params.format === 'date' ? ['write the day as year-month-day, such as 2027-03-01'] : exampleHints(schema),
        },
      );
    case 'maxLength':
      return diagnostic(
        'value-conforms',
        value,
        `${title} has ${[...String(error.data)].length} characters, ${String(params.limit)} are allowed`,
        { hints: ['shorten it'] },
      );
    case 'minLength':
    case 'minItems':
      return diagnostic('value-conforms', value, `${title} is empty`, { hints: exampleHints(schema) });
    case 'uniqueItems': {
      const item = entity.places[pointerTo(error.instancePath, Number(params.i))]?.value;
      return diagnostic('value-conforms', item ? { path, ...item } : value, `the same value stands twice in ${title}`, {
        hints: ['keep one of the two'],
      });
    }
    case 'propertyNames': {
      const key = entity.places[pointerTo(error.instancePath, String(params.propertyName))]?.key;
      return diagnostic(
        'value-conforms',
        key ? { path, ...key } : value,
        `"${String(params.propertyName)}" does not have the form of a name that can stand here`,
      );
    }
    default:
      return diagnostic('value-conforms', value, `${title} ${error.message ?? 'does not conform to the schema'}`, {
        hints: exampleHints(schema),
      });
  }
}

function typeFault(error: ErrorObject, written: string | undefined, place: Place, title: string): Diagnostic {
  const wanted = [error.params.type]
    .flat()
    .map((type) => WANTED[String(type)] ?? String(type))
    .join(' or ');
  if (error.data === null || error.data === undefined)
    return diagnostic('value-conforms', place, `${title} has no value`, {
      hints: ['write a value after the colon, or take the key out'],
    });
  const isText = [error.params.type].flat().includes('string') && written !== undefined;
  const read =
    typeof error.data === 'object'
      ? Array.isArray(error.data)
        ? 'a list'
        : 'a group of keys'
      : typeof error.data === 'string'
        ? 'text'
        : `the ${typeof error.data === 'number' ? 'number' : 'value'} ${String(error.data)}`;
  const message = isText
    ? `${written} is read as ${read}, and text is wanted`
    : `${title} is ${read}, and ${wanted} is wanted`;
  const isList = [error.params.type].flat().includes('array');
  return diagnostic('value-conforms', place, message, {
    hints: isText
      ? [`put it in quotes: "${written}"`]
      : isList
        ? [`write it as a list: [${String(error.data)}]`]
        : exampleHints((error.parentSchema ?? {}) as Schema),
  });
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

function propertiesOf(error: ErrorObject): { readonly [name: string]: Schema } {
  return ((error.parentSchema as Schema | undefined)?.properties ?? {}) as { [name: string]: Schema };
}

function knownKeys(key: string, properties: { readonly [name: string]: Schema }): string[] {
  const known = Object.keys(properties);
  const hints = hintFor(key, known);
  return hints.length > 0 ? hints : [`use one of: ${known.join(', ')}`];
}

/** The key as the author writes it: in the list of a requirement it is the title of the property. */
function written(key: string, error: ErrorObject, entity: ParsedEntity): string {
  const title = propertiesOf(error)[key]?.title;
  return entity.within !== undefined && error.instancePath === '' && typeof title === 'string' ? title : key;
}

function example(key: string, error: ErrorObject, entity: ParsedEntity): string {
  const definition = propertiesOf(error)[key] ?? {};
  const value = [definition.examples].flat()[0];
  const shown = Array.isArray(value)
    ? entity.within === undefined
      ? `[${value.join(', ')}]`
      : value.join(', ')
    : typeof value === 'object'
      ? '...'
      : String(value ?? '...');
  if (key === 'relation') return `the relation in brackets after the id, such as (${shown})`;
  if (definition['x-argument'])
    return `the ${String(definition.title).toLowerCase()} after the colon, such as ${shown}`;
  if (key === 'title' && entity.within !== undefined) return 'the title after the id in the heading';
  return `a line \`${entity.within === undefined ? '' : '- '}${written(key, error, entity)}: ${shown}\``;
}

function parentPlace(error: ErrorObject, entity: ParsedEntity, path: string): Place {
  const parent = entity.places[error.instancePath];
  if (error.instancePath === '' && entity.within === undefined)
    return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
  return parent ? { path, ...(parent.key ?? parent.value) } : entity.place;
}

/** What the value is called: the title of its schema, else its key. */
function labelOf(error: ErrorObject, schema: Schema): string {
  const key =
    error.instancePath
      .split('/')
      .filter((word) => !/^\d+$/.test(word))
      .at(-1) ?? '';
  return typeof schema.title === 'string' && key === ''
    ? `the ${schema.title.toLowerCase()}`
    : key === ''
      ? 'the file'
      : `"${key}"`;
}

function enumHints(value: string, allowed: readonly unknown[]): string[] {
  const known = allowed.map(String);
  const name = nearest(value, known);
  return [name === undefined ? `use one of: ${known.join(', ')}` : `write "${name}"`];
}

function exampleHints(schema: Schema): string[] {
  const value = [schema.examples].flat()[0];
  return value === undefined || value === null || typeof value === 'object' ? [] : [`write it like ${String(value)}`];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
