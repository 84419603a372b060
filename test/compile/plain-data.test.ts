import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../src/compile/documents.js';
import { link } from '../../src/compile/link/index.js';
import { openSettings } from '../../src/compile/settings.js';
import { coverageOf } from '../../src/model/index.js';
import { applyRules } from '../../src/rules/index.js';
import { starterFiles } from '../../src/scaffold/index.js';
import { loadFonts, memoryTree } from '../../src/source/index.js';
import { type Files, filesBelow, packageFiles } from '../tools/base.js';
import { readCases } from '../tools/case.js';
import { lossesIn } from '../tools/plain.js';

// What reading a file gives is plain JSON data, so that it can be kept on disk: written as JSON and read again, it means
// the same to linking and to the rules.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CASES = fileURLToPath(new URL('../cases/', import.meta.url));
const covers = coverageOf(await loadFonts(memoryTree(packageFiles)));

/** Reads the documents of some files, and checks that their JSON means the same. */
async function checkPlain(files: Files): Promise<void> {
  const tree = memoryTree({ ...packageFiles, ...files });
  const listing = await tree.list('standards');
  const { value: opened } = await openSettings(tree);
  const read = await readDocuments(tree, listing, opened);
  // By path, `passages` is not part of what one file gives.
  const made = { documents: read.value, passages: { ...read.passages }, diagnostics: read.diagnostics };
  expect(lossesIn(made)).toEqual([]);
  const written = JSON.stringify(made);
  const revived = JSON.parse(written) as typeof made;
  expect(JSON.stringify(revived)).toBe(written);
  const meaning = ({ documents, passages }: typeof made): string => {
    const context = { ...opened, paths: listing.files.map(({ path }) => path), complete: true };
    const linked = link(documents, context);
    const { framework, bodies } = linked.value;
    const given = { bodies, passages, covers, date: '2026-11-24', release: false, statusBefore: {} };
    return JSON.stringify([linked, applyRules(framework, given)]);
  };
  expect(meaning(revived)).toBe(meaning(made));
  // Linking leaves the documents as they are.
  expect(JSON.stringify(made)).toBe(written);
}

describe.each(readdirSync(CASES).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const cases = readCases(readFileSync(`${CASES}${name}`, 'utf8'));
  test.each(cases.map((one) => [one.title, one.files] as const))('%s', async (_title, files) => checkPlain(files));
});

test('the framework of this repository', () => checkPlain(filesBelow(ROOT, 'standards')));

test.each(['arabic', 'guideline'])('the fixture %s', (name) => checkPlain(filesBelow(`${ROOT}test/fixtures/${name}`)));

test.each(['en', 'es', 'fr'])('the starter in %s', (language) => {
  const options = { title: 'A framework', publisher: 'A city', language, licence: 'CC-BY-4.0' };
  return checkPlain(starterFiles(options, () => ''));
});

test('what JSON loses is found', () => {
  class Made {
    readonly a = 1;
  }
  const shared = { a: undefined, b: [0, null, true, 'x', {}] };
  expect(lossesIn([shared, shared])).toEqual([]);
  const lost = { a: -0, b: Number.NaN, c: [undefined], d: new Map(), e: new Made(), f: Object.create(null), g: 1n };
  expect(lossesIn(lost).map((loss) => loss.slice(0, 3))).toEqual(['/a:', '/b:', '/c/', '/d:', '/e:', '/f:', '/g:']);
  expect(
    lossesIn(Object.defineProperty({ toJSON: 1, [Symbol('s')]: 1 }, 'hidden', { get: () => 1, enumerable: true })),
  ).toHaveLength(3);
});
