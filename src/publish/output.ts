import { lstatSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import { compareText, digestOf, type Refusal } from '../model/index.js';
import { takeLock } from './output-lock.js';

/** The file that marks a folder as written by Charter. */
const MARKER = '.charter';

/** Files that a new output folder may contain already, such as those that keep it in a repository. */
const WELCOME = new Set([MARKER, 'README.md', '.gitignore', '.gitkeep', '.nojekyll', '.git']);

/** Returns why a folder must not be written to, as a sentence; undefined if it may. Call this before writing anything. */
async function refusal(out: string, root: string): Promise<string | undefined> {
  const folder = resolve(out);
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isSymbolicLink()) return `${folder} is a link; choose the folder itself`;
  if (found && !found.isDirectory()) return `${folder} is not a folder`;
  const real = await realpathOf(folder);
  const realRoot = await realpathOf(root);
  if (real === parse(real).root || real === (await realpathOf(homedir())))
    return `${folder} is not a suitable output folder`;
  if (isWithin(realRoot, real)) return `${folder} contains the sources; choose a separate folder for the output`;
  for (const name of ['standards', 'schemas', 'templates', 'src', '.git', 'node_modules']) {
    if (isWithin(real, join(realRoot, name)))
      return `${folder} is inside ${name}/, which contains sources; choose another folder`;
  }
  if (!found) return undefined;
  const names = await readdir(folder);
  if (names.includes(MARKER) || names.every((name) => WELCOME.has(name) || name.startsWith('.charter-')))
    return undefined;
  return `${folder} contains files that Charter did not write; choose an empty folder`;
}

/** Whether a path is a folder or inside it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === resolve(path));
}

/** The real path of a file that may not exist yet: that of its nearest existing folder, and the rest. */
async function realpathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  const real = await realpath(absolute).catch(() => undefined);
  if (real !== undefined || dirname(absolute) === absolute) return real ?? absolute;
  return join(await realpathOf(dirname(absolute)), absolute.slice(dirname(absolute).length));
}

export interface Target {
  /** The output folder; the edition becomes a folder in it. */
  readonly out: string;
  /** The root of the framework, which must not be overwritten. */
  readonly root: string;
}

/**
 * Locks an output folder and works in it, with a staging folder for unfinished files. The staging folder is always
 * removed afterwards.
 */
export async function inOutput<T>(
  target: Target,
  work: (out: string, staging: string) => Promise<T>,
): Promise<T | Refusal> {
  const refused = await refusal(target.out, target.root);
  if (refused !== undefined) return { refused };
  const out = resolve(target.out);
  await mkdir(out, { recursive: true });
  const lock = await takeLock(out);
  if (typeof lock !== 'function')
    return { refused: `another run of Charter (process ${lock.heldBy}) is writing to ${out}; wait until it ends` };
  const staging = join(out, `.charter-staging-${process.pid}`);
  try {
    await writeFile(join(out, MARKER), 'Charter writes this folder. Do not edit its contents.\n');
    await sweep(out);
    return await work(out, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock();
  }
}

/** Removes the files of an interrupted run. The lock is held, so no other run uses them. */
async function sweep(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (/^\.charter-(staging|old)-\d+$/.test(name)) await rm(join(out, name), { recursive: true, force: true });
  }
}

/** Returns a text that differs if a file below a folder was written, added or removed; undefined if there is no folder. */
export async function stampOf(folder: string): Promise<string | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (!names) return undefined;
  const lines = names.sort(compareText).map((name) => {
    const found = lstatSync(join(folder, name), { bigint: true, throwIfNoEntry: false });
    // A folder changes when its parent is renamed into place, and its entries are listed themselves.
    return found?.isDirectory() ? name : `${name} ${found?.size} ${found?.ino} ${found?.mtimeNs} ${found?.ctimeNs}`;
  });
  return digestOf(lines);
}
