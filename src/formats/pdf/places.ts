import type { Retirement } from '../../model/index.js';
import type { Chapter } from './content.js';
import type { ComposeContext } from './context.js';
import { match, type Objects, objectOf, once, UnknownShape } from './objects.js';

/**
 * Returns the named destinations of a file in addition to the labels of its headings, each with its label. They are the
 * anchors of the website, so that a fragment (`#`) works in both.
 */
export function namesIn(
  context: ComposeContext,
  chapters: readonly Chapter[],
  retired: readonly Retirement[],
): { readonly [name: string]: string } {
  const names = new Map([...entityNames(context), ...noteNames(context, chapters), ...retired.flatMap(formerNames)]);
  for (const id of context.scope.ids) names.delete(id);
  return Object.fromEntries(names);
}

/** Yields the anchors of nested entities, and of the parts of each text. */
function* entityNames({ framework, scope }: ComposeContext): Generator<readonly [string, string]> {
  for (const id of scope.ids) {
    const entity = framework.entities[id];
    if (!entity) continue;
    if (entity.anchor !== '' && entity.anchor !== id) yield [entity.anchor, id];
    // The parts of a requirement are blocks of it, without headings.
    if (entity.within !== undefined) continue;
    for (const { name, title } of entity.parts)
      yield [`${id}-${name}`, (title !== '' && scope.labelOfPart(entity, name)) || id];
  }
}

/** Yields the anchors of footnotes, by the entity of their file. */
function* noteNames(
  { framework, scope }: ComposeContext,
  chapters: readonly Chapter[],
): Generator<readonly [string, string]> {
  const holders = [...scope.ids]
    .flatMap((id) => framework.entities[id] ?? [])
    .filter((one) => one.within === undefined);
  const byPath = new Map(holders.map(({ id, place }) => [place.path, id]));
  for (const [label, path = '', number] of JSON.stringify(chapters).matchAll(
    /(?<="t":"note","label":")note ([^"]+) (\d+)/g,
  ))
    if (byPath.has(path)) yield [`${byPath.get(path)}-note-${number}`, label];
}

/** Returns the anchors of a retired section, or of the sections of a retired entity. */
function formerNames({ id, sections = [] }: Retirement): readonly (readonly [string, string])[] {
  const [holder, section] = id.split('#');
  const names = section === undefined ? sections.map((name) => `${id}-${name}`) : [`${holder}-${section}`];
  return names.map((name) => [name, id]);
}

/** The position of a label: a page from 1, and points from its left and top edge. */
export type Destination = readonly [label: string, page: number, x: number, y: number];

/** The space above a destination, in points; the same as in Typst. */
const ABOVE = 10;
const LIST = /\/Dests <<\s*\/Names \[([^\]]*)\]/;

/**
 * Adds all named destinations to a catalogue (ISO 32000-1, 12.3.2.3). Typst adds only the targets of links in the same
 * file. `places` are the positions of all labels, and `names` further names, each with its label.
 */
export function withPlaces(
  objects: Objects,
  catalogue: string,
  places: readonly Destination[],
  names: { readonly [name: string]: string },
): string {
  const list = match(catalogue, LIST, 'list of names');
  const own = [...list.matchAll(/(\([^)]*\)|<[^>]*>) (\d+ 0 R)/g)];
  if (own.map(([whole]) => whole).join(' ') !== list)
    throw new UnknownShape('the list of names contains something else');
  const known = new Map(own.map(([, name = '', where = '']) => [name, where]));
  const pages = pagesOf(objects, Number(match(catalogue, /\/Pages (\d+) 0 R/, 'tree of pages')));
  for (const place of places) {
    const name = written(place[0]);
    if (!known.has(name)) known.set(name, destination(objects, pages, place));
  }
  for (const [name, label] of Object.entries(names)) {
    const where = known.get(written(label));
    if (where !== undefined && !known.has(written(name))) known.set(written(name), where);
  }
  // Sorted by bytes, because readers use binary search (7.9.6).
  const sorted = [...known].sort(([a], [b]) => Buffer.compare(bytesOf(a), bytesOf(b)));
  return once(catalogue, `[${list}]`, `[${sorted.map(([name, where]) => `${name} ${where}`).join(' ')}]`);
}

function destination(objects: Objects, pages: readonly number[], [label, page, x, y]: Destination): string {
  const number = pages[page - 1];
  if (number === undefined) throw new UnknownShape(`there is no page ${page}, where "${label}" should be`);
  const height = Number(match(objectOf(objects, number), /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/, 'size of a page'));
  const points = (value: number): number => Math.round(value * 1000) / 1000;
  return `[${number} 0 R /XYZ ${points(x)} ${points(height - y + ABOVE)} 0]`;
}

/** Returns the pages below a node of the page tree, in order. */
function pagesOf(objects: Objects, number: number): readonly number[] {
  const node = objectOf(objects, number);
  if (!node.includes('/Type /Pages\n')) return [number];
  const kids = match(node, /\/Kids \[([^\]]*)\]/, 'list of pages');
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(objects, Number(kid)));
}

/** Encodes a name like Typst: as text if it is ASCII, otherwise in hexadecimal. */
function written(name: string): string {
  const bytes = Buffer.from(name, 'utf8');
  return bytes.every((byte) => byte < 0x80)
    ? `(${name.replace(/[()\\]/g, '\\$&')})`
    : `<${bytes.toString('hex').toUpperCase()}>`;
}

function bytesOf(string: string): Buffer {
  return string.startsWith('<')
    ? Buffer.from(string.slice(1, -1), 'hex')
    : Buffer.from(string.slice(1, -1).replace(/\\(.)/g, '$1'), 'latin1');
}
