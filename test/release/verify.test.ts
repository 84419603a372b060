import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/index.js';
import { temporaryFolder } from '../tools/folder.js';
import { forge } from '../tools/forge.js';
import { smallRelease } from '../tools/small-release.js';

const faultsIn = async (folder: string) => (await verifyFolder(folder, undefined))?.faults;

describe('a copy of a release', () => {
  const cases: readonly [string, (folder: string) => void, readonly string[]][] = [
    ['is whole', () => {}, []],
    ['with a flipped byte', (folder) => writeFileSync(join(folder, 'en/a/b.txt'), 'texT'), ['en/a/b.txt was altered']],
    [
      'with a longer file',
      (folder) => appendFileSync(join(folder, 'en/a/b.txt'), '!'),
      ['en/a/b.txt was altered; it has 5 bytes instead of 4'],
    ],
    ['with a file more', (folder) => writeFileSync(join(folder, 'en/c.txt'), 'new'), ['en/c.txt was added']],
    ['with a hidden file more', (folder) => writeFileSync(join(folder, '.x'), 'new'), ['.x was added']],
    ['with a file less', (folder) => rmSync(join(folder, 'en/index.html')), ['en/index.html is missing']],
    [
      'with a renamed file',
      (folder) => renameSync(join(folder, 'en/a/b.txt'), join(folder, 'en/a/c.txt')),
      ['en/a/b.txt was renamed to en/a/c.txt'],
    ],
    [
      'with a link in place of a file',
      (folder) => {
        rmSync(join(folder, 'en/index.html'));
        symlinkSync('a/b.txt', join(folder, 'en/index.html'));
      },
      ['en/index.html is a link or a special file, and a release contains only regular files'],
    ],
    [
      'with a link more, that leads to a folder',
      (folder) => symlinkSync('/', join(folder, 'en/all')),
      ['en/all is a link or a special file, and a release contains only regular files'],
    ],
    [
      'with an empty folder',
      (folder) => mkdirSync(join(folder, 'en/z')),
      ['en/z/ is an empty folder, and a release has none'],
    ],
    ['without its digests', (folder) => rmSync(join(folder, 'SHA256SUMS')), ['SHA256SUMS is missing']],
    ['without its manifest', (folder) => rmSync(join(folder, 'release.json')), ['release.json is missing']],
    [
      'with a manifest that is none',
      (folder) => writeFileSync(join(folder, 'release.json'), '{"version":1}'),
      ['release.json is not as Charter writes it'],
    ],
    [
      'with a manifest of another day',
      (folder) =>
        writeFileSync(
          join(folder, 'release.json'),
          readFileSync(join(folder, 'release.json'), 'utf8').replace('2027-01-01', '2027-01-02'),
        ),
      ['release.json does not have the digest in SHA256SUMS'],
    ],
    [
      'with a digest that is another',
      (folder) =>
        writeFileSync(
          join(folder, 'SHA256SUMS'),
          readFileSync(join(folder, 'SHA256SUMS'), 'utf8').replace(/^.{64}(?= {2}en\/a)/m, '0'.repeat(64)),
        ),
      ['SHA256SUMS and release.json have different digests for en/a/b.txt'],
    ],
    [
      'with a digest less',
      (folder) =>
        writeFileSync(
          join(folder, 'SHA256SUMS'),
          readFileSync(join(folder, 'SHA256SUMS'), 'utf8').replace(/^.*en\/a\/b.txt\n/m, ''),
        ),
      ['SHA256SUMS does not list en/a/b.txt'],
    ],
  ];
  test.each(cases)('%s', async (_name, tamper, expected) => {
    const out = temporaryFolder();
    await smallRelease(out, '1.0.0');
    const folder = join(out, '1.0.0');
    tamper(folder);
    expect(await faultsIn(folder)).toEqual(expected);
  });

  test('under the name of another version', async () => {
    const out = temporaryFolder();
    await smallRelease(out, '1.0.0');
    renameSync(join(out, '1.0.0'), join(out, '2.0.0'));
    expect(await faultsIn(join(out, '2.0.0'))).toEqual(['the folder 2.0.0 contains version 1.0.0']);
  });

  test('that is consistent in itself is found out by those that follow it', async () => {
    const out = temporaryFolder();
    const digest = await smallRelease(out, '1.0.0');
    await smallRelease(out, '1.1.0', { version: '1.0.0', digest });
    forge(join(out, '1.0.0'));
    expect(await faultsIn(join(out, '1.0.0'))).toEqual([
      '1.1.0 follows a 1.0.0 with another digest, so this is not the published release',
    ]);
    expect(await faultsIn(join(out, '1.1.0'))).toEqual([
      'the chain is broken: 1.1.0 follows a 1.0.0 with another digest',
    ]);
  });
});

describe('the chain of a line', () => {
  test('is walked to its beginning, and passes where it ends early', async () => {
    const out = temporaryFolder();
    const first = await smallRelease(out, '1.0.0');
    const second = await smallRelease(out, '1.1.0', { version: '1.0.0', digest: first });
    await smallRelease(out, '1.2.0', { version: '1.1.0', digest: second });
    expect(await verifyFolder(join(out, '1.2.0'), undefined)).toMatchObject({
      faults: [],
      notes: ['the chain holds: 1.2.0 follows 1.1.0 follows 1.0.0'],
    });
    rmSync(join(out, '1.1.0'), { recursive: true });
    expect(await verifyFolder(join(out, '1.2.0'), undefined)).toMatchObject({
      faults: [],
      notes: ['1.1.0, which 1.2.0 follows, is not in the same folder, so its digest was not compared'],
    });
  });

  test('is broken far back', async () => {
    const out = temporaryFolder();
    const first = await smallRelease(out, '1.0.0');
    const second = await smallRelease(out, '1.1.0', { version: '1.0.0', digest: first });
    await smallRelease(out, '1.2.0', { version: '1.1.0', digest: second });
    forge(join(out, '1.0.0'));
    expect(await faultsIn(join(out, '1.2.0'))).toEqual([
      'the chain is broken: 1.1.0 follows a 1.0.0 with another digest',
    ]);
  });

  test('does not run for ever where two releases follow each other', async () => {
    const out = temporaryFolder();
    await smallRelease(out, '1.0.0', { version: '1.1.0', digest: '0'.repeat(64) });
    await smallRelease(out, '1.1.0', { version: '1.0.0', digest: '0'.repeat(64) });
    expect(await faultsIn(join(out, '1.1.0'))).toContain('the chain is broken: 1.1.0 follows itself');
  });
});
