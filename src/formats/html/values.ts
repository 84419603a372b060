import {
  type Data,
  type Entity,
  type Framework,
  isData,
  itemsOf,
  type Json,
  keyOf,
  labelOf,
  propertiesOf,
  refersTo,
  type Schema,
  spellOut,
  standingOf,
  type Words,
} from '../../model/index.js';
import type { PageLocation } from './address.js';
import { type FileText, partsOf } from './file-text.js';
import { isSafeAddress, type SafeHtml } from './safe-html.js';
import { type EntityMention, mention, type Site } from './site.js';
import { type Levels, proseOf } from './text.js';

/** A property of an entity: its values, or its text if it is written as text. */
export interface Property {
  readonly key: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly html: SafeHtml | '';
}

/** Returns the properties of an entity in the order of its schema, without those in `apart`, which are shown elsewhere. */
export function propertiesIn(
  site: Site,
  spot: PageLocation,
  entity: Entity,
  data: Data,
  text: FileText,
  levels: Levels,
  apart: readonly string[],
): readonly Property[] {
  const schema = schemaOf(site, entity);
  const parts = partsOf(text, entity);
  const properties: Property[] = [];
  const add = (key: string, property: Schema): void => {
    if (property['x-derived'] === true || apart.includes(key)) return;
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    const values = value === undefined ? [] : valuesOf(site, spot, key, value, property, schema);
    const part = parts.findLast(({ name }) => name === key);
    if (values.length === 0 && part === undefined) return;
    const html = proseOf(site, spot, entity, part?.prose, levels.detail);
    properties.push({ key, label: propertyLabel(site, key, property), values, html });
  };
  for (const [key, property] of propertiesOf(schema, schema)) add(key, property);
  for (const key of unknownKeys(data, schema)) {
    // Text under a key that the schema does not define is shown with the informative parts.
    if (data[key] !== undefined && valuesOf(site, spot, key, data[key], NO_SCHEMA, schema).length > 0)
      add(key, NO_SCHEMA);
  }
  return properties;
}

/** The schema of a key that no schema defines. */
export const NO_SCHEMA: Schema = {};

/** The keys that a schema does not define, in the order of the author. */
function unknownKeys(data: Data, schema: Schema, root = schema): readonly string[] {
  const known = propertiesOf(schema, root);
  return Object.keys(data).filter((key) => !known.some(([one]) => one === key));
}

/** Returns the schema of an entity; for an entry of a vocabulary, it is part of the schema of vocabularies. */
export function schemaOf(site: Site, entity: Entity): Schema {
  const [kind = ''] = entity.kind.split('/');
  const schema = site.framework.schemas[entity.kind] ?? site.framework.schemas[kind] ?? {};
  if (!entity.kind.includes('/')) return schema;
  const known = entrySchemas.get(schema) ?? entrySchema(schema);
  entrySchemas.set(schema, known);
  return known;
}

const entrySchemas = new WeakMap<Schema, Schema>();

/** The schema of the entries of a vocabulary. */
function entrySchema(schema: Schema): Schema {
  const entries = propertiesOf(schema, schema).find(([key]) => key === 'entries')?.[1];
  const items = entries?.items;
  const inner = typeof items === 'object' && items !== null ? (items as Schema) : {};
  return { ...inner, properties: Object.fromEntries(propertiesOf(inner, schema)) };
}

/** A value as a template shows it; `type` selects the other fields. */
export type Value =
  /** `own` is true for text in the source language. */
  | { readonly type: 'text'; readonly text: string; readonly own: boolean }
  | { readonly type: 'date'; readonly text: string }
  | { readonly type: 'address'; readonly text: string; readonly href: string }
  | { readonly type: 'entity'; readonly entity: EntityMention }
  | { readonly type: 'group'; readonly rows: readonly Row[] }
  | {
      readonly type: 'citation';
      readonly entity: Value;
      readonly relation: Value | '';
      readonly pinpoint: string;
      /** The status of a cited document in words, if it is not in force. */
      readonly standing: string;
      readonly rows: readonly Row[];
    }
  | { readonly type: 'parameter'; readonly parameter: Data };

/** The name of a property, with its values. */
interface Row {
  readonly key: string;
  readonly label: string;
  readonly values: readonly Value[];
}

/** Returns the values of a property, typed by its schema: a link for a reference to an entity, a date for a date. */
function valuesOf(
  site: Site,
  spot: PageLocation,
  key: string,
  value: Json,
  schema: Schema,
  root: Schema,
): readonly Value[] {
  if (isList(value)) {
    const items = itemsOf(schema, root);
    return value.flatMap((item) => valuesOf(site, spot, key, item, items, root));
  }
  if (isData(value)) return [objectValue(site, spot, value, schema, root)];
  return value === null ? [] : [plainValue(site, spot, key, value, schema)];
}

/** Returns the rows of an object in the order of its schema; keys that the schema does not define come last. */
function rowsOf(site: Site, spot: PageLocation, data: Data, schema: Schema, root: Schema): readonly Row[] {
  const rows: Row[] = [];
  const add = (key: string, property: Schema): void => {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    const values = value === undefined ? [] : valuesOf(site, spot, key, value, property, root);
    if (values.length > 0) rows.push({ key, label: propertyLabel(site, key, property), values });
  };
  for (const [key, property] of propertiesOf(schema, root)) add(key, property);
  for (const key of unknownKeys(data, schema, root)) add(key, NO_SCHEMA);
  return rows;
}

