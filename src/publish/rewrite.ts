import { lstat, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Tree, UsageError } from '../model/index.js';

/** A source file with its bytes as they were read, and its new bytes. */
export interface Rewrite {
  /** From the root, posix. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Rewrites source files: all of them next to their targets first, flushed, then renamed into place, so that no reader
 * sees a partial file. Never writes through a link or over a file that was changed in the meantime: then nothing is
 * written and the reason is returned. Throws only errors of the system.
 */
export async function rewrite(files: readonly Rewrite[], root: string): Promise<string | undefined> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const file of files) {
      const to = join(resolve(root), file.path);
      const refused = await refusalOf(file, to, root);
      if (refused !== undefined) return refused;
      const from = join(dirname(to), `.${basename(to)}.charter-${process.pid}`);
      staged.push({ from, to });
      await stage(from, file.after, (await lstat(to)).mode);
    }
    while (staged.length > 0) {
      const { from, to } = staged[0] as (typeof staged)[number];
      await rename(from, to);
      staged.shift();
    }
    return undefined;
  } finally {
    for (const { from } of staged) await rm(from, { force: true });
  }
}

async function refusalOf({ path, before }: Rewrite, to: string, root: string): Promise<string | undefined> {
  const found = await lstat(to).catch(() => undefined);
  const folder = await realpath(dirname(to)).catch(() => undefined);
  const real = await realpath(root);
  if (!found?.isFile() || folder === undefined || !`${folder}${sep}`.startsWith(`${real}${sep}`))
    return `${path} is no longer a file of the framework; nothing was written`;
  return before.length === found.size && (await readFile(to)).equals(before)
    ? undefined
    : `${path} changed after it was read; nothing was written`;
}

async function stage(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes a new source file. Throws a UsageError if it exists. */
export async function writeNewSource(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`${path} already exists`) : error;
  });
}

/** Rewrites a source file that was read from a tree, with its byte order mark if it has one. Throws a UsageError if it cannot. */
export async function rewriteSource(
  { root, tree }: { readonly root: string; readonly tree: Tree },
  path: string,
  text: string,
): Promise<void> {
  const before = (await tree.read(path)) ?? new Uint8Array();
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  const after = new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
  const refused = await rewrite([{ path, before, after }], root);
  if (refused !== undefined) throw new UsageError(refused);
}

/** Writes a result to a file that the user chose. */
export async function writeResult(path: string, text: string): Promise<void> {
  await writeFile(path, text);
}
