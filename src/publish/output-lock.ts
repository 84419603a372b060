import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compareText } from '../model/index.js';

/** The file by which a process claims an output folder: its id, and something that no other claim ever has. */
const CLAIM = /^\.charter-lock-(\d+)-[\w-]+$/;

/** How often, and after how many milliseconds, a claim that goes first looks whether the others are withdrawn. */
const LOOKS = 50;
const PAUSE = 20;

/**
 * Takes the lock of an output folder: a function that gives it back, or the id of the process that holds it.
 *
 * A process first claims the folder and then looks for other claims, so that of two processes at least one sees the
 * other, and the folder is never given to both. Nobody takes a file away that a living process has made: the claim of
 * a process that has ended counts for nothing, and its name is never used again. Where several claim at once, the
 * first by name waits for the others to withdraw.
 *
 * The library `proper-lockfile` tells a dead holder by the age of its lock, which the holder renews by a timer: while
 * the typesetter keeps a process busy no timer runs, and the lock of a living process is given away. It cannot name
 * the holder. Locks of the operating system need an addon that is compiled when it is installed.
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
