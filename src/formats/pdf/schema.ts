import {
  type Data,
  type Entity,
  type Framework,
  isData,
  itemsOf,
  propertiesOf,
  type Schema,
} from '../../model/index.js';

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
