export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of plain JSON data, such as the frontmatter of a file. */
export type Data = { readonly [key: string]: Json };

/** A JSON Schema 2020-12 in its object form. */
export type Schema = { readonly [key: string]: Json };

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Splits a JSON Pointer (RFC 6901) into its words. */
export function pointerWords(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Appends a word to a JSON Pointer (RFC 6901). */
export function pointerTo(pointer: string, word: string | number): string {
  return `${pointer}/${String(word).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A map by id. It inherits nothing, since ids such as `constructor` are valid. */
export type Table<T> = { [id: string]: T };

export function tableOf<T>(entries: Iterable<readonly [string, T]> = []): Table<T> {
  const table: Table<T> = Object.create(null);
  for (const [id, value] of entries) table[id] = value;
  return table;
}

/** Returns the properties of an object schema in order, each with its `$ref` resolved. */
export const propertiesOf = remembered(findProperties);

/** Returns the schema of the items of an array. */
export const itemsOf = remembered((schema, root) => (isData(schema.items) ? resolve(schema.items, root) : {}));

/** Remembers the result for each schema, which never changes: every entity of a kind asks for the same. */
function remembered<T>(find: (schema: Schema, root: Schema) => T): (schema: Schema, root: Schema) => T {
  const found = new WeakMap<Schema, WeakMap<Schema, T>>();
  return (schema, root) => {
    const known = found.get(root) ?? new WeakMap<Schema, T>();
    found.set(root, known);
    const result = known.get(schema) ?? find(schema, root);
    known.set(schema, result);
    return result;
  };
}

function findProperties(schema: Schema, root: Schema): readonly (readonly [string, Schema])[] {
  const properties = resolve(schema, root).properties;
  if (!isData(properties)) return [];
  return Object.entries(properties).map(([key, value]) => [key, isData(value) ? resolve(value, root) : {}] as const);
}

/** Resolves the `$ref` of a schema to its own document. */
function resolve(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/')) return schema;
  let at: unknown = root;
  for (const word of schema.$ref.slice(2).split('/')) at = isData(at) ? at[word] : undefined;
  return isData(at) ? { ...at, ...withoutRef(schema) } : schema;
}

/** Returns the kinds that a property may refer to. */
export function refersTo(schema: Schema): readonly string[] {
  const kinds = schema['x-refersTo'];
  if (typeof kinds === 'string') return [kinds];
  return Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
}

function withoutRef(schema: Schema): Schema {
  const { $ref: _, ...rest } = schema;
  return rest;
}
