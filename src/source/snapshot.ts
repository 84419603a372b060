import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Diagnostic, type Listing, SOURCES, type Tree } from '../model/index.js';
import { folderTree } from './folder.js';
import { isEqual } from './once.js';
import { packageRoot } from './package.js';
import { layered } from './trees.js';

/** The folders of a framework that commands read. */
export const FOLDERS: readonly string[] = [SOURCES, 'schemas', 'templates'];

/** The files of a framework in memory. What is read stays the same until the next refresh. */
export interface Snapshot extends Tree {
  /**
   * Reads again what changed on the disk: the files with these paths, or everything. Returns the paths of the files
   * that differ. Files must not be read while it runs.
   */
  refresh(paths?: readonly string[]): Promise<readonly string[]>;
}

interface Held {
  /** Undefined if the file is too large to keep. No source is, and few files that commands read. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
  /** Differs if the file was written again; empty if that is not sure. */
  readonly stamp: string;
}

/** The largest file that is kept in memory, in bytes. */
const MAX_HELD = 32 * 1024 * 1024;

/** Opens a folder as a snapshot, without its files: the first refresh reads them. */
export function snapshotOf(root: string): Snapshot {
  const disk = folderTree(root);
  const held = new Map<string, Held>();
  const refused = new Map<string, readonly Diagnostic[]>();
  let listings = new Map<string, Listing>();

  const readAgain = async (path: string, stamp = ''): Promise<boolean> => {
    const found = await lstat(join(root, ...path.split('/'))).catch(() => undefined);
    const old = held.get(path);
    if (!found?.isFile()) return held.delete(path);
    const bytes = found.size > MAX_HELD ? undefined : await disk.read(path);
    // The same contents stay the same object, so that comparing them takes no time.
    const isUnchanged = bytes !== undefined && isEqual(bytes, old?.bytes);
    held.set(path, { stamp, size: bytes?.length ?? found.size, bytes: isUnchanged ? old?.bytes : bytes });
    return !isUnchanged;
  };
  const walk = async (): Promise<readonly string[]> => {
    const changed: string[] = [];
    const found = new Set<string>();
    for (const folder of FOLDERS) {
      const listing = await disk.list(folder);
      if (JSON.stringify(refused.get(folder) ?? []) !== JSON.stringify(listing.diagnostics)) changed.push(folder);
      refused.set(folder, listing.diagnostics);
      for (const { path, stamp } of listing.files) {
        found.add(path);
        const isSettled = stamp !== undefined && held.get(path)?.stamp === stamp;
        if (!isSettled && (await readAgain(path, stamp))) changed.push(path);
      }
    }
    for (const path of held.keys()) if (!found.has(path)) changed.push(path);
    for (const path of changed) if (!found.has(path)) held.delete(path);
    return changed;
  };
  const inFolder = (folder: string): Listing => {
    const files = [...held]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, { size }]) => ({ path, bytes: size }))
      .sort((a, b) => compareText(a.path, b.path));
    const diagnostics = [...refused.values()]
      .flat()
      .filter(({ place }) => place.path === folder || place.path.startsWith(`${folder}/`));
    return { files, diagnostics };
  };

  return {
    async refresh(paths) {
      listings = new Map();
      if (!paths) return walk();
      const changed: string[] = [];
      for (const path of paths) if (await readAgain(path)) changed.push(path);
      return changed;
    },
    async list(folder) {
      const listing = listings.get(folder) ?? inFolder(folder);
      listings.set(folder, listing);
      return listing;
    },
    async read(path) {
      const found = held.get(path);
      // Fonts that a framework has installed are outside these folders, and do not change.
      if (!FOLDERS.includes(path.split('/')[0] ?? '')) return disk.read(path);
      return found && (found.bytes ?? disk.read(path));
    },
  };
}

/** The schemas and templates of the package in memory, for those that a framework lacks. */
export async function packageSnapshot(): Promise<Tree> {
  const files = snapshotOf(packageRoot());
  await files.refresh();
  return files;
}

/** Puts a snapshot on top of the package, as `openFramework` does with a folder. */
export function onPackage(own: Tree, ours: Tree): Tree {
  const both = layered(own, ours);
  return {
    list: (folder) => (folder === 'templates' ? both : own).list(folder),
    read: (path) => (/^(schemas|templates)\//.test(path) ? both : own).read(path),
  };
}
