import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { ROOMS } from './tools/mutation/rooms.js';
import { SLOW } from './tools/sets.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`);
const isSlow = (file: string): boolean => picomatch.isMatch(file, [...SLOW]);

test('every entry of the slow set is a test file', () => {
  expect(SLOW.filter((pattern) => !files.some((file) => picomatch.isMatch(file, pattern)))).toEqual([]);
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
