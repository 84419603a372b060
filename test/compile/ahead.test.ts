import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { compileAhead, orderAhead } from '../../src/compile/ahead.js';
import { type CompiledFile, type CompiledFiles, openSettings, readDocuments } from '../../src/compile/index.js';
import type { Tree } from '../../src/model/index.js';
import { openFramework } from '../../src/source/index.js';
import { generate } from '../bench/generate.js';
import { temporaryFolder } from '../tools/folder.js';

// Two threads compile what one compiles. The second is in lib/, as `npm run compile` writes it.

/** How long the first thread waits for the second before each file, in milliseconds. */
const PAUSE = 25;
const QUICK = { warmUp: 2, worth: 5, threads: 2 };

async function read(tree: Tree, kept?: CompiledFiles) {
  const opened = await openSettings(tree);
  return readDocuments(tree, await tree.list('standards'), opened.value, kept);
}

/** Records which files came from the other thread. Asks slowly until it gave the first `wanted`, as that one may start late. */
function watched(files: CompiledFiles, wanted = 0): { readonly files: CompiledFiles; readonly got: string[] } {
  const got: string[] = [];
  const watch: CompiledFiles = {
    plan: (paths) => files.plan?.(paths),
    set: (key, file) => files.set(key, file),
    async get(key) {
      if (got.length < wanted) await delay(PAUSE);
      const file: CompiledFile | undefined = await files.get(key);
      if (file) got.push(key.path);
      return file;
    },
  };
  return { files: watch, got };
}

function framework(): string {
  const root = temporaryFolder();
  generate(20, root);
  return root;
}

test('two threads give the documents, passages and diagnostics of one, in the same order', async () => {
  const root = framework();
  const faulty = join(root, 'standards/terms');
  writeFileSync(join(faulty, 'broken.md'), 'no frontmatter');
  const { tree } = await openFramework(root, root);
  const alone = await read(tree);
  const ahead = compileAhead(root, undefined, QUICK);
  const { files, got } = watched(ahead, 6);
  expect(JSON.stringify(await read(tree, files))).toBe(JSON.stringify(alone));
  await ahead.close();
  expect(alone.diagnostics).not.toEqual([]);
  expect(got.length).toBeGreaterThan(5);
  expect(got.length).toBeLessThan(alone.value.length);
});

test('what the second thread made of other bytes is dropped', async () => {
  const root = framework();
  const { tree } = await openFramework(root, root);
  const changed: Tree = {
    list: (folder) => tree.list(folder),
    async read(path) {
      const bytes = await tree.read(path);
      return bytes && path.endsWith('.md') ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes;
    },
  };
  const ahead = compileAhead(root, undefined, QUICK);
  const { files, got } = watched(ahead);
  expect(JSON.stringify(await read(changed, files))).toBe(JSON.stringify(await read(changed)));
  await ahead.close();
  expect(got.filter((path) => path.endsWith('.md'))).toEqual([]);
});

test('the first thread makes everything if the second fails', async () => {
  const root = framework();
  const { tree } = await openFramework(root, root);
  const ahead = compileAhead(temporaryFolder(), undefined, QUICK);
  const { files, got } = watched(ahead);
  expect(JSON.stringify(await read(tree, files))).toBe(JSON.stringify(await read(tree)));
  await ahead.close();
  expect(got).toEqual([]);
});

test('no thread is started for few files, or on one processor', async () => {
  const root = framework();
  const { tree } = await openFramework(root, root);
  for (const limits of [
    { ...QUICK, worth: 1000 },
    { ...QUICK, threads: 1 },
  ]) {
    const { files, got } = watched(compileAhead(root, undefined, limits));
    await read(tree, files);
    expect(got).toEqual([]);
  }
});

test('the second thread takes every other file and then the rest, each from after the one of the first', () => {
  const order = [...orderAhead(3, 20)];
  expect(order.slice(0, 5)).toEqual([11, 13, 15, 17, 19]);
  expect(new Set(order)).toEqual(new Set(Array.from({ length: 16 }, (_, index) => index + 4)));
  expect([...orderAhead(0, 1)]).toEqual([]);
});
