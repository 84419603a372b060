import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { ROOMS } from './tools/mutation/rooms.js';
import { ALONE, LONGEST, SLOW } from './tools/sets.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`);
const isSlow = (file: string): boolean => picomatch.isMatch(file, [...SLOW, ...ALONE]);

test('every entry of a set is a test file', () => {
  const entries = [...SLOW, ...ALONE, ...LONGEST];
  expect(entries.filter((pattern) => !files.some((file) => picomatch.isMatch(file, pattern)))).toEqual([]);
});

test('the files that replace a module are those that run alone', () => {
  const replaces = (file: string): boolean => /^vi\.mock\(/m.test(readFileSync(join(ROOT, file), 'utf8'));
  expect(files.filter(replaces)).toEqual([...ALONE]);
});

test('the fast set needs neither lib/ nor a browser', () => {
  const needs = (file: string): boolean =>
    /tools\/charter\.js|playwright|\blib\/(cli|index)/.test(readFileSync(join(ROOT, file), 'utf8'));
  const fast = files.filter((file) => !isSlow(file) && file !== 'test/sets.test.ts');
  expect(fast.length).toBeGreaterThan(20);
  expect(fast.filter(needs)).toEqual([]);
});

test('every pattern of the tests for mutation testing matches some', () => {
  for (const pattern of ROOMS.flatMap(({ tests }) => tests)) {
    const matched = files.filter((file) => picomatch.isMatch(file, pattern));
    expect(matched.length, pattern).toBeGreaterThan(0);
  }
});
