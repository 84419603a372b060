import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compareText } from '../model/index.js';

/** The file by which a process claims an output folder. Its name has the process id and a unique part. */
const CLAIM = /^\.charter-lock-(\d+)-[\w-]+$/;

/** How often, and at which interval in milliseconds, the first claim checks that the others are withdrawn. */
const LOOKS = 50;
const PAUSE = 20;

/**
 * Takes the lock of an output folder. Returns a function that releases it, or the id of the process that holds it.
 *
 * A process first claims the folder and then looks for other claims, so at least one of two processes sees the other,
 * and they never both hold the lock. No process removes the file of a running process. The claim of a process that has
 * ended is ignored, and its name is never used again. If several processes claim at once, the first by name waits for
 * the others to withdraw.
 *
 * The library `proper-lockfile` recognises a dead holder by the age of its lock, which the holder renews with a timer.
 * While the typesetter keeps a process busy no timer runs, so the lock of a running process would be lost. Nor can it
 * name the holder. Locks of the operating system need an addon that is compiled on installation.
 */
export async function takeLock(folder: string): Promise<(() => Promise<void>) | { readonly heldBy: number }> {
  const name = `.charter-lock-${process.pid}-${randomUUID()}`;
  const path = join(folder, name);
  const giveBack = () => rm(path, { force: true });
  try {
    await writeFile(path, '', { flag: 'wx' });
    for (let look = 1; ; look += 1) {
      const others = await otherClaims(folder, name);
      const [first] = others.filter((claim) => isAlive(claim.holder));
      if (first === undefined) {
        for (const ended of others) await rm(join(folder, ended.name), { force: true });
        return giveBack;
      }
      if (first.name < name || look === LOOKS) {
        await giveBack();
        return { heldBy: first.holder };
      }
      await setTimeout(PAUSE);
    }
  } catch (error) {
    await giveBack();
    throw error;
  }
}

interface Claim {
  readonly name: string;
  /** The id of the process. */
  readonly holder: number;
}

async function otherClaims(folder: string, own: string): Promise<readonly Claim[]> {
  const names = (await readdir(folder)).filter((name) => name !== own).sort(compareText);
  return names.flatMap((name) => {
    const holder = CLAIM.exec(name)?.[1];
    return holder === undefined ? [] : [{ name, holder: Number(holder) }];
  });
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
