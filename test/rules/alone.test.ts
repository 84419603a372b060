import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics, coverageOf, type Diagnostic } from '../../src/model/index.js';
import { applyRules, RULES, type Rule } from '../../src/rules/index.js';
import { loadFonts, memoryTree } from '../../src/source/index.js';
import { type Files, packageFiles } from '../tools/base.js';
import { type Case, readCases } from '../tools/case.js';
import { compiled, itemsUnder } from '../tools/compiled.js';
import { tell } from '../tools/tell.js';

// Checks each rule alone against its own cases: it reports exactly the diagnostics of its own code, at the marked
// places. test/cases.test.ts checks the same cases against everything at once.

const covers = coverageOf(await loadFonts(memoryTree(packageFiles)));

/** Returns the diagnostics of one rule for some files. */
async function foundBy(rule: Rule, files: Files, statusBefore: Case['statusBefore']): Promise<Diagnostic[]> {
  const { linked, passages, complete } = await compiled(files);
  const given = { bodies: linked.bodies, passages, covers, date: '2026-11-24', release: false, statusBefore };
  return complete(applyRules(linked.framework, given, [rule]).sort(compareDiagnostics));
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const cases = readCases(readFileSync(new URL(`../cases/${code}.md`, import.meta.url), 'utf8'));
  test.each(cases.map((one) => [`${one.valid ? 'valid' : 'invalid'}: ${one.title}`, one] as const))(
    '%s',
    async (_name, one) => {
      const found = await foundBy(rule, one.files, one.statusBefore);
      expect(found.map((each) => tell([each], one.files)).sort()).toEqual(itemsUnder(code, one.expected).sort());
      for (const { place } of found) expect(one.places).toContainEqual(place);
    },
  );
});
