import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cache, digestOf } from '../model/index.js';

const ENGINES = ['@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-web-compiler'];
const { resolve } = createRequire(import.meta.url);

/** A digest of what makes PDF files, whatever they are made of: our code, the engines, and the machine that they run on. */
export async function makers(): Promise<string> {
  const code = fileURLToPath(new URL('../formats/pdf/', import.meta.url));
  const names = (await readdir(code)).filter((name) => /\.[jt]s$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(code, name))));
  const versions = await Promise.all(ENGINES.map(versionOf));
  return digestOf([process.platform, process.arch, ...versions, ...names, ...texts]);
}

/** The version of a package; empty where it is not installed. */
async function versionOf(name: string): Promise<string> {
  try {
    const { version } = JSON.parse(await readFile(resolve(`${name}/package.json`), 'utf8')) as { version?: string };
    return version ?? '';
  } catch {
    return '';
  }
}

/**
 * Where it lies, below the root of a framework: where tools keep such things, which no repository holds, so that nobody
 * who proposes a text can propose what is kept with it. Where there is no such folder, nothing is kept.
 */
const PACKAGES = 'node_modules';
const FOLDER = join(PACKAGES, '.cache/charter');
/** So many bytes may lie there beside what the last build used: a few sets of the same files in other sizes or states. */
const SPARE = 256 * 1024 * 1024;
/** A file that is still written has such a name, and after so many milliseconds nobody writes it any more. */
const UNFINISHED = /^\.new-/;
const ENTRY = /^[0-9a-f]{64}$/;
const GIVEN_UP = 60 * 60 * 1000;
/** An entry is a digest of its name and what it holds, in hex, and then what it holds. */
const DIGEST_LENGTH = 64;

/** A cache on the disk. */
export interface FolderCache extends Cache {
  /** Takes away what was used longest ago, as far as there is too much, and never what this run used. */
  tidy(): Promise<void>;
}

/**
 * Opens the cache of a framework. It is a help and never a need: what is torn, altered or cannot be read is not there,
 * and what cannot be written is left. Two runs may use it at once, since an entry appears whole or not at all.
 */
export function openCache(root: string, spare = SPARE): FolderCache {
  const folder = join(root, FOLDER);
  const used = new Set<string>();
  let prefix: Promise<string> | undefined;
  const nameOf = async (key: string): Promise<string> => {
    prefix ??= makers();
    return digestOf([await prefix, key]);
  };
  return {
    async read(key) {
      const name = await nameOf(key).catch(() => undefined);
      const entry = name === undefined ? undefined : await readFile(join(folder, name)).catch(() => undefined);
      if (name === undefined || entry === undefined) return undefined;
      const bytes = entry.subarray(DIGEST_LENGTH);
      if (entry.toString('latin1', 0, DIGEST_LENGTH) !== digestOf([name, bytes])) return undefined;
      used.add(name);
      const now = new Date();
      await utimes(join(folder, name), now, now).catch(() => undefined);
      return bytes;
    },
    async write(key, bytes) {
      const unfinished = join(folder, `.new-${process.pid}-${randomBytes(6).toString('hex')}`);
      try {
        const name = await nameOf(key);
        if (!(await lstat(join(root, PACKAGES))).isDirectory()) return;
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, Buffer.concat([Buffer.from(digestOf([name, bytes])), bytes]));
        await rename(unfinished, join(folder, name));
        used.add(name);
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
    tidy: () => tidy(folder, used, spare).catch(() => undefined),
  };
}

async function tidy(folder: string, used: ReadonlySet<string>, spare: number): Promise<void> {
  const names = (await readdir(folder)).filter(
    (name) => (ENTRY.test(name) || UNFINISHED.test(name)) && !used.has(name),
  );
  const found = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, at: mtimeMs };
    }),
  );
  let room = spare;
  for (const { name, size, at } of found.sort((a, b) => b.at - a.at)) {
    if (!UNFINISHED.test(name)) room -= size;
    if (UNFINISHED.test(name) ? Date.now() - at < GIVEN_UP : room >= 0) continue;
    await rm(join(folder, name), { force: true });
  }
}
