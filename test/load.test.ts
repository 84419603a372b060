import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNames, decode, folderTree } from '../src/source/index.js';
import { temporaryFolder } from './tools/folder.js';

// Charter reads only regular files below the root of a framework.

function folder(): { root: string; outside: string } {
  const top = temporaryFolder();
  const root = join(top, 'framework');
  mkdirSync(join(root, 'standards/terms'), { recursive: true });
  writeFileSync(join(root, 'standards/terms/device.md'), 'inside');
  writeFileSync(join(top, 'secret.md'), 'outside');
  return { root, outside: join(top, 'secret.md') };
}

describe('a folder as a tree', () => {
  test('lists files sorted by path, without dotfiles', async () => {
    const { root } = folder();
    for (const name of ['b.md', 'A.md', 'é.md', '.hidden.md']) writeFileSync(join(root, 'standards', name), 'x');
    mkdirSync(join(root, 'standards/.git'));
    writeFileSync(join(root, 'standards/.git/config.md'), 'x');
    const { files, diagnostics } = await folderTree(root).list('standards');
    expect(files.map(({ path }) => path)).toEqual([
      'standards/A.md',
      'standards/b.md',
      'standards/terms/device.md',
      'standards/é.md',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('reports links to files and folders and pipes, and reads none of them', async () => {
    const { root, outside } = folder();
    symlinkSync(outside, join(root, 'standards/link.md'));
    symlinkSync(join(root, '..'), join(root, 'standards/up'));
    execFileSync('mkfifo', [join(root, 'standards/pipe.md')]);
    const tree = folderTree(root);
    const { files, diagnostics } = await tree.list('standards');
    expect(files.map(({ path }) => path)).toEqual(['standards/terms/device.md']);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.path}`)).toEqual([
      'file-is-regular standards/link.md',
      'file-is-regular standards/pipe.md',
      'file-is-regular standards/up',
    ]);
    for (const path of ['standards/link.md', 'standards/pipe.md', 'standards/up/secret.md'])
      expect(await tree.read(path), path).toBeUndefined();
  });

  test('reads nothing outside its root', async () => {
    const { root, outside } = folder();
    const tree = folderTree(root);
    expect(
      String(await tree.read('standards/terms/device.md').then((bytes) => bytes && new TextDecoder().decode(bytes))),
    ).toBe('inside');
    for (const path of [
      '../secret.md',
      'standards/../../secret.md',
      'schemas/../../secret.md',
      outside,
      './standards/terms/device.md',
      'standards//terms/device.md',
      'standards\\..\\..\\secret.md',
      '',
    ]) {
      expect(await tree.read(path), path).toBeUndefined();
    }
  });

  test('a missing folder has no files', async () => {
    expect(await folderTree(folder().root).list('schemas')).toEqual({ files: [], diagnostics: [] });
  });

  test('an unreadable file is a system error, not an error in the sources', async () => {
    const { root } = folder();
    const path = join(root, 'standards/terms/device.md');
    chmodSync(path, 0);
    // Root may read everything.
    if (process.getuid?.() !== 0)
      await expect(folderTree(root).read('standards/terms/device.md')).rejects.toThrow(/EACCES/);
  });
});

test('names that another system does not allow, or treats as equal', () => {
  const reported = (...paths: string[]) => checkNames(paths).map(({ place, message }) => `${place.path}: ${message}`);
  expect(reported('standards/a.md', 'standards/b.md', 'standards/console.md', 'standards/com.md')).toEqual([]);
  expect(reported('standards/terms/NUL.md')).toEqual(['standards/terms/NUL.md: the file name is reserved by Windows']);
  expect(reported('standards/a:b.md')).toEqual([
    'standards/a:b.md: the file name has a character that Windows does not allow',
  ]);
  expect(reported('standards/a./b.md')).toEqual(['standards/a./b.md: the file name ends with a dot or a space']);
  expect(reported('standards/A.md', 'standards/a.md')).toEqual([
    'standards/a.md: the file name differs from standards/A.md only by case or Unicode form',
  ]);
  expect(reported('standards/caf\u00e9.md', 'standards/cafe\u0301.md')).toHaveLength(1);
});

test('decoding a file full of replacement characters takes linear time', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('\uFFFD'.repeat(300_000)), 0xff]);
  const { diagnostics } = decode('standards/a.md', bytes);
  expect(diagnostics.map(({ code, place }) => `${code} ${place.start.column}`)).toEqual(['file-is-utf8 300001']);
});
