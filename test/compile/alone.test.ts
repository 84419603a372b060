import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { readCases } from '../tools/case.js';
import { compiled, itemsUnder } from '../tools/compiled.js';
import { tell } from '../tools/tell.js';

// Checks the cases against the compile stages without the rules and without a release: the stages report exactly the
// diagnostics of their own codes, at the marked places. test/cases.test.ts checks the same cases against everything at
// once.

const folder = new URL('../cases/', import.meta.url);
const STAGES = new URL('../../src/compile/', import.meta.url);
const sources = readdirSync(STAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, STAGES), 'utf8'))
  .join('\n');
const rules = new Set(RULES.map((rule) => rule.code));
const codes = readdirSync(folder)
  .map((name) => name.replace('.md', ''))
  .filter((code) => sources.includes(`'${code}'`) && code !== 'framework-has-documents' && !rules.has(code));
/** Files besides the documents are judged with the releases, and images when they are read. */
const RECORDS = /^standards\/(retired\.yaml|changes\/)|\.jpe?g$/;

describe.each(codes)('%s', (code) => {
  const cases = readCases(readFileSync(new URL(`${code}.md`, folder), 'utf8'));
  const inMemory = cases.filter(
    (one) => Object.keys(one.links).length === 0 && !Object.keys(one.files).some((path) => RECORDS.test(path)),
  );
  test.each(inMemory.map((one) => [`${one.valid ? 'valid' : 'invalid'}: ${one.title}`, one] as const))(
    '%s',
    async (_name, one) => {
      const { diagnostics } = await compiled(one.files);
      const found = diagnostics.filter((each) => each.code === code);
      expect(found.map((each) => tell([each], one.files)).sort()).toEqual(itemsUnder(code, one.expected).sort());
      for (const { place } of found) expect(one.places).toContainEqual(place);
    },
  );
});
