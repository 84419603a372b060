import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.js';
import { EXPLANATIONS } from '../src/index.js';
import type { Example, Explanation } from '../src/model/index.js';
import { baseFiles, type Files, packageFiles } from './tools/base.js';
import { examine } from './tools/examine.js';
import { RELEASED } from './tools/released.js';

// Every code is explained, and the examples are true: what stands before gives the code, what stands after does not.
const source = new URL('../src/', import.meta.url);

/** Codes whose example cannot be tried on files in memory, with the reason. */
const NOT_TRIED: { readonly [code: string]: string } = {
  'acceptance-is-current': 'the fault that it is about stands in another file',
  'file-is-regular': 'a tree in memory has no links',
  'file-is-small': 'a file that is too large cannot be shown',
  'file-is-utf8': 'a text cannot hold bytes that are no text',
  'image-is-readable': 'a text cannot hold the bytes of an image',
  'framework-has-documents': 'the base framework has documents',
  'reference-is-in-force': 'it takes a relation that the base framework does not know',
  'status-move-is-allowed': 'the base framework was never released',
  'note-class-fits': 'it takes a note and a change, in two files',
};

/** Codes that are told of what differs from the last release. */
const AFTER_A_RELEASE = new Set([
  'anchor-is-kept',
  'id-is-kept',
  'id-is-not-reused',
  'note-has-change',
  'rewording-has-note',
]);

/** Codes that are told when a framework is built. */
const TOLD_BY_BUILD: { readonly [code: string]: 'html' | 'pdf' } = {
  'catalogue-is-yaml': 'html',
  'interface-string-exists': 'html',
  'pdf-is-typeset': 'pdf',
  'template-renders': 'html',
  'text-has-glyphs': 'pdf',
};

test('every code that is used is explained once, and every code that is explained is used', () => {
  const explained = EXPLANATIONS.map(({ code }) => code);
  expect([...explained].sort()).toEqual([...codesIn('')].sort());
});

test('every code has a case file', () => {
  const without = EXPLANATIONS.map(({ code }) => code).filter(
    (code) => !existsSync(new URL(`./cases/${code}.md`, import.meta.url)),
  );
  expect(without).toEqual([]);
});

test('nothing is left untried without need', () => {
  const codes = EXPLANATIONS.map(({ code }) => code);
  expect(Object.keys(NOT_TRIED).filter((code) => !codes.includes(code))).toEqual([]);
});

describe.each(EXPLANATIONS.map((one): [string, Explanation] => [one.code, one]))(
  '%s',
  (code, { property, why, example, severity }) => {
    test('is said in sentences', () => {
      expect(property).toMatch(/^[A-Z].*\.$/s);
      expect(why).toMatch(/^[A-Z].*\.$/s);
      expect(example.before).not.toBe(example.after);
    });

    test.skipIf(Object.hasOwn(NOT_TRIED, code))('has an example that is true', async () => {
      const formats = FORMATS.filter(({ name }) => name === TOLD_BY_BUILD[code]);
      const released: Files = AFTER_A_RELEASE.has(code) ? { 'standards/releases/1.0.0.yaml': RELEASED } : {};
      const before = await examine({ ...released, ...filesWith(example, 'before') }, formats);
      const after = await examine({ ...released, ...filesWith(example, 'after') }, formats);
      expect(before.filter((one) => one.code === code).map((one) => one.severity)).toContain(severity);
      expect(after.map((one) => one.code)).not.toContain(code);
    });
  },
);

/**
 * The base framework with an example in it. Where `before` is a whole file it takes the place of the file at that path;
 * otherwise `after` is a snippet of the base file, and `before` is what stands in its place. An empty text is no file.
 */
function filesWith(example: Example, which: 'before' | 'after'): Files {
  const all: Files = { ...packageFiles, ...baseFiles };
  const base = all[example.path];
  const { [example.path]: _, ...others } = all;
  const text = example[which];
  if (base === undefined || example.before === '' || isWhole(example))
    return text === '' ? others : { ...others, [example.path]: text };
  expect(String(base), 'the base file holds what stands after').toContain(example.after);
  return {
    ...others,
    [example.path]: which === 'after' ? base : String(base).replace(example.after, () => example.before),
  };
}

/** Whether an example shows a whole document. */
function isWhole({ before, after }: Example): boolean {
  return before.startsWith('---\n') || after.startsWith('---\n');
}

/** The first argument of each call of `diagnostic` below src/, and the codes of the rules. */
function codesIn(folder: string): Set<string> {
  const codes = new Set<string>();
  for (const entry of readdirSync(new URL(folder, source), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory() && path !== 'codes') for (const code of codesIn(`${path}/`)) codes.add(code);
    if (!entry.isFile() || !path.endsWith('.ts')) continue;
    const text = readFileSync(new URL(path, source), 'utf8');
    const pattern = path.startsWith('rules/') ? /\bcode: '([a-z0-9-]+)'/g : /\bdiagnostic\(\s*'([a-z0-9-]+)'/g;
    for (const [, code = ''] of text.matchAll(pattern)) codes.add(code);
  }
  return codes;
}
