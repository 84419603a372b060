import { lstat, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { Refusal } from '../model/index.js';
import { takeLock } from './output-lock.js';

/** The file that marks a folder as written by Charter. */
export const MARKER = '.charter';

/** What a new output folder may hold already: the files by which a repository keeps it. */
const WELCOME = new Set([MARKER, 'README.md', '.gitignore', '.gitkeep', '.nojekyll', '.git']);

/** Why a folder must not be written to, as a sentence; undefined when it may. Nothing is written before this is asked. */
export async function refusal(out: string, root: string): Promise<string | undefined> {
  const folder = resolve(out);
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isSymbolicLink()) return `${folder} is a link; give the folder itself`;
  if (found && !found.isDirectory()) return `${folder} is not a folder`;
  const real = await realpathOf(folder);
  const realRoot = await realpathOf(root);
  if (real === parse(real).root || real === (await realpathOf(homedir())))
    return `${folder} is not a place for releases`;
  if (isWithin(realRoot, real)) return `${folder} holds the sources; choose a folder of its own for the output`;
  for (const name of ['standards', 'schemas', 'templates', 'src', '.git', 'node_modules']) {
    if (isWithin(real, join(realRoot, name))) return `${folder} lies within ${name}/, which holds sources`;
  }
  if (!found) return undefined;
  const names = await readdir(folder);
  if (names.includes(MARKER) || names.every((name) => WELCOME.has(name) || name.startsWith('.charter-')))
    return undefined;
  return `${folder} holds files that Charter did not write; give an empty folder`;
}

/** Whether a path is a folder or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === resolve(path));
}

/** The real path of a file that may not exist yet: that of its nearest folder, and the rest. */
async function realpathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  const real = await realpath(absolute).catch(() => undefined);
  if (real !== undefined || dirname(absolute) === absolute) return real ?? absolute;
  return join(await realpathOf(dirname(absolute)), absolute.slice(dirname(absolute).length));
}

export interface Target {
  /** The folder that takes the output; the edition becomes a folder in it. */
  readonly out: string;
  /** The root of the framework, which must not be overwritten. */
  readonly root: string;
}

/**
 * Works in an output folder that nobody else is writing to, with a folder beside the results for what is not finished.
 * That folder is gone afterwards, whatever happened.
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
    return { refused: `another run of Charter (process ${lock.heldBy}) is writing to ${out}; wait for it to end` };
  const staging = join(out, `.charter-staging-${process.pid}`);
  try {
    await writeFile(join(out, MARKER), 'This folder is written by Charter. Do not edit what is in it.\n');
    await sweep(out);
    return await work(out, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock();
  }
}

/** Takes away what a run that was ended left behind. The lock is held, so nobody is using it. */
async function sweep(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (/^\.charter-(staging|old)-\d+$/.test(name)) await rm(join(out, name), { recursive: true, force: true });
  }
}
