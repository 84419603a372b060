import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareText,
  type Diagnostic,
  diagnostic,
  type ListedSource,
  type Listing,
  type Tree,
  topOf,
} from '../model/index.js';

/**
 * Opens a folder on the disk as a tree. Links, devices and pipes are never followed or opened, but reported.
 * Files and folders whose name starts with a dot are not part of the tree.
 */
export function folderTree(root: string): Tree {
  return {
    async list(folder) {
      const files: ListedSource[] = [];
      const diagnostics: Diagnostic[] = [];
      await walk(root, folder, files, diagnostics);
      files.sort((a, b) => compareText(a.path, b.path));
      return { files, diagnostics } satisfies Listing;
    },
    async read(path) {
      const words = path.split('/');
      if (words.some((word) => word === '' || word === '.' || word === '..' || word.includes('\\'))) return undefined;
      // A parent folder must not be a link either, because it could lead outside the root.
      for (let depth = 1; depth < words.length; depth += 1) {
        const folder = await lstat(join(root, ...words.slice(0, depth))).catch(whenMissing);
        if (!folder?.isDirectory()) return undefined;
      }
      const file = await lstat(join(root, path)).catch(whenMissing);
      return file?.isFile() ? readFile(join(root, path)) : undefined;
    },
  };
}

/** How long ago a file must have been written for its times to show the next change, in milliseconds: FAT counts in 2 s. */
const SETTLED = 3000;

async function listed(root: string, path: string): Promise<ListedSource> {
  const { size, ino, mtimeNs, ctimeNs, ctimeMs } = await lstat(join(root, path), { bigint: true });
  const isSettled = Date.now() - Number(ctimeMs) > SETTLED;
  return { path, bytes: Number(size), ...(isSettled && { stamp: `${ino}-${mtimeNs}-${ctimeNs}` }) };
}

async function walk(root: string, folder: string, files: ListedSource[], diagnostics: Diagnostic[]) {
  const top = await lstat(join(root, folder)).catch(whenMissing);
  if (top === undefined) return;
  if (!top.isDirectory()) {
    diagnostics.push(notRegular(folder));
    return;
  }
  const entries: Dirent[] = await readdir(join(root, folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, path, files, diagnostics);
    else if (entry.isFile()) found.push(path);
    else diagnostics.push(notRegular(path));
  }
  files.push(...(await Promise.all(found.map((path) => listed(root, path)))));
}

/** Reports a link or a special file in any kind of tree. */
export function notRegular(path: string): Diagnostic {
  return diagnostic('file-is-regular', topOf(path), 'this is a link or a special file, which Charter does not read', {
    hints: ['replace it with a copy of the file'],
  });
}

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
