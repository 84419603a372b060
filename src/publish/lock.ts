import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = '.charter-lock';

/** Takes the lock of an output folder: a function that gives it back, or the number of the process that holds it. */
export async function takeLock(folder: string): Promise<(() => Promise<void>) | { readonly heldBy: number }> {
  const path = join(folder, NAME);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(`${process.pid}\n`);
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
    if (holder > 0 && isAlive(holder)) return { heldBy: holder };
    // Whoever took it was ended before it could give it back.
    await rm(path, { force: true });
  }
  return { heldBy: 0 };
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
