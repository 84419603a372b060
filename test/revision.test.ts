import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Refusal } from '../src/model/index.js';
import { folderTree, type RevisionTree, revisionTree } from '../src/source/index.js';
import { temporaryFolder, writeFiles } from './tools/folder.js';
import { commit, gitIn, repository } from './tools/repository.js';

// A revision is read from git objects only, and gives the same results as the committed folder.

const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'));

async function opened(root: string, ref: string): Promise<RevisionTree> {
  const tree = await revisionTree(root, ref);
  if ('refused' in tree) throw new Error(tree.refused);
  return tree;
}

async function refused(root: string, ref: string): Promise<string> {
  return ((await revisionTree(root, ref)) as Refusal).refused;
}

describe('a revision as a tree', () => {
  test('lists and reads the committed files, not the current folder', async () => {
    const root = repository();
    writeFiles(root, {
      'standards/b.md': 'b as it was',
      'standards/é "quoted".md': 'quoted',
      'standards/terms/a.md': '',
      'standards/media/dot.png': new Uint8Array([0, 10, 255]),
      'standards/.hidden.md': 'hidden',
    });
    const id = commit(root);
    rmSync(join(root, 'standards'), { recursive: true });
    const tree = await opened(root, 'HEAD');
    expect(tree.commit).toBe(id);
    expect(await tree.list('standards')).toEqual({
      files: [
        { path: 'standards/b.md', bytes: 11 },
        { path: 'standards/media/dot.png', bytes: 3 },
        { path: 'standards/terms/a.md', bytes: 0 },
        { path: 'standards/é "quoted".md', bytes: 10 - 4 },
      ],
      diagnostics: [],
    });
    expect((await tree.list('standards/terms')).files.map(({ path }) => path)).toEqual(['standards/terms/a.md']);
    expect(await tree.list('schemas')).toEqual({ files: [], diagnostics: [] });
    expect(text(await tree.read('standards/b.md'))).toBe('b as it was');
    expect(text(await tree.read('standards/é "quoted".md'))).toBe('quoted');
    expect(text(await tree.read('standards/terms/a.md'))).toBe('');
    expect([...((await tree.read('standards/media/dot.png')) ?? [])]).toEqual([0, 10, 255]);
  });

  test('contains only the framework if it is a folder of a larger repository', async () => {
    const top = repository();
    writeFiles(top, { 'standards/top.md': 'of another', 'city/framework/standards/own.md': 'own' });
    commit(top);
    const tree = await opened(join(top, 'city/framework'), 'main');
    expect((await tree.list('standards')).files.map(({ path }) => path)).toEqual(['standards/own.md']);
    expect(text(await tree.read('standards/own.md'))).toBe('own');
    for (const path of ['standards/top.md', '../../standards/top.md', '', '.', 'standards'])
      expect(await tree.read(path), path).toBeUndefined();
  });

  test('reports links and submodules like a folder, and reads none of them', async () => {
    const root = repository();
    writeFiles(root, { 'standards/a.md': 'a' });
    symlinkSync('a.md', join(root, 'standards/link.md'));
    symlinkSync('..', join(root, 'standards/up'));
    const id = commit(root);
    const asFolder = await folderTree(root).list('standards');
    gitIn(root, 'update-index', '--add', '--cacheinfo', `160000,${id},standards/module`);
    gitIn(root, 'commit', '--quiet', '--message', 'a submodule');
    const first = await (await opened(root, id)).list('standards');
    expect(first).toEqual(asFolder);
    expect(first.diagnostics).toHaveLength(2);
    const tree = await opened(root, 'HEAD');
    const { diagnostics } = await tree.list('standards');
    expect(diagnostics.map(({ code, place }) => `${code} ${place.path}`)).toEqual([
      'file-is-regular standards/link.md',
      'file-is-regular standards/module',
      'file-is-regular standards/up',
    ]);
    for (const path of ['standards/link.md', 'standards/up', 'standards/module'])
      expect(await tree.read(path), path).toBeUndefined();
  });

  test('resolves an annotated tag, a branch, a short id and a parent commit', async () => {
    const root = repository();
    writeFiles(root, { 'standards/a.md': 'first' });
    const first = commit(root);
    gitIn(root, 'tag', '--annotate', '--message', 'v', 'v1');
    writeFiles(root, { 'standards/a.md': 'second' });
    const second = commit(root);
    for (const ref of ['v1', 'HEAD~1', first, first.slice(0, 10)])
      expect((await opened(root, ref)).commit, ref).toBe(first);
    expect((await opened(root, 'main')).commit).toBe(second);
    expect(text(await (await opened(root, 'v1')).read('standards/a.md'))).toBe('first');
  });
});

describe('a revision that cannot be read is reported in one sentence', () => {
  test('an unknown name, even if it looks like an option or is a file', async () => {
    const root = repository();
    writeFiles(root, { 'standards/a.md': 'a' });
    commit(root);
    for (const ref of ['nowhere', '', '--all', '-h', 'HEAD:standards/a.md', 'main\nmain'])
      expect(await refused(root, ref), ref).toMatch(/^there is no commit, branch or tag ".*" in this repository; /s);
  });

  test('a folder outside a repository', async () => {
    expect(await refused(temporaryFolder(), 'main')).toMatch(/ is not in a git repository, /);
  });

  test('a revision missing from a shallow clone, with the command to fetch it', async () => {
    const root = repository();
    writeFiles(root, { 'standards/a.md': 'a' });
    const first = commit(root);
    writeFiles(root, { 'standards/a.md': 'b' });
    commit(root);
    gitIn(root, 'branch', 'old', first);
    gitIn(root, 'tag', 'v1.0.0', first);
    for (const ref of ['old', 'v1.0.0', 'origin/old', first, 'HEAD~1']) {
      const shallow = join(temporaryFolder(), 'clone');
      execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=main', `file://${root}`, shallow]);
      const refusal = await refused(shallow, ref);
      expect(refusal).toMatch(/ in this shallow clone; fetch it with git fetch --(depth=1|unshallow)/);
      // The suggested command works.
      gitIn(shallow, ...refusal.slice(refusal.indexOf('git fetch') + 4).split(' '), '--quiet');
      expect((await opened(shallow, ref)).commit, ref).toBe(first);
    }
  });

  test('a machine without git', async () => {
    const root = repository();
    vi.stubEnv('PATH', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await refused(root, 'HEAD')).toBe('reading "HEAD" needs git, which is not installed');
  });

  test('a repository with a missing object', async () => {
    const root = repository();
    writeFiles(root, { 'standards/a.md': 'a' });
    commit(root);
    const blob = gitIn(root, 'rev-parse', 'HEAD:standards/a.md');
    const object = join(root, '.git/objects', blob.slice(0, 2), blob.slice(2));
    const tree = await opened(root, 'HEAD');
    renameSync(object, `${object}.gone`);
    await expect(tree.read('standards/a.md')).rejects.toMatchObject({ code: 'EIO' });
  });
});
