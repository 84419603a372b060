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

/**
 * The properties of an entity as lines, in the order of its schema; only those that `stands` lets stand here. What the
 * schema does not know comes last, so that nothing is left out.
 */
export function linesOf(
  setting: ComposeContext,
  entity: Entity,
  data: Data,
  parts: readonly Part[],
  prose: Prose,
  stands: (key: string) => boolean,
): readonly Line[] {
  const { schema, root } = schemaOf(setting.framework, entity);
  const known = propertiesOf(schema, root);
  const names = new Set(known.map(([key]) => key));
  const unknown = Object.keys(data)
    .filter((key) => !names.has(key))
    .map((key): readonly [string, Schema] => [key, {}]);
  return [...known, ...unknown].flatMap(([key, property]) => {
    if (!stands(key) || property['x-derived'] === true) return [];
    const part = parts.find((one) => one.name === key);
    const c = part ? prose.blocks(part.blocks, 6) : valueBlocks(setting, key, data[key], property, root);
    return c.length === 0 ? [] : [{ name: nameOf(setting, key, property), c }];
  });
}

/** The values of one property of an entity in one line; empty where it has none. */
export function valuesOf(setting: ComposeContext, entity: Entity, data: Data, key: string): readonly Inline[] {
  const { schema, root } = schemaOf(setting.framework, entity);
  const property = propertiesOf(schema, root).find(([name]) => name === key)?.[1] ?? {};
  const value = data[key];
  if (value === undefined || value === null) return [];
  if (!isList(value)) return inlineValue(setting, key, value, property, root);
  return joined(
    setting,
    value.map((item) => inlineValue(setting, key, item, itemsOf(property, root), root)),
  );
}

/** What a property is called: in the catalogue, else in the schema. */
export function nameOf(setting: ComposeContext, key: string, property: Schema): string {
  const title = typeof property.title === 'string' ? property.title : spellOut(key);
  return setting.words.find(`property-${key.replaceAll('_', '-')}`) ?? title;
}

/** Short values share a line; sentences and compound values have one each. */
function valueBlocks(
  setting: ComposeContext,
  key: string,
  value: Json | undefined,
  property: Schema,
  root: Schema,
): readonly Block[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) return blocks(setting, [inlineValue(setting, key, value, property, root)], false);
  const items = itemsOf(property, root);
  const compound = items['x-text'] === true || value.some(isData);
  return blocks(
    setting,
    value.map((item) => inlineValue(setting, key, item, items, root)),
    compound,
  );
}

function blocks(setting: ComposeContext, values: readonly (readonly Inline[])[], apart: boolean): readonly Block[] {
  const some = values.filter((value) => value.length > 0);
  if (some.length === 0) return [];
  return apart ? some.map((c): Block => ({ t: 'p', c })) : [{ t: 'p', c: joined(setting, some) }];
}

function inlineValue(
  setting: ComposeContext,
  key: string,
  value: Json,
  schema: Schema,
  root: Schema,
): readonly Inline[] {
  if (value === null) return [];
  if (isList(value))
    return joined(
      setting,
      value.map((item) => inlineValue(setting, key, item, itemsOf(schema, root), root)),
    );
  if (isData(value)) return compoundOf(setting, value, schema, root);
  if (typeof value === 'boolean') return [{ t: 'text', v: setting.words.say(value ? 'yes' : 'no') }];
  const text = String(value);
  const target = pointedAt(setting.framework, schema, text);
  if (target) return mention(setting, target);
  if (Array.isArray(schema.enum)) return [{ t: 'text', v: labelOf(setting.words, key, text) }];
  if (schema.format === 'uri' && /^https?:/i.test(text)) return [{ t: 'link', url: text, c: [{ t: 'text', v: text }] }];
  // Short codes (`EU`) may have words of their own in the catalogue.
  return [{ t: 'text', v: setting.words.find(keyOf(key, text)) ?? text }];
}

/** A parameter or a citation as it is read aloud; anything else as its values in the order of its schema. */
function compoundOf(setting: ComposeContext, value: Data, schema: Schema, root: Schema): readonly Inline[] {
  if (['name', 'default', 'min', 'max', 'stricter'].every((key) => Object.hasOwn(value, key)))
    return parameterOf(setting, value);
  const relation = typeof value.relation === 'string' ? value.relation : undefined;
  const values = propertiesOf(schema, root).flatMap(([key, property]) => {
    const item = value[key];
    if (item === undefined || item === false || key === 'relation') return [];
    if (item === true) return [[{ t: 'text', v: nameOf(setting, key, property).toLowerCase() } as const]];
    return [inlineValue(setting, key, item, property, root)];
  });
  const property = propertiesOf(schema, root).find(([key]) => key === 'relation')?.[1];
  if (relation === undefined || property === undefined) return joined(setting, values);
  const word = pointedAt(setting.framework, property, relation)?.title ?? relation;
  return [...joined(setting, values), ...standing(setting, value), { t: 'text', v: ` (${word.toLowerCase()})` }];
}

/** That the cited document is not in force, which nobody could tell from its title. */
function standing({ framework, words }: ComposeContext, value: Data): readonly Inline[] {
  const cited = framework.entities[String(value.id ?? value.reference)];
  const status = cited && standingOf(cited);
  if (status === undefined) return [];
  return [
    { t: 'text', v: ' ' },
    { t: 'strong', c: [{ t: 'text', v: labelOf(words, 'status', status) }] },
  ];
}

function parameterOf(setting: ComposeContext, value: Data): readonly Inline[] {
  const say = (key: string): string => String(value[key] ?? '');
  const stricter = setting.words.say(`stricter-${say('stricter')}`);
  const range = setting.words.say('parameter-range', { min: say('min'), max: say('max') });
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
