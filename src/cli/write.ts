import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './fault.js';

/** Writes a file that must not exist yet; nobody's work is written over. */
export async function writeNew(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`there is a file ${path} already`) : error;
  });
}

/** Writes a file anew that Charter has read. */
export async function rewrite(root: string, path: string, text: string): Promise<void> {
  await writeFile(join(root, path), text);
}
