import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPack } from '../src/publish/index.js';
import { temporaryFolder } from './tools/folder.js';

const TOOL = 'a'.repeat(64);
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

/** A root that can have a pack, and the folder in which it lies. */
function place(): { root: string; folder: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules'));
  return { root, folder: join(root, 'node_modules/.cache/charter') };
}

/** A run that makes or uses some results; returns what was there already. */
function run(root: string, keys: readonly string[], tool = TOOL, size = 0): (string | undefined)[] {
  const pack = openPack(root, tool);
  const found = keys.map((key) => text(pack.get(key))?.trim());
  keys.forEach((key, index) => {
    if (found[index] === undefined) pack.set(key, Buffer.from(`made of ${key}`.padEnd(size)));
  });
  pack.save();
  return found;
}

const madeOf = (...keys: string[]) => keys.map((key) => `made of ${key}`);

describe('the pack', () => {
  it('gives a later run what was made, and writes only what is new', () => {
    const { root, folder } = place();
    expect(run(root, ['one', 'two'])).toEqual([undefined, undefined]);
    expect(run(root, ['two', 'one'])).toEqual(madeOf('two', 'one'));
    expect(readdirSync(folder)).toHaveLength(1);
    expect(run(root, ['one', 'two', 'three'])).toEqual([...madeOf('one', 'two'), undefined]);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(run(root, ['one', 'two', 'three'])).toEqual(madeOf('one', 'two', 'three'));
  });

  it.each<[how: string, spoil: (path: string) => void]>([
    ['torn', (path) => truncateSync(path, 40)],
    ['empty', (path) => truncateSync(path, 0)],
    ['altered', (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('made of two', 'fake of two'))],
    ['longer', (path) => writeFileSync(path, `${readFileSync(path, 'latin1')}more`, 'latin1')],
    ['without its index', (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('[["', '[[x'))],
  ])('does not give a result of a file that is %s, and makes it anew', (_, spoil) => {
    const { root, folder } = place();
    run(root, ['one', 'two']);
    spoil(join(folder, readdirSync(folder)[0] ?? ''));
    expect(run(root, ['two'])).toEqual([undefined]);
    expect(run(root, ['two'])).toEqual(madeOf('two'));
  });

  it('does not give the results of another version, and removes them after a day', () => {
    const { root, folder } = place();
    run(root, ['one'], 'b'.repeat(64));
    const [other = ''] = readdirSync(folder);
    expect(run(root, ['one'])).toEqual([undefined]);
    expect(run(root, ['one'], 'b'.repeat(64))).toEqual(madeOf('one'));
    utimesSync(join(folder, other), 1_700_000_000, 1_700_000_000);
    run(root, ['two']);
    expect(readdirSync(folder)).not.toContain(other);
  });

  it('joins many files into one, with what was used and some of the rest', () => {
    const { root, folder } = place();
    for (let index = 0; index < 40; index += 1) run(root, ['always', `once ${index}`], TOOL, 1000);
    expect(readdirSync(folder).length).toBeLessThan(9);
    const left = run(
      root,
      Array.from({ length: 40 }, (_, index) => `once ${index}`),
    ).filter((found) => found !== undefined);
    // Each run used two results, and twice their size is kept of the others; later files are not joined yet.
    expect(left.length).toBeGreaterThanOrEqual(2);
    expect(left.length).toBeLessThan(14);
    expect(run(root, ['always'])).toEqual(madeOf('always'));
  });

  it('is whole when two runs write at once', () => {
    const { root } = place();
    const [a, b] = [openPack(root, TOOL), openPack(root, TOOL)];
    for (const pack of [a, b]) expect(pack.get('one')).toBeUndefined();
    a.set('one', Buffer.from('made of one'));
    b.set('two', Buffer.from('made of two'));
    a.save();
    b.save();
    expect(run(root, ['one', 'two'])).toEqual(madeOf('one', 'two'));
  });

  it('keeps nothing where there is no folder for it, or where that is a link to elsewhere, and says nothing', () => {
    const bare = temporaryFolder();
    expect(run(bare, ['one'])).toEqual([undefined]);
    expect(run(bare, ['one'])).toEqual([undefined]);
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(bare, 'node_modules'));
    run(bare, ['one']);
    expect(readdirSync(elsewhere)).toEqual([]);
    const { root } = place();
    writeFileSync(join(root, 'node_modules/.cache'), 'a file where a folder should be');
    run(root, ['one']);
    expect(run(root, ['one'])).toEqual([undefined]);
  });
});
