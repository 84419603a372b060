import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import {
  type Diagnostic,
  type Json,
  type Place,
  type PlaceOfValue,
  remembered,
  type Schema,
  type Span,
  spanOf,
} from '../../model/index.js';
import { plainOf } from './plain.js';
import { dropStart, type FileContext, spansOf, type TextSpan } from './span.js';

/** A line `Key argument: value`, as written, before its key is interpreted. */
export interface Field {
  /** The property of the schema; undefined if the line does not start with a known key. */
  readonly property: string | undefined;
  /** The text before the colon. */
  readonly written: string;
  readonly argument: TextSpan;
  readonly value: TextSpan;
  readonly key: Place;
  /** The place of the key without its path, which the places of all values on the line share. */
  readonly keySpan: Span;
  readonly place: Place;
  /** The value with its markup. */
  readonly content: PhrasingContent[];
  /** The list below the line. */
  readonly list: List | undefined;
}

/** The keys that an author can write for a kind, by property, as they are shown. */
type Keys = ReadonlyMap<string, string>;

const NO_SCHEMA: Schema = {};

/** Returns the keys that an author can write for a kind, by property. Derived properties are left out. */
export function keysOf(schema: Schema | undefined): Keys {
  return keysIn(schema ?? NO_SCHEMA);
}

const keysIn = remembered((schema: Schema): Keys => {
  const keys = new Map<string, string>();
  for (const [property, value] of Object.entries((schema.properties ?? {}) as { [name: string]: Schema })) {
    if (property === 'id' || property === 'title' || value['x-derived'] || value['x-argument']) continue;
    keys.set(property, typeof value.title === 'string' ? value.title : property);
  }
  return keys;
});

/** The field in each list item: whether a list has fields, which, and in what form are separate questions. */
const READ = new WeakMap<ListItem, { readonly keys: Keys; readonly field: Field | undefined }>();

/** Reads a list item as a field; returns undefined if it has no colon. */
export function parseField(item: ListItem, keys: Keys, where: FileContext): Field | undefined {
  const known = READ.get(item);
  if (known?.keys === keys) return known.field;
  const paragraph = item.children[0];
  const list = item.children.find((child): child is List => child.type === 'list');
  const field = paragraph?.type === 'paragraph' ? readKey(paragraph, keys, where, list) : undefined;
  READ.set(item, { keys, field });
  return field;
}

/**
 * Reads a paragraph or line that starts with `Key:`. White space around the colon does not matter if the key is known.
 */
export function readKey(paragraph: Paragraph, keys: Keys, where: FileContext, list?: List): Field | undefined {
  const plain = plainOf(paragraph.children, where.source);
  const colon = plain.text.search(/[:：]/);
  if (colon <= 0) return undefined;
  const cut = spansOf(plain, where);
  const before = cut(0, colon);
  const value = cut(colon + 1, plain.text.length);
  const known = findKey(before.text, keys);
  if (before.text === '' || (!known && !/\s|^$/.test(plain.text.charAt(colon + 1)))) return undefined;
  const length = known?.length ?? before.text.length;
  const key = before.part(0, length).place;
  const rest = colon + 1 + (/^\s*/.exec(plain.text.slice(colon + 1))?.[0].length ?? 0);
  return {
    property: known?.property,
    written: before.text,
    argument: before.part(length),
    value,
    key,
    keySpan: spanOf(key),
    place: cut(0, plain.text.length).place,
    content: dropStart(paragraph.children, rest, where),
    list,
  };
}

/** Returns the property for a key as an author may write it. */
export function propertyOf(written: string, keys: Keys): string | undefined {
  return findKey(written, keys)?.property;
}

/**
 * Returns the longest known key at the start of a line, by title or property. Case, white space, hyphens and
 * underscores do not count.
 */
export function findKey(written: string, keys: Keys): { property: string; length: number } | undefined {
  let found: { property: string; length: number } | undefined;
  const folded = fold(written);
  for (const [property, key] of formsOf(keys)) {
    const fits = folded.startsWith(key) && (folded.length === key.length || folded.charAt(key.length) === ' ');
    if (fits && key.length > (found?.length ?? 0)) found = { property, length: key.length };
  }
  return found;
}

/** Returns the forms of some keys, as `findKey` compares them. */
const formsOf = remembered((keys: Keys) =>
  [...keys].flatMap(([property, title]) => [fold(title), fold(property)].map((form) => [property, form] as const)),
);

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, ' ');
}

/** Collects the data of a block and the place of every value in it. */
export interface BlockBuilder {
  readonly data: { [property: string]: Json };
  readonly places: { [pointer: string]: PlaceOfValue };
  readonly diagnostics: Diagnostic[];
  /** Properties that are missing for a reason that is already reported. */
  readonly excused: string[];
}

/** Returns the place of a value, and of the key of its line, without the path, which all places of a file share. */
export function placed(value: Span, key?: Span): PlaceOfValue {
  return key ? { key, value: spanOf(value) } : { value: spanOf(value) };
}

/** Adds one value to a list, which several lines may fill, and returns its index. */
export function append(builder: BlockBuilder, field: Field, property: string, value: Json, place: Place): number {
  const earlier = builder.data[property];
  const list: Json[] = Array.isArray(earlier) ? (earlier as Json[]) : [];
  if (earlier === undefined) {
    builder.places[`/${property}`] = placed(field.value.place, field.keySpan);
    builder.data[property] = list;
  }
  builder.places[`/${property}/${list.length}`] = placed(place, field.keySpan);
  return list.push(value) - 1;
}
