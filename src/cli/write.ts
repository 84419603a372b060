import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rewrite } from '../index.js';
import { UsageError } from './exit.js';
import type { Opened } from './open.js';

/** Writes a file that must not exist yet; nobody's work is written over. */
export async function writeNew(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`there is a file ${path} already`) : error;
  });
}

/** Writes a source anew that Charter has read, with its byte order mark where it has one. */
export async function writeAgain({ root, tree }: Opened, path: string, text: string): Promise<void> {
  const before = (await tree.read(path)) ?? new Uint8Array();
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  const after = new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
  const refused = await rewrite([{ path, before, after }], root);
  if (refused !== undefined) throw new UsageError(refused);
}