/** Returns one property of an entity; undefined if it has no value. */
export function rowOf(site: Site, spot: PageLocation, entity: Entity, key: string): Row | undefined {
  const value = Object.hasOwn(entity.data, key) ? entity.data[key] : undefined;
  if (value === undefined) return undefined;
  const schema = schemaOf(site, entity);
  const property = propertiesOf(schema, schema).find(([one]) => one === key)?.[1] ?? NO_SCHEMA;
  const values = valuesOf(site, spot, key, value, property, schema);
  return values.length === 0 ? undefined : { key, label: propertyLabel(site, key, property), values };
}

/** Returns the name of a property: from the catalogue, else from the schema. */
export function propertyLabel({ words }: Site, key: string, schema: Schema): string {
  const ofSchema = propertyLabels.get(words) ?? new WeakMap<Schema, Map<string, string>>();
  propertyLabels.set(words, ofSchema);
  const known = ofSchema.get(schema) ?? new Map<string, string>();
  ofSchema.set(schema, known);
  const label = known.get(key) ?? findLabel(words, key, schema);
  known.set(key, label);
  return label;
}

const propertyLabels = new WeakMap<Words, WeakMap<Schema, Map<string, string>>>();

function findLabel(words: Words, key: string, schema: Schema): string {
  const title = typeof schema.title === 'string' ? schema.title : spellOut(key);
  return words.find(`property-${key.replaceAll('_', '-')}`) ?? title;
}

function plainValue(
  site: Site,
  spot: PageLocation,
  key: string,
  value: string | number | boolean,
  schema: Schema,
): Value {
  if (typeof value === 'boolean') return { type: 'text', text: site.words.say(value ? 'yes' : 'no'), own: false };
  const text = String(value);
  const target = schema['x-refersTo'] === undefined ? undefined : targetOf(site, schema, text);
  if (target !== undefined) return { type: 'entity', entity: mention(site, spot, target) };
  if (Array.isArray(schema.enum))
    return { type: 'text', text: labelOf(site.words, key, text), own: isBorrowed(site, keyOf(key, text)) };
  if (schema.format === 'date') return { type: 'date', text };
  if (schema.format === 'uri' && isSafeAddress(text)) return { type: 'address', text, href: text };
  // The catalogue can have words for short codes (`EU`).
  const words = site.words.find(keyOf(key, text));
  return { type: 'text', text: words ?? text, own: words === undefined || isBorrowed(site, keyOf(key, text)) };
}

/** Whether an interface string falls back to the catalogue of the source language. */
function isBorrowed({ words, framework }: Site, key: string): boolean {
  return words.languageOf(key) === framework.settings.sourceLanguage;
}

/** Returns the entity that a value names, of the first kind that has it. */
function targetOf({ framework }: Site, schema: Schema, id: string): Entity | undefined {
  const { entities } = framework;
  const known = targets.get(entities) ?? new WeakMap<Schema, Map<string, Entity | undefined>>();
  targets.set(entities, known);
  const ofSchema = known.get(schema) ?? new Map<string, Entity | undefined>();
  known.set(schema, ofSchema);
  if (ofSchema.has(id)) return ofSchema.get(id);
  const target = refersTo(schema)
    .map((kind) => entityAt(entities, kind, id))
    .find((entity) => entity !== undefined);
  ofSchema.set(id, target);
  return target;
}

const targets = new WeakMap<Framework['entities'], WeakMap<Schema, Map<string, Entity | undefined>>>();

function entityAt(entities: Framework['entities'], kind: string, id: string): Entity | undefined {
  const [, vocabulary] = kind.split('/');
  const key = vocabulary === undefined ? id : `${vocabulary}/${id}`;
  return Object.hasOwn(entities, key) ? entities[key] : undefined;
}

function objectValue(site: Site, spot: PageLocation, value: Data, schema: Schema, root: Schema): Value {
  const has = (...keys: string[]): boolean => keys.every((key) => Object.hasOwn(value, key));
  if (has('name', 'default', 'min', 'max', 'stricter', 'reason')) return { type: 'parameter', parameter: value };
  const rows = rowsOf(site, spot, value, schema, root);
  const of = (...keys: string[]): Row | undefined => rows.find((row) => keys.includes(row.key));
  const entity = of('id', 'reference')?.values[0];
  if (entity?.type !== 'entity') return { type: 'group', rows };
  const rest = rows.filter((row) => !['id', 'reference', 'relation', 'pinpoint'].includes(row.key));
  const relation = of('relation')?.values[0] ?? '';
  const cited = site.framework.entities[String(value.id ?? value.reference)];
  const status = cited && standingOf(cited);
  const standing = status === undefined ? '' : labelOf(site.words, 'status', status);
  return { type: 'citation', entity, relation, pinpoint: String(value.pinpoint ?? ''), standing, rows: rest };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
