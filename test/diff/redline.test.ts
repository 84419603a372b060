import { describe, expect, test } from 'vitest';
import { difference, redlinesOf } from '../../src/release/diff/index.js';
import { state } from './state.js';

const standard = (scope: string) => ({ kind: 'standard', title: 'Register', text: { scope } });
const clause = (statement: string, more: object = {}) => ({
  within: 'PS-001',
  title: 'Enter it',
  text: { statement },
  ...more,
});
type Entities = Parameters<typeof state>[0];

function redlines(before: Entities, after: Entities) {
  const [old, now] = [state(before), state(after)];
  return redlinesOf(old, now, difference(old, now, []));
}

describe('the redline of a standard', () => {
  test('shows every text of it and of what stands in it, before and after', () => {
    const before = {
      'PS-001': standard('Streets.'),
      'PS-001-R01': clause('It shall be red.'),
      'PS-001-R02': clause('Gone.', { title: 'Old' }),
      'PS-001-T01': { kind: 'test', within: 'PS-001-R01', title: 'Look', text: { do: 'Look.' } },
    };
    const after = {
      'PS-001': { ...standard('Streets.'), text: { scope: 'Streets.', aims: 'Aims.' } },
      'PS-001-R01': clause('It shall be blue.', { title: 'New title' }),
      'PS-001-T01': { kind: 'test', within: 'PS-001-R01', title: 'Look', text: { do: 'Look.' } },
      'PS-001-R10': clause('New.'),
      'PS-001-R09': clause('Newer.'),
    };
    expect(redlines(before, after)).toEqual([
      {
        id: 'PS-001',
        title: 'Register',
        units: [
          unit('PS-001', 'scope', 'Register', 'same', [['same', 'Streets.']]),
          unit('PS-001', 'aims', 'Register', 'added', [['inserted', 'Aims.']]),
          unit('PS-001-R01', 'statement', 'New title', 'changed', [
            ['same', 'It shall be '],
            ['deleted', 'red'],
            ['inserted', 'blue'],
            ['same', '.'],
          ]),
          unit('PS-001-R02', 'statement', 'Old', 'removed', [['deleted', 'Gone.']]),
          unit('PS-001-R09', 'statement', 'Enter it', 'added', [['inserted', 'Newer.']]),
          unit('PS-001-R10', 'statement', 'Enter it', 'added', [['inserted', 'New.']]),
          unit('PS-001-T01', 'do', 'Look', 'same', [['same', 'Look.']]),
        ],
      },
    ]);
  });

  test('has no text of another standard', () => {
    const other = {
      'PS-002': standard('Parks.'),
      'PS-002-R01': { ...clause('Other.'), within: 'PS-002' },
      loose: clause('Loose.', { within: undefined }),
    };
    const [line] = redlines({ 'PS-001': standard('a'), ...other }, { 'PS-001': standard('b'), ...other });
    expect(line?.units.map((one) => one.id)).toEqual(['PS-001#scope']);
  });

  test('that is gone, or new, is whole', () => {
    expect(redlines({ 'PS-001': standard('Streets.') }, {})).toMatchObject([
      { id: 'PS-001', title: 'Register', units: [{ change: 'removed' }] },
    ]);
    expect(redlines({}, { 'PS-001': standard('Streets.') })).toMatchObject([
      { id: 'PS-001', units: [{ change: 'added' }] },
    ]);
  });

  test('is left out where only its data changed', () => {
    const with1 = (status: string) => ({ 'PS-001': { ...standard('Streets.'), data: { status } } });
    expect(redlines(with1('pilot'), with1('adopted'))).toEqual([]);
  });
});

test('redlines stand in the order of ids, of standards only', () => {
  const side = (text: string) => ({
    'PS-010': standard(text),
    'PS-009': standard(text),
    device: { kind: 'term', text: { definition: text } },
  });
  expect(redlines(side('a'), side('b')).map((one) => one.id)).toEqual(['PS-009', 'PS-010']);
});

function unit(
  entity: string,
  name: string,
  title: string,
  change: string,
  pieces: readonly (readonly [string, string])[],
) {
  return {
    id: `${entity}#${name}`,
    entity,
    name,
    title,
    change,
    pieces: pieces.map(([kind, text]) => ({ kind, text })),
  };
}
