import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../src/compile/documents.js';
import { link } from '../../src/compile/link/index.js';
import { openSettings } from '../../src/compile/settings.js';
import { compareDiagnostics, coverageOf, type Diagnostic } from '../../src/model/index.js';
import { applyRules, RULES, type Rule } from '../../src/rules/index.js';
import { loadFonts, memoryTree } from '../../src/source/index.js';
import { type Files, packageFiles } from '../tools/base.js';
import { type Case, readCases } from '../tools/case.js';
import { tell } from '../tools/tell.js';

// Each rule by itself on its own cases: it finds what the case says under its code, at a place that the case marks, and
// nothing else. test/cases.test.ts holds the same cases against everything at once.

const covers = coverageOf(await loadFonts(memoryTree(packageFiles)));

/** What one rule finds in some files. */
async function foundBy(rule: Rule, files: Files, statusBefore: Case['statusBefore']): Promise<Diagnostic[]> {
  const tree = memoryTree({ ...packageFiles, ...files });
  const listing = await tree.list('standards');
  const opened = await openSettings(tree);
  const { settings, schemas } = opened.value;
  const documents = await readDocuments(tree, listing, opened.value);
  const diagnostics = [...opened.diagnostics, ...documents.diagnostics];
  const { framework, bodies } = link(documents.value, {
    settings,
    schemas,
    paths: listing.files.map((file) => file.path),
    complete: diagnostics.every((one) => one.severity !== 'error'),
  }).value;
  const given = { bodies, passages: documents.passages, covers, date: '2026-11-24', release: false, statusBefore };
  return applyRules(framework, given, [rule]).sort(compareDiagnostics);
}

/** The items of the list of a case that stand under a code. */
function itemsOf(list: string, code: string): string[] {
  return list.split(/\n(?=- )/).filter((item) => new RegExp(`^- (warning |info )?${code}: `).test(item));
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const cases = readCases(readFileSync(new URL(`../cases/${code}.md`, import.meta.url), 'utf8'));
  test.each(cases.map((one) => [`${one.valid ? 'valid' : 'invalid'}: ${one.title}`, one] as const))(
    '%s',
    async (_name, one) => {
      const found = await foundBy(rule, one.files, one.statusBefore);
      expect(found.map((each) => tell([each], one.files)).sort()).toEqual(itemsOf(one.expected, code).sort());
      for (const { place } of found) expect(one.places).toContainEqual(place);
    },
  );
});
