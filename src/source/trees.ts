import { createHash } from 'node:crypto';
import { compareText, type ListedSource, LOCKS_FOLDER, SOURCES, type Tree } from '../model/index.js';

/** Opens a map from path to text or bytes as a tree, for tests, examples and callers without a folder. */
export function memoryTree(files: { readonly [path: string]: string | Uint8Array }): Tree {
  const bytes = new Map(
    Object.entries(files).map(([path, contents]) => [
      path,
      typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
    ]),
  );
  return {
    async list(folder) {
      const paths = [...bytes.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(compareText);
      return { files: paths.map((path) => ({ path, bytes: bytes.get(path)?.length ?? 0 })), diagnostics: [] };
    },
    async read(path) {
      return bytes.get(path);
    },
  };
}

/** Layers trees: reads each file from the first tree that has it, such as a framework on top of the package. */
export function layered(...trees: readonly Tree[]): Tree {
  return {
    async list(folder) {
      const files = new Map<string, ListedSource>();
      const listings = await Promise.all(trees.map((tree) => tree.list(folder)));
      for (const listing of listings)
        for (const file of listing.files) if (!files.has(file.path)) files.set(file.path, file);
      return {
        files: [...files.values()].sort((a, b) => compareText(a.path, b.path)),
        diagnostics: listings.flatMap((listing) => listing.diagnostics),
      };
    },
    async read(path) {
      for (const tree of trees) {
        const found = await tree.read(path);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/**
 * Returns the SHA-256, in hex, of all inputs of a release: `standards/` without `releases/`, `schemas/` and `templates/`.
 * It covers one line per file, sorted by path: the digest of the file in hex, two spaces, its path.
 */
export async function digestSources(tree: Tree): Promise<string> {
  const lines: string[] = [];
  for (const folder of ['schemas', SOURCES, 'templates']) {
    for (const { path } of (await tree.list(folder)).files) {
      if (path.startsWith(`${LOCKS_FOLDER}/`)) continue;
      const bytes = (await tree.read(path)) ?? new Uint8Array();
      lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    }
  }
  lines.sort((a, b) => compareText(a.slice(66), b.slice(66)));
  return createHash('sha256').update(lines.join('')).digest('hex');
}
