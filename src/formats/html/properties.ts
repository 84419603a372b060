import { type Body, type Data, type Entity, propertiesOf, type Schema } from '../../model/index.js';
import type { Spot } from './address.js';
import type { SafeHtml } from './safe.js';
import type { Site } from './site.js';
import { type Levels, partsOf, proseOf } from './text.js';
import { propertyLabel, type Row, rowsOf, type Value } from './values.js';

/** A property of an entity: its values, or its text where it is written as text. */
export interface Property {
  readonly key: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly html: SafeHtml | '';
}

/** The properties of an entity in the order of its schema, without those in `apart`, which a page shows elsewhere. */
export function propertiesIn(
  site: Site,
  spot: Spot,
  entity: Entity,
  data: Data,
  body: Body,
  levels: Levels,
  apart: readonly string[],
): readonly Property[] {
  const schema = schemaOf(site, entity);
  const rows = new Map(rowsOf(site, spot, data, schema, schema).map((row) => [row.key, row]));
  const parts = new Map(partsOf(body, entity).map((part) => [part.name, part]));
  const derived = propertiesOf(schema, schema).filter(([, property]) => property['x-derived'] === true);
  const hidden = new Set([...apart, ...derived.map(([key]) => key)]);
  const known = propertiesOf(schema, schema).filter(([key]) => rows.has(key) || parts.has(key));
  const order = [
    ...known,
    ...[...rows.keys()].filter((key) => !known.some(([one]) => one === key)).map((key) => [key, {}] as const),
  ];
  return order
    .filter(([key]) => !hidden.has(key))
    .map(([key, property]) => {
      const row: Row = rows.get(key) ?? { key, label: propertyLabel(site, key, property), values: [] };
      const html = proseOf(site, spot, entity, key, parts.get(key)?.blocks ?? [], levels.detail);
      return { key, label: row.label, values: row.values, html };
    });
}

/** The schema of an entity; that of an entry of a vocabulary stands within the schema of vocabularies. */
export function schemaOf(site: Site, entity: Entity): Schema {
  const [kind = ''] = entity.kind.split('/');
  const schema = site.framework.schemas[entity.kind] ?? site.framework.schemas[kind] ?? {};
  if (!entity.kind.includes('/')) return schema;
  const entries = propertiesOf(schema, schema).find(([key]) => key === 'entries')?.[1];
  const items = entries?.items;
  const inner = typeof items === 'object' && items !== null ? (items as Schema) : {};
  return { ...inner, properties: Object.fromEntries(propertiesOf(inner, schema)) };
}
