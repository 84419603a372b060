import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FONT_PACKAGES, type Font, type FontPackage, SOURCES, type Tree } from '../model/index.js';
import { charactersOf } from './cmap.js';

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
