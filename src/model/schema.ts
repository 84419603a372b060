import { isData, type Schema } from './json.js';

/** The properties of an object schema in the order in which it lists them, each with its `$ref` followed. */
export function propertiesOf(schema: Schema, root: Schema): readonly (readonly [string, Schema])[] {
  const properties = resolve(schema, root).properties;
  if (!isData(properties)) return [];
  return Object.entries(properties).map(([key, value]) => [key, isData(value) ? resolve(value, root) : {}] as const);
}

/** A schema with a `$ref` to its own document followed. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/')) return schema;
  let at: unknown = root;
  for (const word of schema.$ref.slice(2).split('/')) at = isData(at) ? at[word] : undefined;
  return isData(at) ? { ...at, ...withoutRef(schema) } : schema;
}

/** The schema of what an array holds. */
export function itemsOf(schema: Schema, root: Schema): Schema {
  return isData(schema.items) ? resolve(schema.items, root) : {};
}

/** The kinds at which a property may point. */
export function refersTo(schema: Schema): readonly string[] {
  const kinds = schema['x-refersTo'];
  if (typeof kinds === 'string') return [kinds];
  return Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
}

function withoutRef(schema: Schema): Schema {
  const { $ref: _, ...rest } = schema;
  return rest;
}
