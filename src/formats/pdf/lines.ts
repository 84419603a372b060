import {
  type Data,
  type Entity,
  type Framework,
  isData,
  itemsOf,
  type Json,
  keyOf,
  labelOf,
  type Part,
  propertiesOf,
  type Schema,
  spellOut,
  standingOf,
} from '../../model/index.js';
import type { Block, Inline, Line } from './content.js';
import { type ComposeContext, joined, mention } from './context.js';
import type { Prose } from './prose.js';

/** Returns the schema of the data of an entity, and the document that its `$ref`s refer to. */
export function schemaOf(framework: Framework, entity: Entity): { readonly schema: Schema; readonly root: Schema } {
  const [kind = ''] = entity.kind.split('/');
  const root = framework.schemas[kind] ?? {};
  if (!entity.kind.includes('/')) return { schema: root, root };
  const entries = propertiesOf(root, root).find(([key]) => key === 'entries')?.[1] ?? {};
  return { schema: itemsOf(entries, root), root };
}

/** Returns the entity that a value refers to, by the kinds in its schema. */
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

/** Returns the data of an entity, with the defaults of its holder. */
export function dataWithDefaults(framework: Framework, entity: Entity): Data {
  const defaults = entity.within === undefined ? undefined : framework.entities[entity.within]?.data.defaults;
  return isData(defaults) ? { ...defaults, ...entity.data } : entity.data;
}

/**
 * Composes the properties of an entity as lines, in the order of its schema, if `isShown` accepts their keys. Properties
 * that the schema does not define come last, so that nothing is left out.
 */
export function linesOf(
  context: ComposeContext,
  entity: Entity,
  data: Data,
  parts: readonly Part[],
  prose: Prose,
  isShown: (key: string) => boolean,
): readonly Line[] {
  const { schema, root } = schemaOf(context.framework, entity);
  const known = propertiesOf(schema, root);
  const names = new Set(known.map(([key]) => key));
  const unknown = Object.keys(data)
    .filter((key) => !names.has(key))
    .map((key): readonly [string, Schema] => [key, {}]);
  return [...known, ...unknown].flatMap(([key, property]) => {
    if (!isShown(key) || property['x-derived'] === true) return [];
    const part = parts.find((one) => one.name === key);
    const c = part ? prose.blocks(part.blocks, 6) : valueBlocks(context, key, data[key], property, root);
    return c.length === 0 ? [] : [{ name: nameOf(context, key, property), c }];
  });
}

/** Composes the values of one property in one line; empty if it has none. */
export function valuesOf(context: ComposeContext, entity: Entity, data: Data, key: string): readonly Inline[] {
  const { schema, root } = schemaOf(context.framework, entity);
  const property = propertiesOf(schema, root).find(([name]) => name === key)?.[1] ?? {};
  const value = data[key];
  if (value === undefined || value === null) return [];
  if (!isList(value)) return inlineValue(context, key, value, property, root);
  return joined(
    context,
    value.map((item) => inlineValue(context, key, item, itemsOf(property, root), root)),
  );
}

/** Returns the name of a property from the catalogue, or else from the schema. */
export function nameOf(context: ComposeContext, key: string, property: Schema): string {
  const title = typeof property.title === 'string' ? property.title : spellOut(key);
  return context.words.find(`property-${key.replaceAll('_', '-')}`) ?? title;
}

/** Composes values: short ones share a line; sentences and compound values have a line each. */
function valueBlocks(
  context: ComposeContext,
  key: string,
  value: Json | undefined,
  property: Schema,
  root: Schema,
): readonly Block[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) return blocks(context, [inlineValue(context, key, value, property, root)], false);
  const items = itemsOf(property, root);
  const compound = items['x-text'] === true || value.some(isData);
  return blocks(
    context,
    value.map((item) => inlineValue(context, key, item, items, root)),
    compound,
  );
}

function blocks(context: ComposeContext, values: readonly (readonly Inline[])[], apart: boolean): readonly Block[] {
  const some = values.filter((value) => value.length > 0);
  if (some.length === 0) return [];
  return apart ? some.map((c): Block => ({ t: 'p', c })) : [{ t: 'p', c: joined(context, some) }];
}

function inlineValue(
  context: ComposeContext,
  key: string,
  value: Json,
  schema: Schema,
  root: Schema,
): readonly Inline[] {
  if (value === null) return [];
  if (isList(value))
    return joined(
      context,
      value.map((item) => inlineValue(context, key, item, itemsOf(schema, root), root)),
    );
  if (isData(value)) return compoundOf(context, value, schema, root);
  if (typeof value === 'boolean') return [{ t: 'text', v: context.words.say(value ? 'yes' : 'no') }];
  const text = String(value);
  const target = pointedAt(context.framework, schema, text);
  if (target) return mention(context, target);
  if (Array.isArray(schema.enum)) return [{ t: 'text', v: labelOf(context.words, key, text) }];
  if (schema.format === 'uri' && /^https?:/i.test(text)) return [{ t: 'link', url: text, c: [{ t: 'text', v: text }] }];
  // The catalogue may spell out short codes (`EU`).
  return [{ t: 'text', v: context.words.find(keyOf(key, text)) ?? text }];
}

/** Composes a parameter or a citation as a phrase, and any other object as its values in the order of its schema. */
function compoundOf(context: ComposeContext, value: Data, schema: Schema, root: Schema): readonly Inline[] {
  if (['name', 'default', 'min', 'max', 'stricter'].every((key) => Object.hasOwn(value, key)))
    return parameterOf(context, value);
  const relation = typeof value.relation === 'string' ? value.relation : undefined;
  const values = propertiesOf(schema, root).flatMap(([key, property]) => {
    const item = value[key];
    if (item === undefined || item === false || key === 'relation') return [];
    if (item === true) return [[{ t: 'text', v: nameOf(context, key, property).toLowerCase() } as const]];
    return [inlineValue(context, key, item, property, root)];
  });
  const property = propertiesOf(schema, root).find(([key]) => key === 'relation')?.[1];
  if (relation === undefined || property === undefined) return joined(context, values);
  const word = pointedAt(context.framework, property, relation)?.title ?? relation;
  return [...joined(context, values), ...standing(context, value), { t: 'text', v: ` (${word.toLowerCase()})` }];
}

/** Marks a cited document that is not in force, which its title does not show. */
function standing({ framework, words }: ComposeContext, value: Data): readonly Inline[] {
  const cited = framework.entities[String(value.id ?? value.reference)];
  const status = cited && standingOf(cited);
  if (status === undefined) return [];
  return [
    { t: 'text', v: ' ' },
    { t: 'strong', c: [{ t: 'text', v: labelOf(words, 'status', status) }] },
  ];
}

function parameterOf(context: ComposeContext, value: Data): readonly Inline[] {
  const say = (key: string): string => String(value[key] ?? '');
  const stricter = context.words.say(`stricter-${say('stricter')}`);
  const range = context.words.say('parameter-range', { min: say('min'), max: say('max') });
  const reason = say('reason');
  return [
    { t: 'strong', c: [{ t: 'text', v: say('default') }] },
    { t: 'text', v: ` (${range}; ${stricter})${reason === '' ? '' : `: ${reason}`} ` },
    { t: 'code', v: say('name') },
  ];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
