import { type Data, type Entity, type Framework, isData, type Schema } from '../../model/index.js';

/** The properties of an object schema in its order, each with its `$ref` followed. */
export function propertiesOf(schema: Schema, root: Schema): readonly (readonly [string, Schema])[] {
  const properties = follow(schema, root).properties;
  if (!isData(properties)) return [];
  return Object.entries(properties).map(([key, value]) => [key, isData(value) ? follow(value, root) : {}]);
}

/** The schema of what a list holds. */
export function itemsOf(schema: Schema, root: Schema): Schema {
  return isData(schema.items) ? follow(schema.items, root) : {};
}

/** The schema of the data of an entity, and the document in which its `$ref`s are looked up. */
export function schemaOf(framework: Framework, entity: Entity): { readonly schema: Schema; readonly root: Schema } {
  const [kind = ''] = entity.kind.split('/');
  const root = framework.schemas[kind] ?? {};
  if (!entity.kind.includes('/')) return { schema: root, root };
  const entries = propertiesOf(root, root).find(([key]) => key === 'entries')?.[1] ?? {};
  return { schema: itemsOf(entries, root), root };
}

/** The entity at which a value points, by the kinds that its schema names. */
export function pointedAt(framework: Framework, schema: Schema, value: string): Entity | undefined {
  const named = schema['x-refersTo'];
  const kinds = Array.isArray(named) ? named : [named];
  for (const kind of kinds) {
    if (typeof kind !== 'string') continue;
    const [, vocabulary] = kind.split('/');
    const id = vocabulary === undefined ? value : `${vocabulary}/${value}`;
    if (Object.hasOwn(framework.entities, id)) return framework.entities[id];
  }
  return undefined;
}

/** What holds for an entity: what it says itself, else what its holder says for all that it holds. */
export function dataWithDefaults(framework: Framework, entity: Entity): Data {
  const defaults = entity.within === undefined ? undefined : framework.entities[entity.within]?.data.defaults;
  return isData(defaults) ? { ...defaults, ...entity.data } : entity.data;
}

function follow(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/')) return schema;
  let at: unknown = root;
  for (const word of schema.$ref.slice(2).split('/')) at = isData(at) ? at[word] : undefined;
  return isData(at) ? { ...at, ...schema } : schema;
}
