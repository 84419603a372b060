import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { type Lines, type Place, placeBetween, type Schema } from '../model/index.js';
import { type Plain, plainOf } from './plain.js';

/** A line `Key argument: value`, as written, before anyone asked what the key means. */
export interface Field {
  /** The property of the schema; undefined when no key is known that the line starts with. */
  readonly property: string | undefined;
  /** What stands before the colon. */
  readonly written: string;
  readonly argument: Stretch;
  readonly value: Stretch;
  readonly key: Place;
  readonly place: Place;
  /** The value with its markup. */
  readonly content: PhrasingContent[];
  /** The list below the line. */
  readonly list: List | undefined;
}

/** A stretch of plain text and where each of its characters stands. */
export interface Stretch {
  readonly text: string;
  readonly place: Place;
  /** The place of a stretch within this one, by plain-text index. */
  within(start: number, end: number): Place;
}

export interface Where {
  readonly path: string;
  readonly source: string;
  readonly lines: Lines;
}

/** The keys that may be written for a kind, by property: those that Charter derives by itself are left out. */
export function keysOf(schema: Schema | undefined): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [property, value] of Object.entries((schema?.properties ?? {}) as { [name: string]: Schema })) {
    if (property === 'id' || property === 'title' || value['x-derived'] || value['x-argument']) continue;
    keys.set(property, typeof value.title === 'string' ? value.title : property);
  }
  return keys;
}

/** Reads a list item as a field; undefined when there is no colon. */
export function parseField(item: ListItem, keys: ReadonlyMap<string, string>, where: Where): Field | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return undefined;
  const list = item.children.find((child): child is List => child.type === 'list');
  return readKey(paragraph, keys, where, list);
}

/** Reads a paragraph or line that starts with `Key:`. */
export function readKey(
  paragraph: Paragraph,
  keys: ReadonlyMap<string, string>,
  where: Where,
  list?: List,
): Field | undefined {
  const plain = plainOf(paragraph.children, where.source);
  const match = /^\s*([^:：]*?)\s*[:：](?=\s|$)\s*/.exec(plain.text);
  if (!match?.[1]) return undefined;
  const written = match[1];
  const start = match[0].indexOf(written);
  const property = [...keys].find(([name, title]) => startsWithKey(written, title) || startsWithKey(written, name));
  const used = property ? keyLength(written, property) : written.length;
  const argumentStart = start + used + (/^\s*/.exec(written.slice(used))?.[0].length ?? 0);
  const stretch = stretchOf(plain, where);
  return {
    property: property?.[0],
    written,
    argument: stretch(argumentStart, start + written.length),
    value: stretch(match[0].length, plain.text.trimEnd().length),
    key: stretch(start, start + (property ? used : written.length)).place,
    place: stretch(start, plain.text.trimEnd().length).place,
    content: dropStart(paragraph.children, match[0].length, where),
    list,
  };
}

/** Case, spaces and underscores do not count, and an argument may follow. */
function startsWithKey(written: string, key: string): boolean {
  return new RegExp(`^${patternOf(key)}(?=\\s|$)`, 'i').test(written);
}

function keyLength(written: string, [name, title]: readonly [string, string]): number {
  return (
    new RegExp(`^(?:${patternOf(title)}|${patternOf(name)})(?=\\s|$)`, 'i').exec(written)?.[0].length ?? written.length
  );
}

function patternOf(key: string): string {
  return key
    .split(/[\s_]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s_-]+');
}

/** Cuts stretches out of a plain text. */
export function stretchOf(plain: Plain, where: Where): (start: number, end: number) => Stretch {
  const place = (start: number, end: number): Place => {
    const from = plain.offsets[Math.min(start, plain.offsets.length - 1)] ?? 0;
    const to = end > start ? (plain.offsets[end - 1] ?? from) + 1 : from;
    return placeBetween(where.path, where.lines, from, Math.max(to, from));
  };
  const cut = (start: number, end: number): Stretch => ({
    text: plain.text.slice(start, Math.max(end, start)).replace(/\s+/g, ' '),
    place: place(start, end),
    within: (from, to) => place(start + from, start + to),
  });
  return cut;
}

/** Inline content without its first characters of plain text; a node that holds none of the rest goes as a whole. */
export function dropStart(nodes: readonly PhrasingContent[], count: number, where: Where): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let left = count;
  for (const node of nodes) {
    const plain = plainOf([node], where.source);
    const length = plain.text.length;
    if (left >= length && left > 0) {
      left -= length;
      continue;
    }
    if (left === 0) result.push(node);
    else if (node.type === 'text') {
      const offset = plain.offsets[left] ?? 0;
      const start = { ...placeBetween('', where.lines, offset, offset).start, offset };
      result.push({
        type: 'text',
        value: node.value.slice(left),
        ...(node.position && { position: { start, end: node.position.end } }),
      });
    } else if ('children' in node)
      result.push({ ...node, children: dropStart(node.children, left, where) } as PhrasingContent);
    else result.push(node);
    left = 0;
  }
  return result;
}
