import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type CopiedFile,
  compareText,
  isData,
  type NeighbourRelease,
  type Neighbours,
  type ReleaseCopy,
  tableOf,
} from '../model/index.js';

const MANIFEST = 'release.json';
const SUMS = 'SHA256SUMS';
const TOMBSTONE = 'tombstone.json';

/** Reads a release folder as it lies there, following no link; undefined when there is no such folder. */
export async function readCopy(folder: string): Promise<ReleaseCopy | undefined> {
  const top = await lstat(folder).catch(() => undefined);
  if (!top?.isDirectory()) return undefined;
  const found = { files: [] as CopiedFile[], irregular: [] as string[], empty: [] as string[] };
  await walk(folder, '', found);
  const text = async (path: string) =>
    found.files.some((file) => file.path === path) ? readFile(join(folder, path), 'utf8') : undefined;
  return {
    name: basename(resolve(folder)),
    files: found.files.sort((a, b) => compareText(a.path, b.path)),
    irregular: found.irregular.sort(compareText),
    empty: found.empty.sort(compareText),
    manifest: await text(MANIFEST),
    sums: await text(SUMS),
    tombstone: await text(TOMBSTONE),
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
    else {
      const bytes = await readFile(join(folder, path));
      found.files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  }
}

/** What stands beside a release: the manifests of the other folders, and the log. */
export async function readNeighbours(folder: string, version: string): Promise<Omit<Neighbours, 'locked'>> {
  const above = dirname(resolve(folder));
  const names = await readdir(above).catch(() => []);
  const beside: [string, NeighbourRelease][] = [];
  for (const name of names.sort(compareText)) {
    if (name === basename(resolve(folder))) continue;
    const witness = (await manifestIn(join(above, name))) ?? (await tombstoneIn(join(above, name)));
    if (witness) beside.push(witness);
  }
  const log = await dataIn(join(above, 'versions.json'));
  const releases = Array.isArray(log?.data.releases) ? log.data.releases.filter(isData) : [];
  const logged = releases.find((one) => one.version === version)?.digest;
  return { beside: tableOf(beside), logged: typeof logged === 'string' ? logged : undefined };
}

async function manifestIn(folder: string): Promise<[string, NeighbourRelease] | undefined> {
  const read = await dataIn(join(folder, MANIFEST));
  if (!read || typeof read.data.version !== 'string') return undefined;
  const { follows } = read.data;
  const before = isData(follows) ? { version: String(follows.version), digest: String(follows.digest) } : undefined;
  return [read.data.version, { digest: read.digest, follows: before, withdrawn: false }];
}

async function tombstoneIn(folder: string): Promise<[string, NeighbourRelease] | undefined> {
  const read = await dataIn(join(folder, TOMBSTONE));
  if (!read || typeof read.data.version !== 'string') return undefined;
  return [read.data.version, { digest: String(read.data.digest), follows: undefined, withdrawn: true }];
}

async function dataIn(
  path: string,
): Promise<{ data: { readonly [key: string]: unknown }; digest: string } | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  try {
    const data: unknown = JSON.parse(bytes.toString('utf8'));
    return isData(data) ? { data, digest: createHash('sha256').update(bytes).digest('hex') } : undefined;
  } catch {
    return undefined;
  }
}
