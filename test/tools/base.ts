import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files by path from the root of a framework. */
export type Files = { readonly [path: string]: string | Uint8Array };

const BASE = fileURLToPath(new URL('../cases/base/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The small valid framework on which the cases and the examples of the explanations are built. */
export const baseFiles: Files = filesBelow(BASE);

/** The schemas and templates of the package, which every framework gets. */
export const packageFiles: Files = { ...filesBelow(PACKAGE, 'schemas'), ...filesBelow(PACKAGE, 'templates') };

/** Reads the files below `root` or a folder in it: text files as text, and others as bytes. */
export function filesBelow(root: string, folder = '.'): Files {
  const files: { [path: string]: string | Uint8Array } = {};
  for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(files, filesBelow(root, path));
    else
      files[path] = /\.(png|jpe?g)$/.test(path)
        ? new Uint8Array(readFileSync(`${root}/${path}`))
        : readFileSync(`${root}/${path}`, 'utf8');
  }
  return files;
}
