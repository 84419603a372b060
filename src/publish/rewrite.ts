import { lstat, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Tree, UsageError } from '../model/index.js';

/** A source file with its bytes as they were read, and as they are to be. */
export interface Rewrite {
  /** From the root, posix. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Writes source files anew: all of them beside their targets first, flushed, then renamed into place, so that nobody
 * ever reads half of one. Never writes through a link, and never over what someone changed meanwhile: then nothing is
 * written and the reason is returned. Throws only what the machine throws.
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
    return `${path} is not a file of the framework any more; nothing was written`;
  return before.length === found.size && (await readFile(to)).equals(before)
    ? undefined
    : `${path} was changed while it was being read; nothing was written`;
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

/** Writes a source file that must not exist yet. Throws a UsageError where it does. */
export async function writeNewSource(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new UsageError(`there is a file ${path} already`) : error;
  });
}

/** Writes a source file anew that was read from a tree, with its byte order mark where it has one. Throws a UsageError where it cannot. */
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

/** Writes a result to a file of the user's choice. */
export async function writeResult(path: string, text: string): Promise<void> {
  await writeFile(path, text);
}
