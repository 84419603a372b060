import { type Framework, isData, itemsOf, type Json, propertiesOf, refersTo, type Schema } from '../model/index.js';

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
}

/** The properties that a schema needs and that somebody has to decide, in the order of the schema. */
export function wantedProperties(schema: Schema, framework: Framework, apart: readonly string[]): WantedProperty[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return propertiesOf(schema, schema)
    .filter(([key, property]) => required.includes(key) && property['x-derived'] !== true && !apart.includes(key))
    .map(([key, property]) => ({
      key,
      title: typeof property.title === 'string' ? property.title : key,
      description: typeof property.description === 'string' ? property.description : '',
      choices: choicesOf(property, schema, framework),
      kinds: refersTo(property.type === 'array' ? itemsOf(property, schema) : property),
      example: Array.isArray(property.examples) ? property.examples[0] : undefined,
      isList: property.type === 'array',
    }));
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

/** What stands for a property that nobody decided: its example, where that is one of the choices, else the first choice. */
export function defaultOf({ choices, kinds, example, isList }: WantedProperty): Json | undefined {
  const [first] = Array.isArray(example) ? example : [example];
  const isOpen = choices.length === 0 && kinds.length === 0;
  const isChoice = isOpen || choices.some((one) => one.value === first);
  const value = isChoice ? first : choices[0]?.value;
  if (value === undefined) return undefined;
  return isList ? [value] : value;
}

/** A value that was typed, as its schema wants it: a number, a truth, a list with one item for each comma. */
export function typedValue(text: string, schema: Schema, key: string): Json {
  const property = propertiesOf(schema, schema).find(([name]) => name === key)?.[1] ?? {};
  if (property.type === 'array') {
    const items = itemsOf(property, schema);
    const isOne = refersTo(items).length === 0 && !Array.isArray(items.enum);
    return isOne ? [text] : text.split(',').map((word) => word.trim());
  }
  if (property.type === 'integer' || property.type === 'number') return Number(text);
  if (property.type === 'boolean') return text === 'true' || text === 'yes';
  return text;
}

/** The property that gives an entity its name. */
export function titleKeyOf(schema: Schema): string {
  const { properties } = schema;
  return ['title', 'label', 'name'].find((key) => isData(properties) && Object.hasOwn(properties, key)) ?? 'title';
}
