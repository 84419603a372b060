import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Artifact, type Diagnostic, type Edition, publish } from '../src/index.js';
import { bytesBelow, temporaryFolder } from './tools/folder.js';

const EDITION: Edition = {
  version: 'draft',
  date: undefined,
  sourceDigest: 'a'.repeat(64),
  toolVersion: '0.0.0',
  formats: ['html'],
};

async function* artifacts(
  files: { readonly [path: string]: Artifact['contents'] },
  diagnostics: readonly Diagnostic[] = [],
): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  for (const [path, contents] of Object.entries(files)) yield { path, contents };
  return diagnostics;
}

const FAULT: Diagnostic = {
  code: 'template-renders',
  severity: 'error',
  message: 'it does not',
  place: { path: 'templates/html/home.liquid', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  hints: [],
  related: [],
};

function place(): { root: string; out: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'standards'));
  writeFileSync(join(root, 'standards', 'framework.yaml'), 'title: T\n');
  return { root, out: join(root, 'dist') };
}

describe('publish', () => {
  test('writes every file, a manifest and digests that coreutils can check', async () => {
    const target = place();
    await publish(artifacts({ 'en/index.html': 'hello', 'b.txt': 'b' }), EDITION, target);
    const draft = join(target.out, 'draft');
    expect([...bytesBelow(draft).keys()]).toEqual(['SHA256SUMS', 'b.txt', 'en/index.html', 'release.json']);
    const manifest = JSON.parse(readFileSync(join(draft, 'release.json'), 'utf8'));
    expect(manifest.files.map((file: { path: string }) => file.path)).toEqual(['b.txt', 'en/index.html']);
    expect(manifest.files[1]).toEqual({
      path: 'en/index.html',
      bytes: 5,
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    });
    expect(spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: draft }).status).toBe(0);
  });

  test('replaces the draft as a whole, so that a page of a deleted file does not stay', async () => {
    const target = place();
    await publish(artifacts({ 'old.html': 'old' }), EDITION, target);
    await publish(artifacts({ 'new.html': 'new' }), EDITION, target);
    expect(existsSync(join(target.out, 'draft', 'old.html'))).toBe(false);
    expect(readdirSync(target.out).sort()).toEqual(['.charter', 'draft']);
  });

  test('does not write a file again whose bytes are the same', async () => {
    const target = place();
    const draft = join(target.out, 'draft');
    const inode = (path: string): number => statSync(join(draft, path)).ino;
    await publish(artifacts({ 'en/a.html': 'same', 'b.html': 'other', 'c.html': 'one' }), EDITION, target);
    const before = [inode('en/a.html'), inode('b.html'), inode('c.html')];
    await publish(artifacts({ 'en/a.html': 'same', 'b.html': 'OTHER', 'c.html': 'two!' }), EDITION, target);
    expect(inode('en/a.html')).toBe(before[0]);
    expect(inode('b.html')).not.toBe(before[1]);
    expect(inode('c.html')).not.toBe(before[2]);
    expect(statSync(join(draft, 'en/a.html')).nlink).toBe(1);
    expect(readFileSync(join(draft, 'b.html'), 'utf8')).toBe('OTHER');
    expect(spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: draft }).status).toBe(0);
  });

  test('writes a long text piece by piece, and not again if it is the same', async () => {
    const target = place();
    const draft = join(target.out, 'draft');
    const inode = (path: string): number => statSync(join(draft, path)).ino;
    const long = (...pieces: string[]) => ({ pieces: () => pieces });
    await publish(artifacts({ 'en/a.html': long('é', 'b'), 'b.html': long('one'), 'c.html': 'two' }), EDITION, target);
    expect(readFileSync(join(draft, 'en/a.html'), 'utf8')).toBe('éb');
    const before = [inode('en/a.html'), inode('b.html'), inode('c.html')];
    const files = { 'en/a.html': long('éb'), 'b.html': long('o', 'ld'), 'c.html': long('t', 'wo') };
    await publish(artifacts(files), EDITION, target);
    expect(inode('en/a.html')).toBe(before[0]);
    expect(inode('b.html')).not.toBe(before[1]);
    expect(inode('c.html')).toBe(before[2]);
    expect(readFileSync(join(draft, 'b.html'), 'utf8')).toBe('old');
    expect([...bytesBelow(draft).keys()]).toHaveLength(5);
    expect(spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: draft }).status).toBe(0);
  });

  test('writes what someone changed, linked or replaced in the draft', async () => {
    const target = place();
    const draft = join(target.out, 'draft');
    const files = { 'a.html': 'same', 'b.html': 'same', 'c/d.html': 'same', 'e.html': 'same' };
    await publish(artifacts(files), EDITION, target);
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'd.html'), 'same');
    writeFileSync(join(draft, 'a.html'), 'sane');
    linkSync(join(draft, 'b.html'), join(elsewhere, 'b.html'));
    rmSync(join(draft, 'c'), { recursive: true });
    symlinkSync(elsewhere, join(draft, 'c'));
    rmSync(join(draft, 'e.html'));
    symlinkSync(join(elsewhere, 'd.html'), join(draft, 'e.html'));
    await publish(artifacts(files), EDITION, target);
    for (const path of Object.keys(files)) {
      expect(readFileSync(join(draft, path), 'utf8')).toBe('same');
      expect(lstatSync(join(draft, path)).isFile()).toBe(true);
      expect(statSync(join(draft, path)).nlink).toBe(1);
    }
    expect(statSync(join(elsewhere, 'b.html')).ino).not.toBe(statSync(join(draft, 'b.html')).ino);
    expect(lstatSync(join(draft, 'c')).isDirectory()).toBe(true);
  });

  test('keeps the order of many files, and throws the error of one', async () => {
    const target = place();
    const paths = Array.from({ length: 60 }, (_, at) => `${at % 7}/${at}.html`);
    const many = Object.fromEntries(paths.map((path) => [path, path]));
    const done = await publish(artifacts(many), EDITION, target);
    expect('files' in done ? done.files.map((file) => file.path) : []).toEqual(paths);
    const before = bytesBelow(target.out);
    await expect(publish(artifacts({ ...many, '1/1.html/x': 'in a file' }), EDITION, target)).rejects.toThrow();
    expect(bytesBelow(target.out)).toEqual(before);
  });

  test('leaves the draft before it untouched when a renderer reports an error or throws', async () => {
    const target = place();
    await publish(artifacts({ 'a.html': 'first' }), EDITION, target);
    const before = bytesBelow(target.out);
    const failed = await publish(artifacts({ 'a.html': 'second' }, [FAULT]), EDITION, target);
    expect(failed).toMatchObject({ folder: undefined, diagnostics: [FAULT] });
    expect(bytesBelow(target.out)).toEqual(before);
    async function* broken(): AsyncGenerator<Artifact, readonly Diagnostic[]> {
      yield { path: 'a.html', contents: 'third' };
      throw new Error('broken');
    }
    await expect(publish(broken(), EDITION, target)).rejects.toThrow('broken');
    expect(bytesBelow(target.out)).toEqual(before);
    expect(readdirSync(target.out).sort()).toEqual(['.charter', 'draft']);
  });

  test('refuses two files that are one to some systems, and a path that leads out', async () => {
    await expect(publish(artifacts({ 'a.html': '1', 'A.html': '2' }), EDITION, place())).rejects.toThrow('A.html');
    await expect(publish(artifacts({ '../a.html': '1' }), EDITION, place())).rejects.toThrow('../a.html');
  });

  test.each([
    ['the sources', (root: string) => join(root, 'standards')],
    ['a folder in the sources', (root: string) => join(root, 'standards', 'dist')],
    ['the root', (root: string) => root],
    ['a folder above the root', (root: string) => join(root, '..')],
    ['the home folder', () => homedir()],
    ['the top of the disk', () => '/'],
    ['a file', (root: string) => join(root, 'standards', 'framework.yaml')],
  ])('refuses to write to %s, before anything is written', async (_what, where) => {
    const { root } = place();
    const before = bytesBelow(root);
    const refused = await publish(artifacts({ 'a.html': 'a' }), EDITION, { root, out: where(root) });
    expect(refused).toHaveProperty('refused');
    expect(bytesBelow(root)).toEqual(before);
  });

  test('refuses a link, and a folder with files of someone else', async () => {
    const { root, out } = place();
    const foreign = temporaryFolder();
    writeFileSync(join(foreign, 'thesis.txt'), 'mine');
    symlinkSync(foreign, out);
    expect(await publish(artifacts({}), EDITION, { root, out })).toMatchObject({
      refused: expect.stringContaining('is a link'),
    });
    expect(await publish(artifacts({}), EDITION, { root, out: foreign })).toMatchObject({
      refused: expect.stringContaining('did not write'),
    });
    expect(readdirSync(foreign)).toEqual(['thesis.txt']);
  });

  test('says who holds the lock, and takes over one whose holder has ended', async () => {
    const target = place();
    await publish(artifacts({ 'a.html': 'a' }), EDITION, target);
    const lock = join(target.out, `.charter-lock-${process.pid}-a`);
    writeFileSync(lock, '');
    expect(await publish(artifacts({ 'a.html': 'b' }), EDITION, target)).toEqual({
      refused: expect.stringContaining(`process ${process.pid}`),
    });
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    rmSync(lock);
    writeFileSync(join(target.out, `.charter-lock-${ended}-a`), '');
    mkdirSync(join(target.out, `.charter-staging-${ended}`));
    expect(await publish(artifacts({ 'a.html': 'b' }), EDITION, target)).toHaveProperty(
      'folder',
      join(target.out, 'draft'),
    );
    expect(readdirSync(target.out).sort()).toEqual(['.charter', 'draft']);
  });
});
