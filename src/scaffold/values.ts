import { parse } from 'yaml';
import {
  type Framework,
  isData,
  itemsOf,
  type Json,
  PLACEHOLDER,
  PLACEHOLDER_ID,
  propertiesOf,
  refersTo,
  type Schema,
} from '../model/index.js';

/** What somebody gave, by property, as it was typed: once for each time that it was typed. */
export type GivenValues = ReadonlyMap<string, readonly string[]>;

/** A property that a new entity must have, with what can be said there. */
export interface WantedProperty {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The values of a closed list, or the ids that it may point at; empty where anything goes. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The kinds at which it points; empty where it points at nothing. */
  readonly kinds: readonly string[];
  readonly example: Json | undefined;
  readonly isList: boolean;
  /** What is true where nobody said otherwise: what the schema says (`x-initial`), or the only choice there is. */
  readonly initial: Json | undefined;
  /** What says that the value is still to be written; undefined where only a value of its own can stand. */
  readonly placeholder: Json | undefined;
}

/** The properties that a schema needs and that somebody has to decide, in the order of the schema. */
export function wantedProperties(schema: Schema, framework: Framework, apart: readonly string[]): WantedProperty[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return propertiesOf(schema, schema)
    .filter(([key, property]) => required.includes(key) && property['x-derived'] !== true && !apart.includes(key))
    .map(([key, property]): WantedProperty => {
      const isList = property.type === 'array';
      const choices = choicesOf(property, schema, framework);
      const [only, second] = choices;
      const said = property['x-initial'] ?? property.default;
      const single = only && second === undefined ? (isList ? [only.value] : only.value) : undefined;
      return {
        key,
        title: textOf(property.title) || key,
        description: textOf(property.description),
        choices,
        kinds: refersTo(isList ? itemsOf(property, schema) : property),
        example: Array.isArray(property.examples) ? property.examples[0] : undefined,
        isList,
        initial: said ?? single,
        placeholder: placeholderFor(key, property, schema),
      };
    });
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function choicesOf(property: Schema, root: Schema, framework: Framework): WantedProperty['choices'] {
  const inner = property.type === 'array' ? itemsOf(property, root) : property;
  if (Array.isArray(inner.enum)) return inner.enum.map((value) => ({ value: String(value), label: String(value) }));
  return refersTo(inner).flatMap((kind) => idsOf(kind, framework));
}

/** The ids that a property of a kind can hold; an entry of a vocabulary goes by its name in the list. */
function idsOf(kind: string, framework: Framework): { value: string; label: string }[] {
  return (framework.idsOf[kind] ?? entriesOf(kind, framework)).map((id) => {
    const value = kind.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
    return { value, label: `${framework.entities[id]?.title ?? id} (${value})` };
  });
}

function entriesOf(kind: string, framework: Framework): string[] {
  return Object.values(framework.entities).flatMap((entity) => (entity.kind === kind ? [entity.id] : []));
}

/** What says that a value is still to be written, in the shape that the schema wants; undefined where no text can stand. */
function placeholderFor(key: string, property: Schema, root: Schema): Json | undefined {
  if (property['x-initial'] !== undefined) return property['x-initial'];
  if (property.enum !== undefined || property.const !== undefined || property.format !== undefined) return undefined;
  if (refersTo(property).length > 0) return undefined;
  if (property.type === 'array') {
    const item = placeholderFor(key, itemsOf(property, root), root);
    return item === undefined || Number(property.minItems ?? 1) > 1 ? undefined : [item];
  }
  if (property.type === 'object') return placeholderObject(property, root);
  if (property.type !== undefined && ![property.type].flat().includes('string')) return undefined;
  return [PLACEHOLDER, ...(key === 'id' ? [PLACEHOLDER_ID] : [])].find((text) => fits(text, property));
}

function placeholderObject(schema: Schema, root: Schema): Json | undefined {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const entries = propertiesOf(schema, root)
    .filter(([key]) => required.includes(key))
    .map(([key, property]) => [key, placeholderFor(key, property, root)] as const);
  const made: { [key: string]: Json } = {};
  for (const [key, value] of entries) {
    if (value === undefined) return undefined;
    made[key] = value;
  }
  return made;
}

function fits(text: string, { pattern, minLength, maxLength }: Schema): boolean {
  const isLong = text.length >= Number(minLength ?? 0) && text.length <= Number(maxLength ?? text.length);
  return isLong && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text));
}

/**
 * What was typed, as its schema wants it: a number, a truth, a list, or for what has keys of its own YAML in one line.
 * What cannot be read so stays as it was typed, and the schema refuses it.
 */
export function typedValue(texts: readonly string[], schema: Schema, key: string): Json {
  const property = propertiesOf(schema, schema).find(([name]) => name === key)?.[1] ?? {};
  if (property.type !== 'array') return typedText(texts.at(-1) ?? '', property);
  const items = itemsOf(property, schema);
  const isNames = refersTo(items).length > 0 || Array.isArray(items.enum);
  if (isNames) return texts.flatMap((text) => text.split(',').map((word) => word.trim()));
  return texts.flatMap((text): readonly Json[] => {
    const read = typedText(text, items);
    return Array.isArray(read) ? read : [read];
  });
}

function typedText(text: string, { type }: Schema): Json {
  if (type === 'integer' || type === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === 'boolean') return /^(true|yes)$/i.test(text) ? true : /^(false|no)$/i.test(text) ? false : text;
  if (type !== 'object') return text;
  try {
    const read: unknown = parse(text);
    return isData(read) || Array.isArray(read) ? (read as Json) : text;
  } catch {
    return text;
  }
}

/** Whether a property holds several values, so that it can be given several times. */
export function isListIn(schema: Schema, key: string): boolean {
  return propertiesOf(schema, schema).some(([name, property]) => name === key && property.type === 'array');
}

/** The property that gives an entity its name. */
export function titleKeyOf(schema: Schema): string {
  const { properties } = schema;
  return ['title', 'label', 'name'].find((key) => isData(properties) && Object.hasOwn(properties, key)) ?? 'title';
}
