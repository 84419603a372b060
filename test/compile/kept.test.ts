import { expect, test } from 'vitest';
import { compile } from '../../src/app/check.js';
import type { CompiledFile, CompiledFiles, FileKey } from '../../src/compile/index.js';
import { memoryTree } from '../../src/index.js';
import { baseFiles, packageFiles } from '../tools/base.js';

const STANDARD = 'standards/PS-001-register.md';

/** Keeps compiled files by all parts of their key, and lists the paths of those that were compiled. */
function keeper(): { readonly kept: CompiledFiles; compiledSince(): string[] } {
  const files = new Map<string, CompiledFile>();
  let made: string[] = [];
  const nameOf = ({ path, bytes, context }: FileKey) => `${path}\n${context}\n${Buffer.from(bytes).toString('hex')}`;
  return {
    kept: {
      get: (key) => files.get(nameOf(key)),
      set: (key, file) => {
        files.set(nameOf(key), file);
        made.push(key.path);
      },
    },
    compiledSince: () => {
      const all = made;
      made = [];
      return all.sort();
    },
  };
}

const all = { ...packageFiles, ...baseFiles };

test('only files that changed are compiled again', async () => {
  const { kept, compiledSince } = keeper();
  await compile(memoryTree(all), kept);
  expect(compiledSince()).toContain(STANDARD);
  await compile(memoryTree(all), kept);
  expect(compiledSince()).toEqual([]);
  await compile(memoryTree({ ...all, [STANDARD]: `${String(all[STANDARD])}\nOne more line.\n` }), kept);
  expect(compiledSince()).toEqual([STANDARD]);
});

test('a change of the settings that files depend on compiles them again', async () => {
  const { kept, compiledSince } = keeper();
  await compile(memoryTree(all), kept);
  const before = compiledSince();
  const settings = `${String(all['standards/framework.yaml'])}\nkeywords: {may: [can]}\n`;
  await compile(memoryTree({ ...all, 'standards/framework.yaml': settings }), kept);
  expect(compiledSince()).toEqual(before);
});

test('the result is the same with kept files, also for files with errors', async () => {
  const { kept } = keeper();
  for (const text of ['---\nid: [\n---\n', 'no frontmatter', `${String(all[STANDARD])}\n\0`, String(all[STANDARD])]) {
    const tree = memoryTree({ ...all, [STANDARD]: text });
    const { covers: _, ...fresh } = await compile(tree);
    await compile(tree, kept);
    const { covers: __, ...again } = await compile(tree, kept);
    expect(again).toEqual(fresh);
  }
});
