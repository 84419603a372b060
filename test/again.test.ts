import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWhole, FORMATS, openCaches, openFramework, recheck, writeDraft } from '../src/index.js';
import { digestOf, SETTINGS_FILE } from '../src/model/index.js';
import { baseFiles } from './tools/base.js';
import { bytesBelow, frameworkFolder, temporaryFolder, writeFiles } from './tools/folder.js';

// Results that are kept between runs never differ from those of a run without a cache, whatever happened in between.

const formats = FORMATS.filter(({ name }) => name !== 'pdf');
const TODAY = '2026-11-24';

/** The digest of every file below a folder. */
function digestsBelow(folder: string): { readonly [path: string]: string } {
  return Object.fromEntries([...bytesBelow(folder)].map(([path, bytes]) => [path, digestOf([bytes])]));
}

/** Checks and builds, as the command line does, with or without the caches. */
async function run(root: string, out: string, isCached: boolean) {
  const opened = await openFramework(root, '/');
  const open = () => (isCached ? openCaches(root) : undefined);
  const checked = await recheck(opened.tree, { date: TODAY }, await open());
  const options = { formats, date: undefined, today: TODAY, paper: 'a4' as const, toolVersion: '0', out };
  const { written, ...draft } = await writeDraft(opened, options, await open());
  return { checked, draft, files: written?.files, bytes: written && digestsBelow(written.folder) };
}

const PATHS = Object.keys(baseFiles).filter((path) => /\.(md|yaml)$/.test(path));

/** An edit of one file: what an author, an editor or git may do to it. */
type Edit = readonly [path: string, how: keyof typeof HOW, at: number];

const HOW = {
  append: (text: string) => `${text}\nOne more sentence about a [device] and [PS-001].\n`,
  'change a word': (text: string, at: number) => text.replace(/device/g, (word) => (at % 2 ? `${word}s` : 'sensor')),
  'cut off': (text: string, at: number) => text.slice(0, at % (text.length + 1)),
  'break the frontmatter': (text: string) => text.replace('title:', 'title: ['),
  'change a title': (text: string, at: number) => text.replace(/^(title|label): .*$/m, `$1: Name ${at}`),
  'same size': (text: string) => text.replace(/e(?=[a-z])/, 'a'),
  remove: () => undefined,
  restore: undefined,
} as const;

function apply(root: string, [path, how, at]: Edit): void {
  const original = String(baseFiles[path]);
  const edit = HOW[how];
  const now = readFileSync(join(root, path), { encoding: 'utf8', flag: 'a+' }) || original;
  const text = edit ? edit(now, at) : original;
  if (text === undefined) rmSync(join(root, path));
  else writeFiles(root, { [path]: text });
}

/** Without its settings a folder is no framework, so there is nothing to check. */
const leavesFramework = ([path, how]: Edit): boolean => path !== SETTINGS_FILE || how !== 'remove';
const edits = fc.array(
  fc
    .tuple(
      fc.constantFrom(...PATHS),
      fc.constantFrom(...(Object.keys(HOW) as (keyof typeof HOW)[])),
      fc.nat({ max: 2000 }),
    )
    .filter(leavesFramework),
  { minLength: 1, maxLength: 3 },
);

describe('results that are kept', () => {
  test('are those of a run without a cache, after any sequence of edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 5 }), async (steps) => {
        const root = frameworkFolder();
        mkdirSync(join(root, 'node_modules'));
        for (const step of [[], ...steps, []]) {
          for (const edit of step) apply(root, edit);
          const cold = await run(root, join(root, 'cold'), false);
          expect(await run(root, join(root, 'dist'), true)).toEqual(cold);
          expect(await run(root, join(root, 'dist'), true)).toEqual(cold);
        }
      }),
      { numRuns: 3 },
    );
  });

  test('come from the cache, which --no-cache and other options do not read', async () => {
    const root = frameworkFolder({ 'standards/terms/device.md': 'no frontmatter' });
    mkdirSync(join(root, 'node_modules'));
    const { tree } = await openFramework(root, '/');
    const first = await recheck(tree, { date: TODAY }, await openCaches(root));
    expect(first.summary.errors).toBeGreaterThan(0);
    const folder = join(root, 'node_modules/.cache/charter');
    // Without the results of files, a check would have to read every file; the result alone is enough.
    for (const name of readdirSync(folder)) if (name.startsWith('pack-')) rmSync(join(folder, name));
    expect(await recheck(tree, { date: TODAY }, await openCaches(root))).toEqual(first);
    expect(readdirSync(folder).filter((name) => name.startsWith('pack-'))).toEqual([]);
    expect(await recheck(tree, { date: '2030-01-01' }, await openCaches(root))).toEqual(
      await recheck(tree, { date: '2030-01-01' }, undefined),
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('pack-'))).toHaveLength(1);
  });

  test('are not used where a file was edited within its size, and its time was set back', async () => {
    const root = frameworkFolder();
    mkdirSync(join(root, 'node_modules'));
    const path = join(root, 'standards/PS-001-register.md');
    const then = new Date('2020-01-01');
    utimesSync(path, then, then);
    const { tree } = await openFramework(root, '/');
    await recheck(tree, { date: TODAY }, await openCaches(root));
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('---\nid:', '---\nie:'));
    utimesSync(path, then, then);
    const again = await recheck(tree, { date: TODAY }, await openCaches(root));
    const { diagnostics, accepted, summary } = await checkWhole(tree, { date: TODAY });
    expect(again).toEqual({ diagnostics, accepted, summary });
    expect(summary.errors).toBeGreaterThan(0);
  });

  test('do not hide that the draft was altered, or that a file of it is missing', async () => {
    const root = frameworkFolder();
    mkdirSync(join(root, 'node_modules'));
    const out = join(root, 'dist');
    const { bytes } = await run(root, out, true);
    const page = join(out, 'draft/index.html');
    for (const spoil of [
      () => writeFileSync(page, readFileSync(page, 'utf8').replace('html', 'htmx')),
      () => rmSync(page),
      () => writeFileSync(join(out, 'draft/other.html'), ''),
      () => rmSync(join(out, 'draft'), { recursive: true }),
    ]) {
      spoil();
      expect((await run(root, out, true)).bytes).toEqual(bytes);
    }
  });

  test('are kept nowhere without a folder for packages', async () => {
    const root = frameworkFolder();
    const { tree } = await openFramework(root, '/');
    await recheck(tree, { date: TODAY }, await openCaches(root));
    expect(readdirSync(root)).toEqual(['standards']);
    expect(readdirSync(temporaryFolder())).toEqual([]);
  });
});
