import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../src/publish/index.js';
import { temporaryFolder } from './tools/folder.js';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

/** A root that can have a cache, and the folder in which it lies. */
function place(): { root: string; folder: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules'));
  return { root, folder: join(root, 'node_modules/.cache/charter') };
}

async function filled(root: string, ...keys: readonly string[]): Promise<void> {
  const cache = openCache(root, 'tool');
  for (const key of keys) await cache.write(key, Buffer.from(`made of ${key}`));
}

describe('the cache on the disk', () => {
  it('gives another run what it was given, and nothing for another key', async () => {
    const { root, folder } = place();
    await filled(root, 'one');
    expect(text(await openCache(root, 'tool').read('one'))).toBe('made of one');
    expect(await openCache(root, 'tool').read('two')).toBeUndefined();
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it.each<[how: string, spoil: (path: string) => void]>([
    ['torn', (path) => truncateSync(path, 70)],
    ['empty', (path) => truncateSync(path, 0)],
    ['altered', (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('made', 'fake'), 'latin1')],
    ['longer', (path) => writeFileSync(path, `${readFileSync(path, 'latin1')}more`, 'latin1')],
  ])('does not give what is %s, and keeps it anew', async (_, spoil) => {
    const { root, folder } = place();
    await filled(root, 'one');
    spoil(join(folder, readdirSync(folder)[0] ?? ''));
    expect(await openCache(root, 'tool').read('one')).toBeUndefined();
    await filled(root, 'one');
    expect(text(await openCache(root, 'tool').read('one'))).toBe('made of one');
  });

  it('does not give the entry of one key for another', async () => {
    const { root, folder } = place();
    await filled(root, 'one');
    const [one = ''] = readdirSync(folder);
    await filled(root, 'two');
    const two = readdirSync(folder).find((name) => name !== one) ?? '';
    renameSync(join(folder, two), join(folder, one));
    expect(await openCache(root, 'tool').read('one')).toBeUndefined();
  });

  it('keeps nothing where there is no folder for it, or where that is a link to elsewhere, and says nothing', async () => {
    const bare = temporaryFolder();
    await filled(bare, 'one');
    expect(readdirSync(bare)).toEqual([]);
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(bare, 'node_modules'));
    await filled(bare, 'one');
    expect(readdirSync(elsewhere)).toEqual([]);
    await openCache(bare, 'tool').tidy();
    const { root } = place();
    writeFileSync(join(root, 'node_modules/.cache'), 'a file where a folder should be');
    await filled(root, 'one');
    expect(await openCache(root, 'tool').read('one')).toBeUndefined();
  });

  it('is whole when several runs fill it at once', async () => {
    const { root, folder } = place();
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    await Promise.all([filled(root, ...keys), filled(root, ...keys.toReversed()), filled(root, ...keys)]);
    const cache = openCache(root, 'tool');
    for (const key of keys) expect(text(await cache.read(key))).toBe(`made of ${key}`);
    expect(readdirSync(folder)).toHaveLength(keys.length);
  });

  it('does not grow without end: what was used longest ago goes, never what this run used, nor what is not its own', async () => {
    const { root, folder } = place();
    const large = Buffer.alloc(90);
    const before = openCache(root, 'tool');
    for (const key of ['oldest', 'older', 'newer', 'newest']) {
      const known = new Set(readdirSync(join(root, 'node_modules')).includes('.cache') ? readdirSync(folder) : []);
      await before.write(key, large);
      const name = readdirSync(folder).find((one) => !known.has(one)) ?? '';
      const at = 1_700_000_000 + ['oldest', 'older', 'newer', 'newest'].indexOf(key);
      utimesSync(join(folder, name), at, at);
    }
    writeFileSync(join(folder, '.new-1-abandoned'), '');
    utimesSync(join(folder, '.new-1-abandoned'), 1_700_000_000, 1_700_000_000);
    writeFileSync(join(folder, '.new-2-being-written'), '');
    writeFileSync(join(folder, 'letter.txt'), 'of somebody else');
    const now = openCache(root, 'tool', 400);
    await now.read('oldest');
    await now.tidy();
    const left = readdirSync(folder);
    expect(left.filter((name) => name.length === 64)).toHaveLength(3);
    expect(left.filter((name) => name.length < 64).sort()).toEqual(['.new-2-being-written', 'letter.txt']);
    const after = openCache(root, 'tool');
    expect(await after.read('older')).toBeUndefined();
    for (const key of ['oldest', 'newer', 'newest']) expect((await after.read(key))?.length).toBe(large.length);
  });
});
