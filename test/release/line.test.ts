import { expect, test } from 'vitest';
import { bumpWords, highest, isVersion, proposed, satisfies } from '../../src/release/versions.js';

test.each([
  ['1.0.0', 'none', '1.0.1'],
  ['1.0.0', 'patch', '1.0.1'],
  ['1.0.0', 'minor', '1.1.0'],
  ['1.0.0', 'major', '2.0.0'],
  ['0.3.1', 'major', '0.4.0'],
  ['0.3.1', 'minor', '0.4.0'],
  ['1.0.0-rc.2', 'major', '1.0.0'],
] as const)('after %s a %s change proposes %s', (follows, bump, expected) => {
  expect(proposed(follows, bump)).toBe(expected);
  expect(satisfies(expected, follows, bump)).toBe(true);
});

test.each([
  ['1.0.1', '1.0.0', 'minor', false],
  ['1.1.0', '1.0.0', 'major', false],
  ['2.0.0', '1.0.0', 'major', true],
  ['2.0.0-rc.1', '1.0.0', 'major', true],
  ['1.1.0-rc.1', '1.0.0', 'major', false],
  ['0.2.0', '0.1.0', 'major', true],
  ['0.1.1', '0.1.0', 'major', false],
  ['0.1.1', '0.1.0', 'minor', false],
  ['1.0.0', '0.9.0', 'major', true],
  ['1.0.0', '1.0.0', 'none', false],
  ['0.9.0', '1.0.0', 'none', false],
] as const)('%s after %s for a %s change: %s', (version, follows, bump, expected) => {
  expect(satisfies(version, follows, bump)).toBe(expected);
});

test('the newest is the highest final one, else the highest for comment', () => {
  expect(highest(['1.0.0', '1.10.0', '1.9.0', '2.0.0-rc.1'])).toBe('1.10.0');
  expect(highest(['0.1.0-draft.1', '0.1.0-draft.10', '0.1.0-draft.9'])).toBe('0.1.0-draft.10');
  expect(highest([])).toBe(undefined);
});

test.each([
  ['1.0.0', true],
  ['1.1.0-rc.1', true],
  ['v1.0.0', false],
  ['1.0', false],
  ['1.0.0+x', false],
  ['01.0.0', false],
])('%s is a version: %s', (text, expected) => {
  expect(isVersion(text)).toBe(expected);
});

test.each([
  ['none', '0.1.0', 'no new version'],
  ['minor', '0.1.0', 'a minor version'],
  ['major', '1.2.0', 'a major version'],
  ['major', '1.0.0-rc.1', 'a major version'],
  ['major', '0.1.0', 'a major version; before 1.0.0, this is a higher second number (0.2.0 or higher)'],
] as const)('a %s change after %s asks for %s', (bump, follows, words) => {
  expect(bumpWords(bump, follows)).toBe(words);
});
