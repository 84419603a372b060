import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cache, digestOf } from '../model/index.js';

const LIBRARIES = ['@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-web-compiler', 'pako'];
const { resolve } = createRequire(import.meta.url);

/** A digest of everything that produces PDF files apart from their content: our code, the libraries and the platform. */
async function makers(): Promise<string> {
  const code = fileURLToPath(new URL('../formats/pdf/', import.meta.url));
  const names = (await readdir(code)).filter((name) => /\.[jt]s$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(code, name))));
  const versions = await Promise.all(LIBRARIES.map(versionOf));
  return digestOf([process.platform, process.arch, ...versions, ...names, ...texts]);
}

/** The version of a package; empty if it is not installed. */
async function versionOf(name: string): Promise<string> {
  try {
    const { version } = JSON.parse(await readFile(resolve(`${name}/package.json`), 'utf8')) as { version?: string };
    return version ?? '';
  } catch {
    return '';
  }
}

/**
 * The cache folder, below the root of a framework. Tools keep their caches here, and repositories ignore the folder, so
 * a proposed change to the texts cannot include cache entries. Without the folder, nothing is cached.
 */
const PACKAGES = 'node_modules';
const FOLDER = join(PACKAGES, '.cache/charter');
/** The bytes that the cache may hold besides those the last build used: a few sets of the same files in other versions. */
const SPARE = 256 * 1024 * 1024;
/** The name of a file that is still being written; after the given number of milliseconds it is abandoned. */
const UNFINISHED = /^\.new-/;
const ENTRY = /^[0-9a-f]{64}$/;
const GIVEN_UP = 60 * 60 * 1000;
/** An entry starts with a digest of its name and content, in hex, followed by the content. */
const DIGEST_LENGTH = 64;

/** A cache on disk. */
export interface FolderCache extends Cache {
  /** Removes the least recently used entries while the cache is too large, but no entry that this run used. */
  tidy(): Promise<void>;
}

/**
 * Opens the cache of a framework. The cache never causes a failure: entries that are damaged or unreadable count as
 * missing, and failed writes are ignored. Two runs can use it at once, since an entry is written atomically.
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
