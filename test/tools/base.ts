import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files by path from the root of a framework. */
export type Files = { readonly [path: string]: string | Uint8Array };

const BASE = fileURLToPath(new URL('../cases/base/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The small valid framework on which the cases and the examples of the explanations are built. */
export const baseFiles: Files = filesBelow(BASE);

/** What the package brings to every framework: its schemas and templates. */
export const packageFiles: Files = { ...filesBelow(PACKAGE, 'schemas'), ...filesBelow(PACKAGE, 'templates') };

/** Text files as text and the rest as bytes, below `root`, or below one folder in it. */
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
