import type { Retirement } from '../../model/index.js';
import type { Chapter } from './content.js';
import type { ComposeContext } from './context.js';
import { match, type Objects, objectOf, once, UnknownShape } from './objects.js';

/**
 * The names at which the file opens beside the labels of its headings, each with the label of what it opens: the anchors
 * of the website, so that what is behind the `#` of an address is right in both.
 */
export function namesIn(
  setting: ComposeContext,
  chapters: readonly Chapter[],
  retired: readonly Retirement[],
): { readonly [name: string]: string } {
  const names = new Map([...entityNames(setting), ...noteNames(setting, chapters), ...retired.flatMap(formerNames)]);
  for (const id of setting.scope.ids) names.delete(id);
  return Object.fromEntries(names);
}

/** The anchor of what stands inside another entity, and of each part of a text. */
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

/** The footnotes that are set, by the entity in whose file they stand. */
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

/** The names of the sections of what is gone, or of the section that is gone itself. */
function formerNames({ id, sections = [] }: Retirement): readonly (readonly [string, string])[] {
  const [holder, section] = id.split('#');
  const names = section === undefined ? sections.map((name) => `${id}-${name}`) : [`${holder}-${section}`];
  return names.map((name) => [name, id]);
}

/** Where a label is: a page from 1, and points from its left and upper edge. */
export type Destination = readonly [label: string, page: number, x: number, y: number];

/** So far above a line begins what is shown of it: as much as Typst itself leaves. */
const ABOVE = 10;
const LIST = /\/Dests <<\s*\/Names \[([^\]]*)\]/;

/**
 * A catalogue with every name at which the file is to open (ISO 32000-1, 12.3.2.3). Typst names only what a link in the
 * same file leads to; `places` are those of all labels, and `names` further names, each with the label that it stands for.
 */
export function withPlaces(
  objects: Objects,
  catalogue: string,
  places: readonly Destination[],
  names: { readonly [name: string]: string },
): string {
  const list = match(catalogue, LIST, 'list of names');
  const own = [...list.matchAll(/(\([^)]*\)|<[^>]*>) (\d+ 0 R)/g)];
  if (own.map(([whole]) => whole).join(' ') !== list) throw new UnknownShape('the list of names holds something else');
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
  // In the order of their bytes: readers look a name up by halves (7.9.6).
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

/** The pages in their order, below a node of their tree. */
function pagesOf(objects: Objects, number: number): readonly number[] {
  const node = objectOf(objects, number);
  if (!node.includes('/Type /Pages\n')) return [number];
  const kids = match(node, /\/Kids \[([^\]]*)\]/, 'list of pages');
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(objects, Number(kid)));
}

/** A name as Typst writes it: readable where it is ASCII, else its bytes as numbers. */
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
