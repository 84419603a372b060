import { expect, test } from 'vitest';
import { type CheckOptions, check } from '../src/app/check.js';
import { memoryTree } from '../src/source/index.js';
import { baseFiles, packageFiles } from './tools/base.js';

// How severe a fault is follows from the rule, the standard, the occasion and framework.yaml, in this order.
const STANDARD = 'standards/PS-001-register.md';
const SETTINGS = 'standards/framework.yaml';
const VAGUE = 'vague-word-is-measured';
const CHECKED = 'reference-was-checked';

/** What is said under a code when the standard has a status and framework.yaml sets rules. */
async function severityOf(code: string, status: string, rules: string, options: CheckOptions = {}): Promise<string[]> {
  const consulted = 'consultations:\n  - opens: 2026-09-01\n    closes: 2026-09-30\n';
  const standard = String(baseFiles[STANDARD])
    .replace('status: drafting\n', `status: ${status}\n${status === 'drafting' ? '' : consulted}`)
    .replace('show a sign', 'show a suitable sign');
  const settings = `${String(baseFiles[SETTINGS])}${rules}`;
  const tree = memoryTree({ ...packageFiles, ...baseFiles, [STANDARD]: standard, [SETTINGS]: settings });
  const { diagnostics } = await check(tree, options);
  return diagnostics.filter((one) => one.code === code).map((one) => one.severity);
}

test('a warning in a draft is an error in a candidate', async () => {
  expect(await severityOf(VAGUE, 'drafting', '')).toEqual(['warning']);
  expect(await severityOf(VAGUE, 'candidate', '')).toEqual(['error']);
});

test('framework.yaml has the last word', async () => {
  expect(await severityOf(VAGUE, 'candidate', `rules:\n  ${VAGUE}: warning\n`)).toEqual(['warning']);
  expect(await severityOf(VAGUE, 'drafting', `rules:\n  ${VAGUE}: error\n`)).toEqual(['error']);
  expect(await severityOf(VAGUE, 'candidate', `rules:\n  ${VAGUE}: off\n`)).toEqual([]);
});

test('what depends on age is a warning, an error in a release, and nothing without a day', async () => {
  expect(await severityOf(CHECKED, 'drafting', '')).toEqual([]);
  expect(await severityOf(CHECKED, 'drafting', '', { date: '2028-01-01' })).toEqual(['warning']);
  expect(await severityOf(CHECKED, 'drafting', '', { date: '2028-01-01', release: true })).toEqual(['error']);
});
