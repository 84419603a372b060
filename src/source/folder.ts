import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
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
 * Opens a folder on the disk as a tree. Reads synchronously: the system has small files in memory, where waiting for a
 * thread takes ten times as long as reading, and one file is open at a time, whatever the limit is.
 * Links, devices and pipes are never followed or opened, but reported.
 * Files and folders whose name starts with a dot are not part of the tree.
 */
export function folderTree(root: string): Tree {
  // The folders that the last listing saw, so that they are not looked at again for each of their files.
  const lookedAt = new Set<string>();
  return {
    async list(folder) {
      const files: ListedSource[] = [];
      const diagnostics: Diagnostic[] = [];
      for (const one of lookedAt) if (one === folder || one.startsWith(`${folder}/`)) lookedAt.delete(one);
      for (const one of walk(root, folder, files, diagnostics)) lookedAt.add(one);
      files.sort((a, b) => compareText(a.path, b.path));
      return { files, diagnostics } satisfies Listing;
    },
    async read(path) {
      const words = path.split('/');
      if (words.some((word) => word === '' || word === '.' || word === '..' || word.includes('\\'))) return undefined;
      // A parent folder must not be a link either, because it could lead outside the root.
      for (let depth = 1; depth < words.length; depth += 1) {
        const folder = words.slice(0, depth).join('/');
        if (!lookedAt.has(folder) && !found(root, folder)?.isDirectory()) return undefined;
      }
      return found(root, path)?.isFile() ? readFileSync(join(root, path)) : undefined;
    },
  };
}

/** How long ago a file must have been written for its times to show the next change, in milliseconds: FAT counts in 2 s. */
const SETTLED = 3000;

function listed(root: string, path: string): ListedSource {
  const { size, ino, mtimeNs, ctimeNs, ctimeMs } = lstatSync(join(root, path), { bigint: true });
  const isSettled = Date.now() - Number(ctimeMs) > SETTLED;
  return { path, bytes: Number(size), ...(isSettled && { stamp: `${ino}-${mtimeNs}-${ctimeNs}` }) };
}

/** Lists what is below a folder. Returns the folders, which are not links. */
function walk(root: string, folder: string, files: ListedSource[], diagnostics: Diagnostic[]): string[] {
  const top = found(root, folder);
  if (top === undefined) return [];
  if (!top.isDirectory()) {
    diagnostics.push(notRegular(folder));
    return [];
  }
  const folders = [folder];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) folders.push(...walk(root, path, files, diagnostics));
    else if (entry.isFile()) files.push(listed(root, path));
    else diagnostics.push(notRegular(path));
  }
  return folders;
}

/** Reports a link or a special file in any kind of tree. */
export function notRegular(path: string): Diagnostic {
  return diagnostic('file-is-regular', topOf(path), 'this is a link or a special file, which Charter does not read', {
    hints: ['replace it with a copy of the file'],
  });
}

/** Looks at a file or folder without following a link; undefined if there is none. */
function found(root: string, path: string): Stats | undefined {
  try {
    return lstatSync(join(root, path), { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
