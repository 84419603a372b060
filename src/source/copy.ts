import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type CopiedFile,
  compareText,
  isData,
  type Neighbour,
  type Neighbours,
  type ReleaseCopy,
} from '../model/index.js';

const MANIFEST = 'release.json';
const SUMS = 'SHA256SUMS';
const TOMBSTONE = 'tombstone.json';

/** The size limit of these three files, in bytes: a hundred times the largest known one. A larger file is not genuine. */
const MAX_RECORD = 32 * 1024 * 1024;

/** Reads a release folder without following links; undefined if the folder does not exist. */
export async function readCopy(folder: string): Promise<ReleaseCopy | undefined> {
  const top = await lstat(folder).catch(() => undefined);
  if (!top?.isDirectory()) return undefined;
  const found = { files: [] as CopiedFile[], irregular: [] as string[], empty: [] as string[] };
  await walk(folder, '', found);
  return {
    name: basename(resolve(folder)),
    files: found.files.sort((a, b) => compareText(a.path, b.path)),
    irregular: found.irregular.sort(compareText),
    empty: found.empty.sort(compareText),
    manifest: await recordIn(folder, MANIFEST),
    sums: await recordIn(folder, SUMS),
    tombstone: await recordIn(folder, TOMBSTONE),
  };
}

async function walk(
  folder: string,
  below: string,
  found: { files: CopiedFile[]; irregular: string[]; empty: string[] },
): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  if (entries.length === 0 && below !== '') found.empty.push(below);
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await walk(folder, path, found);
    else if (!entry.isFile()) found.irregular.push(path);
    else found.files.push({ path, ...(await digestOf(join(folder, path))) });
  }
}

/** Reads in chunks, because an added file may be larger than the memory. */
async function digestOf(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Reads a file of a release; empty if it is too large, undefined if it does not exist. */
async function recordIn(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  return found.size > MAX_RECORD ? '' : readFile(path, 'utf8');
}

/** Reads the records of the folders next to a release, and the log. */
export async function readNeighbours(folder: string, version: string): Promise<Omit<Neighbours, 'locked'>> {
  const above = dirname(resolve(folder));
  const names = await readdir(above).catch(() => []);
  const beside: Neighbour[] = [];
  for (const name of names.sort(compareText)) {
    if (name === basename(resolve(folder))) continue;
    const manifest = await recordIn(join(above, name), MANIFEST);
    const tombstone = await recordIn(join(above, name), TOMBSTONE);
    if (manifest === undefined && tombstone === undefined) continue;
    const digest = manifest === undefined ? '' : (await digestOf(join(above, name, MANIFEST))).sha256;
    beside.push({ manifest, tombstone, digest });
  }
  return { beside, logged: loggedIn(await recordIn(above, 'versions.json'), version) };
}

/** Returns the digest of a version in the log. */
function loggedIn(log: string | undefined, version: string): string | undefined {
  try {
    const data: unknown = JSON.parse(log ?? '');
    const releases = isData(data) && Array.isArray(data.releases) ? data.releases.filter(isData) : [];
    const digest = releases.find((one) => one.version === version)?.digest;
    return typeof digest === 'string' ? digest : undefined;
  } catch {
    return undefined;
  }
}
