import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFramework } from '../../src/source/index.js';
import { frameworkFolder, temporaryFolder } from '../tools/folder.js';
import { commit, gitIn, repository } from '../tools/repository.js';

const FILE = 'standards/PS-001-register.md';

type Paths = readonly string[] | undefined;

/** Watches a folder; `next` waits for a change, and `all` has every change so far. */
async function watching(root: string, poll = false) {
  const all: Paths[] = [];
  const waiting: ((paths: Paths) => void)[] = [];
  const watch = await watchFramework(root, {
    poll,
    onChange(paths) {
      all.push(paths);
      waiting.shift()?.(paths);
    },
    onTrouble: (sentence) => {
      throw new Error(sentence);
    },
  });
  onTestFinished(() => watch.close());
  return { all, next: () => new Promise<Paths>((resolve) => void waiting.push(resolve)) };
}

test('a save is one change of one file', async () => {
  const root = frameworkFolder();
  const { next } = await watching(root);
  const change = next();
  writeFileSync(join(root, FILE), 'one');
  expect(await change).toEqual([FILE]);
});

test('a save in two writes is one change, also with an empty file in between', async () => {
  const root = frameworkFolder();
  const { all, next } = await watching(root);
  const change = next();
  writeFileSync(join(root, FILE), '');
  setTimeout(() => {
    writeFileSync(join(root, FILE), 'one');
    appendFileSync(join(root, FILE), ' and two');
  }, 30);
  expect(await change).toEqual([FILE]);
  expect(all).toHaveLength(1);
});

test('a save by a new file under the old name is one change', async () => {
  const root = frameworkFolder();
  const { all, next } = await watching(root);
  const change = next();
  writeFileSync(join(root, `${FILE}.new`), 'one');
  renameSync(join(root, `${FILE}.new`), join(root, FILE));
  await change;
  expect(all).toHaveLength(1);
});

test('files that come, go and move are looked at together', async () => {
  const root = frameworkFolder();
  const { next } = await watching(root);
  let change = next();
  renameSync(join(root, FILE), join(root, 'standards/PS-001-other.md'));
  expect(await change).toBeUndefined();
  change = next();
  unlinkSync(join(root, 'standards/PS-001-other.md'));
  expect(await change).toBeUndefined();
});

test('a folder that goes and comes back is watched again', async () => {
  const root = frameworkFolder();
  const { next } = await watching(root);
  let change = next();
  rmSync(join(root, 'standards/terms'), { recursive: true });
  expect(await change).toBeUndefined();
  change = next();
  mkdirSync(join(root, 'standards/terms'));
  writeFileSync(join(root, 'standards/terms/one.md'), 'one');
  expect(await change).toBeUndefined();
  change = next();
  writeFileSync(join(root, 'standards/terms/one.md'), 'two');
  expect(await change).toEqual(['standards/terms/one.md']);
});

test('a folder that was not there at the start is watched', async () => {
  const root = frameworkFolder();
  const { next } = await watching(root);
  const change = next();
  mkdirSync(join(root, 'templates/html'), { recursive: true });
  writeFileSync(join(root, 'templates/html/style.css'), 'a{}');
  expect(await change).toBeUndefined();
});

test('other folders, and files with a dot, are not watched', async () => {
  const root = frameworkFolder();
  mkdirSync(join(root, 'node_modules'));
  const { all, next } = await watching(root);
  const change = next();
  writeFileSync(join(root, 'node_modules/one.md'), 'one');
  writeFileSync(join(root, 'standards/.PS-001.md.swp'), 'one');
  writeFileSync(join(root, 'notes.md'), 'one');
  writeFileSync(join(root, FILE), 'one');
  expect(await change).toEqual([FILE]);
  expect(all).toHaveLength(1);
});

test('a root that is a link is watched where it is', async () => {
  const root = join(temporaryFolder(), 'link');
  const real = frameworkFolder();
  symlinkSync(real, root);
  const { next } = await watching(root);
  const change = next();
  writeFileSync(join(real, FILE), 'one');
  expect(await change).toEqual([FILE]);
});

test('another branch is one change', async () => {
  const root = repository();
  mkdirSync(join(root, 'standards'));
  const names = [...Array(300).keys()].map((at) => join(root, `standards/${at}.md`));
  for (const name of names) writeFileSync(name, 'main');
  commit(root);
  gitIn(root, 'checkout', '--quiet', '-b', 'other');
  for (const name of names) writeFileSync(name, 'other');
  for (const name of names.slice(200)) rmSync(name);
  commit(root);
  const { all, next } = await watching(root);
  const change = next();
  gitIn(root, 'checkout', '--quiet', 'main');
  await change;
  expect(readdirSync(join(root, 'standards'))).toHaveLength(300);
  expect(all).toHaveLength(1);
});

test('polling notices changes too', async () => {
  const root = frameworkFolder();
  const { next } = await watching(root, true);
  const change = next();
  writeFileSync(join(root, FILE), 'one more');
  expect(await change).toEqual([FILE]);
});
