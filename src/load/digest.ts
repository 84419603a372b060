import { createHash } from 'node:crypto';
import { compareText, type Tree } from '../model/index.js';

/**
 * The SHA-256, in hex, of everything a release is made of: `standards/` without `releases/`, `schemas/` and `templates/`.
 * It is taken over one line a file, in the order of the paths: the digest of the file in hex, two spaces, its path.
 */
export async function digestSources(tree: Tree): Promise<string> {
  const lines: string[] = [];
  for (const folder of ['schemas', 'standards', 'templates']) {
    for (const { path } of (await tree.list(folder)).files) {
      if (path.startsWith('standards/releases/')) continue;
      const bytes = (await tree.read(path)) ?? new Uint8Array();
      lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    }
  }
  lines.sort((a, b) => compareText(a.slice(66), b.slice(66)));
  return createHash('sha256').update(lines.join('')).digest('hex');
}
