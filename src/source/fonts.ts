import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FONT_PACKAGES, type Font, type FontPackage, SOURCES, type Tree } from '../model/index.js';

/**
 * The characters for which a TrueType or OpenType font has a glyph: what its `cmap` table says in the formats
 * 4 and 12 (OpenType 1.9, chapter "cmap"). Empty when the font has no Unicode table in one of them.
 */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const table = findTable(view, 'cmap');
  if (table === undefined) return found;
  const count = view.getUint16(table + 2);
  for (let index = 0; index < count; index += 1) {
    const record = table + 4 + index * 8;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (unicode) readSubtable(view, table + view.getUint32(record + 4), found);
  }
  return found;
}

function findTable(view: DataView, tag: string): number | undefined {
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

function readSubtable(view: DataView, start: number, found: Set<number>): void {
  const format = view.getUint16(start);
  if (format === 4) readFormat4(view, start, found);
  if (format === 12) readFormat12(view, start, found);
}

/** Segments of the Basic Multilingual Plane, each with a shift or with glyph numbers of its own. */
function readFormat4(view: DataView, start: number, found: Set<number>): void {
  const size = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const first = view.getUint16(starts + at);
    const last = view.getUint16(ends + at);
    const shift = view.getUint16(starts + size + at);
    const place = starts + size * 2 + at;
    const range = view.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + shift : view.getUint16(place + range + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Groups of characters beyond the Basic Multilingual Plane, and within it. */
function readFormat12(view: DataView, start: number, found: Set<number>): void {
  const groups = view.getUint32(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12;
    const first = view.getUint32(at);
    const glyph = view.getUint32(at + 8);
    for (let code = first; code <= view.getUint32(at + 4); code += 1) if (glyph + code - first !== 0) found.add(code);
  }
}

const { resolve } = createRequire(import.meta.url);

/**
 * Every face that the PDF template names, by npm package: a family that is not here would be looked for on the
 * machine, and a weight that is not here would be another weight. Each package carries its licence (OFL 1.1).
 */
const FACES: readonly (readonly [name: string, family: string, faces: readonly string[]])[] = [
  ['source-serif-4', 'Source Serif 4', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans', 'Noto Sans', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans-mono', 'Noto Sans Mono', ['400Regular', '600SemiBold']],
  ['vazirmatn', 'Vazirmatn', ['400Regular', '600SemiBold']],
  ['noto-sans-symbols-2', 'Noto Sans Symbols 2', ['400Regular']],
];

/**
 * Reads the fonts of the PDF: those that Charter depends on, and those that a framework has installed for characters
 * that none of them has.
 */
export async function loadFonts(tree?: Tree): Promise<readonly Font[]> {
  const shipped = await loadShipped();
  return tree ? [...shipped, ...(await loadInstalled(tree, shipped))] : shipped;
}

async function loadShipped(): Promise<readonly Font[]> {
  const faces = FACES.flatMap(([name, family, names]) => names.map((face) => ({ name, family, face })));
  return Promise.all(
    faces.map(async ({ name, family, face }) => {
      const file = `${face}/${family.replaceAll(' ', '')}_${face}.ttf`;
      return fontOf(family, await readFile(resolve(`@expo-google-fonts/${name}/${file}`)));
    }),
  );
}

async function loadInstalled(tree: Tree, fonts: readonly Font[]): Promise<readonly Font[]> {
  const texts = await textsOf(tree);
  const wanted = FONT_PACKAGES.filter(({ characters }) =>
    texts.some((text) => {
      const found = new RegExp(characters, 'gu');
      return (text.match(found) ?? []).some(
        (one) => !fonts.some((font) => font.characters.has(one.codePointAt(0) ?? 0)),
      );
    }),
  );
  const more: Font[] = [];
  for (const one of wanted) {
    const files = await Promise.all(one.files.map((file) => readInstalled(tree, one, file)));
    more.push(...files.flatMap((bytes) => (bytes ? [fontOf(one.family, bytes)] : [])));
  }
  return more;
}

function fontOf(family: string, bytes: Uint8Array): Font {
  return { family, bytes, characters: charactersOf(bytes) };
}

/** What is written in the sources and in the catalogues of the interface. */
async function textsOf(tree: Tree): Promise<readonly string[]> {
  const listings = await Promise.all([tree.list(SOURCES), tree.list('templates/strings')]);
  const paths = listings
    .flatMap(({ files }) => files.map(({ path }) => path))
    .filter((path) => /\.(md|ya?ml)$/.test(path));
  const decoder = new TextDecoder();
  return Promise.all(paths.map(async (path) => decoder.decode(await tree.read(path))));
}

/** A file of a package that is installed beside the framework, or beside Charter. */
async function readInstalled(tree: Tree, { name }: FontPackage, file: string): Promise<Uint8Array | undefined> {
  const own = await tree.read(`node_modules/${name}/${file}`);
  if (own) return own;
  for (const folder of resolve.paths(name) ?? []) {
    const bytes = await readFile(join(folder, name, file)).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}
