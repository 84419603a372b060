import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MARKER, refusal } from './guard.js';
import { takeLock } from './lock.js';

export interface Target {
  /** The folder that takes the output; the edition becomes a folder in it. */
  readonly out: string;
  /** The root of the framework, which must not be overwritten. */
  readonly root: string;
}

export interface Refusal {
  readonly refused: string;
  /** Set where the output may be used, and the sources give other bytes than those that were released. */
  readonly altered?: true;
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
