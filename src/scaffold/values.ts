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

/** The given values, by property, as typed; one item for each time that the property is given. */
export type GivenValues = ReadonlyMap<string, readonly string[]>;

/** A required property of a new entity, with its possible values. */
export interface RequiredProperty {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The values of a closed list, or the ids that it can refer to; empty if any value is possible. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The kinds that it refers to; empty if it is not a reference. */
  readonly kinds: readonly string[];
  readonly example: Json | undefined;
  readonly isList: boolean;
  /** The default: that of the schema (`x-initial`), or the only choice. */
  readonly initial: Json | undefined;
  /** A placeholder for a value to be written later; undefined if none would be valid. */
  readonly placeholder: Json | undefined;
}

/** Returns the required properties that are not derived, in the order of the schema. */
export function requiredProperties(schema: Schema, framework: Framework, apart: readonly string[]): RequiredProperty[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return propertiesOf(schema, schema)
    .filter(([key, property]) => required.includes(key) && property['x-derived'] !== true && !apart.includes(key))
    .map(([key, property]): RequiredProperty => {
      const isList = property.type === 'array';
      const choices = choicesOf(property, schema, framework);
      const [only, second] = choices;
      const preset = property['x-initial'] ?? property.default;
      const single = only && second === undefined ? (isList ? [only.value] : only.value) : undefined;
      return {
        key,
        title: textOf(property.title) || key,
        description: textOf(property.description),
        choices,
        kinds: refersTo(isList ? itemsOf(property, schema) : property),
        example: Array.isArray(property.examples) ? property.examples[0] : undefined,
        isList,
        initial: preset ?? single,
        placeholder: placeholderFor(key, property, schema),
      };
    });
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function choicesOf(property: Schema, root: Schema, framework: Framework): RequiredProperty['choices'] {
  const inner = property.type === 'array' ? itemsOf(property, root) : property;
  if (Array.isArray(inner.enum)) return inner.enum.map((value) => ({ value: String(value), label: String(value) }));
  return refersTo(inner).flatMap((kind) => idsOf(kind, framework));
}

/** Returns the ids that a reference to a kind can have; an entry of a vocabulary has its name in the list. */
function idsOf(kind: string, framework: Framework): { value: string; label: string }[] {
  return (framework.idsOf[kind] ?? entriesOf(kind, framework)).map((id) => {
    const value = kind.includes('/') ? id.slice(id.indexOf('/') + 1) : id;
    return { value, label: `${framework.entities[id]?.title ?? id} (${value})` };
  });
}

function entriesOf(kind: string, framework: Framework): string[] {
  return Object.values(framework.entities).flatMap((entity) => (entity.kind === kind ? [entity.id] : []));
}

/** Returns a placeholder that conforms to the schema; undefined if there is none. */
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
 * Converts typed text to the type in the schema: a number, a boolean, a list or, for an object, YAML on one line. Text that
 * cannot be converted stays as it is, and the schema refuses it.
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

/** Whether a property is a list, so that it can be given several times. */
export function isListIn(schema: Schema, key: string): boolean {
  return propertiesOf(schema, schema).some(([name, property]) => name === key && property.type === 'array');
}

/** Returns the property that names an entity. */
export function titleKeyOf(schema: Schema): string {
  const { properties } = schema;
  return ['title', 'label', 'name'].find((key) => isData(properties) && Object.hasOwn(properties, key)) ?? 'title';
}
