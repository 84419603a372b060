import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../src/publish/output-lock.js';
import { temporaryFolder } from './tools/folder.js';

const isHeld = (lock: Awaited<ReturnType<typeof takeLock>>) => typeof lock === 'function';

/** A process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of an output folder', () => {
  test('is given to one of those who ask at the same time, when the holder has ended', async () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 60; round += 1) {
      writeFileSync(join(folder, `.charter-lock-${ended}-${round}`), '');
      const locks = await Promise.all(Array.from({ length: 6 }, () => takeLock(folder)));
      expect(locks.filter(isHeld), `round ${round}`).toHaveLength(1);
      expect(locks.filter((lock) => !isHeld(lock))).toEqual(Array(5).fill({ heldBy: process.pid }));
      for (const lock of locks) if (typeof lock === 'function') await lock();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is held by one process at a time, of several that want it again and again', async () => {
    const folder = temporaryFolder();
    // What holds the lock makes a file that must not exist, and takes it away before it gives the lock back.
    const program = `
      import { open, rm } from 'node:fs/promises';
      import { setTimeout } from 'node:timers/promises';
      import { takeLock } from ${JSON.stringify(new URL('../src/publish/output-lock.ts', import.meta.url).href)};
      let held = 0;
      for (let round = 0; round < 40; round += 1) {
        const lock = await takeLock('.');
        if (typeof lock !== 'function') continue;
        held += 1;
        await (await open('inside', 'wx')).close();
        await setTimeout(1);
        await rm('inside');
        await lock();
      }
      console.log(held);`;
    const workers = [1, 2, 3].map(() => {
      const worker = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program],
        { cwd: folder },
      );
      return { worker, said: once(createInterface(worker.stdout), 'line'), ended: once(worker, 'exit') };
    });
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
    const held = await Promise.all(workers.map(async ({ said }) => Number((await said)[0])));
    expect(held.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);

  test('names the process that holds it, and is free once it was given back', async () => {
    const folder = temporaryFolder();
    const lock = await takeLock(folder);
    expect(await takeLock(folder)).toEqual({ heldBy: process.pid });
    if (typeof lock === 'function') await lock();
    const again = await takeLock(folder);
    expect(isHeld(again)).toBe(true);
  });

  test('of another process that lives is left, and after it has ended it is taken', async () => {
    const folder = temporaryFolder();
    const claim = `.charter-lock-${process.ppid}-a`;
    writeFileSync(join(folder, claim), '');
    expect(await takeLock(folder)).toEqual({ heldBy: process.ppid });
    expect(readdirSync(folder)).toEqual([claim]);
    renameSync(join(folder, claim), join(folder, `.charter-lock-${ended}-a`));
    expect(isHeld(await takeLock(folder))).toBe(true);
  });
});
