import { describe, expect, test } from 'vitest';
import type { Bump, Change, Difference } from '../../src/model/index.js';
import {
  compareVersions,
  isBefore,
  isPrerelease,
  leastFor,
  proposed,
  satisfies,
  standardVersions,
} from '../../src/release/versions.js';
import { state } from '../diff/state.js';
import { lock, locked } from './values.js';

describe('the version of a standard', () => {
  const change = (owner: string, bump: Bump): Change => ({ owner, bump }) as Change;
  const nothing: Difference = { from: '', to: '', bump: 'none', changes: [] };

  /** The version after some changes of a standard that had a version before. */
  function after(last: string | undefined, status: string, ...bumps: Bump[]): string | undefined {
    const now = state({ 'PS-001': { kind: 'standard', data: { status } } });
    const before = last === undefined ? undefined : lock('1.0.0', [locked('PS-001', { version: last })]);
    const changes = bumps.map((bump) => change('PS-001', bump));
    return standardVersions(now, before, { ...nothing, changes })['PS-001'];
  }

  test.each([
    ['a new draft', undefined, 'drafting', [], '0.1.0'],
    ['a new standard that is past drafting', undefined, 'adopted', [], '1.0.0'],
    ['a draft that did not change', '0.2.0', 'drafting', [], '0.2.0'],
    ['a draft with a small change', '0.2.0', 'drafting', ['patch'], '0.2.1'],
    ['a draft with a larger one', '0.2.3', 'drafting', ['minor'], '0.3.0'],
    ['a draft that changed from the ground up', '0.2.0', 'drafting', ['major'], '0.3.0'],
    ['a draft that is put forward', '0.2.0', 'candidate', [], '1.0.0'],
    ['a draft that is put forward with a change', '0.2.0', 'candidate', ['minor'], '1.0.0'],
    ['an adopted one that did not change', '1.2.3', 'adopted', [], '1.2.3'],
    ['an adopted one with a small change', '1.2.3', 'adopted', ['patch'], '1.2.4'],
    ['an adopted one with a larger one', '1.2.3', 'adopted', ['minor'], '1.3.0'],
    ['an adopted one with the largest', '1.2.3', 'adopted', ['major'], '2.0.0'],
    ['an adopted one that goes back to drafting', '1.2.3', 'drafting', ['major'], '2.0.0'],
    ['the largest of several changes', '1.2.3', 'adopted', ['patch', 'minor', 'patch'], '1.3.0'],
    ['a change that asks for nothing', '1.2.3', 'adopted', ['none'], '1.2.4'],
  ] as const)('%s', (_name, last, status, bumps, expected) => {
    expect(after(last, status, ...bumps)).toBe(expected);
  });

  test('counts only what changed in it, and only standards have one', () => {
    const now = state({
      'PS-001': { kind: 'standard', data: { status: 'adopted' } },
      'PS-002': { kind: 'standard', data: { status: 'adopted' } },
      device: { kind: 'term' },
    });
    const before = lock('1.0.0', [locked('PS-001', { version: '1.0.0' }), locked('device', { kind: 'term' })]);
    const changes = [change('PS-001', 'minor'), change('PS-002', 'major'), change('device', 'major')];
    expect(standardVersions(now, before, { ...nothing, changes })).toEqual({ 'PS-001': '1.1.0', 'PS-002': '1.0.0' });
  });
});

test('a message names the least version that is enough', () => {
  expect(leastFor('1.0.0', 'minor')).toBe('1.1.0 or higher');
});

test.each([
  ['1.0.0', '1.0.1', true],
  ['1.0.0-rc.1', '1.0.0', true],
  ['1.0.0', '1.0.0', false],
  ['1.10.0', '1.9.0', false],
])('%s is before %s: %s', (version, other, expected) => {
  expect(isBefore(version, other)).toBe(expected);
});

test('a version with a hyphen is for comment', () => {
  expect(isPrerelease('1.0.0-rc.1')).toBe(true);
  expect(isPrerelease('1.0.0')).toBe(false);
});

test('versions are put in order as numbers', () => {
  expect(['1.10.0', '1.9.0', '1.10.0-rc.1'].sort(compareVersions)).toEqual(['1.9.0', '1.10.0-rc.1', '1.10.0']);
});

describe('the first version, and what follows nothing that can be read', () => {
  test('is proposed as 0.1.0', () => {
    expect(proposed(undefined, 'major')).toBe('0.1.0');
    expect(proposed('one', 'major')).toBe('0.1.0');
  });

  test('may be any version, but what is none follows nothing', () => {
    expect(satisfies('0.1.0', undefined, 'major')).toBe(true);
    expect(satisfies('0.0.1', '1.0.0-rc.1', 'major')).toBe(true);
    expect(satisfies('one', '1.0.0', 'none')).toBe(false);
    expect(satisfies('1.0.0', 'one', 'none')).toBe(false);
  });
});
