import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type Covering,
  type Covers,
  coverageOf,
  FONT_PACKAGES,
  type Font,
  type FontPackage,
  SOURCES,
  type Tree,
  tableOf,
} from '../model/index.js';
import { charactersOf } from './cmap.js';
import { COVERAGE, charactersIn } from './coverage.js';
import { afresh, type Once } from './once.js';

const { resolve } = createRequire(import.meta.url);

/**
 * All faces that the PDF template uses, by npm package. The typesetter would look for a missing family on the machine,
 * and replace a missing weight with another. Each package includes its licence (OFL 1.1).
 */
const FACES: readonly (readonly [name: string, family: string, faces: readonly string[]])[] = [
  ['source-serif-4', 'Source Serif 4', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans', 'Noto Sans', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']],
  ['noto-sans-mono', 'Noto Sans Mono', ['400Regular', '600SemiBold']],
  ['vazirmatn', 'Vazirmatn', ['400Regular', '600SemiBold']],
  ['noto-sans-symbols-2', 'Noto Sans Symbols 2', ['400Regular']],
];

/** Reads the fonts for the PDF: those shipped with Charter, and those that a framework installed for other characters. */
export async function loadFonts(tree?: Tree): Promise<readonly Font[]> {
  const shipped = await loadShipped();
  return tree ? [...shipped, ...(await loadInstalled(tree, shipped))] : shipped;
}

/** Returns which characters the fonts for the PDF cover. Reads the fonts only if their coverage is not known. */
export async function loadCoverage(tree: Tree, once: Once = afresh): Promise<Covers> {
  const shipped = await once('shipped fonts', tree, async () => (await knownCoverage()) ?? (await loadShipped()));
  return coverageOf([...shipped, ...(await loadInstalled(tree, shipped))]);
}

/** The coverage of the shipped fonts as found when Charter was compiled; undefined if other versions are installed. */
async function knownCoverage(): Promise<readonly Covering[] | undefined> {
  if (!COVERAGE) return undefined;
  const { versions, families } = COVERAGE;
  const installed = await fontVersions();
  if (Object.entries(versions).some(([name, version]) => installed[name] !== version)) return undefined;
  return Object.entries(families).map(([family, ranges]) => ({ family, characters: charactersIn(ranges) }));
}

/** Returns the installed version of each package of the shipped fonts. */
export async function fontVersions(): Promise<{ readonly [name: string]: string }> {
  const found = FACES.map(async ([name]) => {
    const { version } = JSON.parse(await readFile(resolve(`@expo-google-fonts/${name}/package.json`), 'utf8')) as {
      version: string;
    };
    return [name, version] as const;
  });
  return tableOf(await Promise.all(found));
}

let shippedOnce: Promise<readonly Font[]> | undefined;

/** Reads the shipped fonts, once in a process: they change only with the package itself. */
function loadShipped(): Promise<readonly Font[]> {
  shippedOnce ??= readShipped().catch((error: unknown) => {
    shippedOnce = undefined;
    throw error;
  });
  return shippedOnce;
}

async function readShipped(): Promise<readonly Font[]> {
  const faces = FACES.flatMap(([name, family, names]) => names.map((face) => ({ name, family, face })));
  return Promise.all(
    faces.map(async ({ name, family, face }) => {
      const file = `${face}/${family.replaceAll(' ', '')}_${face}.ttf`;
      return fontOf(family, await readFile(resolve(`@expo-google-fonts/${name}/${file}`)));
    }),
  );
}

async function loadInstalled(tree: Tree, fonts: readonly Covering[]): Promise<readonly Font[]> {
  const texts = await textsOf(tree);
  const isCovered = (character: number): boolean => fonts.some((font) => font.characters.has(character));
  const wanted = FONT_PACKAGES.filter((_, index) =>
    texts.some((bytes) => (charactersFor(bytes)[index] ?? []).some((one) => !isCovered(one))),
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

/** Reads the texts of the sources and of the interface catalogues, as bytes. */
async function textsOf(tree: Tree): Promise<readonly Uint8Array[]> {
  const listings = await Promise.all([tree.list(SOURCES), tree.list('templates/strings')]);
  const paths = listings
    .flatMap(({ files }) => files.map(({ path }) => path))
    .filter((path) => /\.(md|ya?ml)$/.test(path));
  const texts = await Promise.all(paths.map((path) => tree.read(path)));
  return texts.filter((bytes) => bytes !== undefined);
}

/** What was found in a text, for a tree that gives the same bytes again. */
const FOUND = new WeakMap<Uint8Array, readonly (readonly number[])[]>();

/** For each font package, whether it is for a character. */
const WANTS = FONT_PACKAGES.map(({ characters }) => {
  const known = new Map<string, boolean>();
  return (character: string): boolean => {
    const isWanted = known.get(character) ?? characters.test(character);
    known.set(character, isWanted);
    return isWanted;
  };
});

/** Returns the characters of a text that each font package is for. */
function charactersFor(bytes: Uint8Array): readonly (readonly number[])[] {
  const known = FOUND.get(bytes);
  if (known) return known;
  // No package is for ASCII, and a text has few other characters.
  const others = [...new Set(new TextDecoder().decode(bytes).match(/[^\0-\x7f]/gu))];
  const found = WANTS.map((wants) => others.filter((one) => wants(one)).map((one) => one.codePointAt(0) ?? 0));
  FOUND.set(bytes, found);
  return found;
}

/** Reads a file of a package that is installed with the framework or with Charter. */
async function readInstalled(tree: Tree, { name }: FontPackage, file: string): Promise<Uint8Array | undefined> {
  const own = await tree.read(`node_modules/${name}/${file}`);
  if (own) return own;
  for (const folder of resolve.paths(name) ?? []) {
    const bytes = await readFile(join(folder, name, file)).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}
