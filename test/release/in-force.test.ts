import { describe, expect, test } from 'vitest';
import { inForce } from '../../src/release/in-force.js';
import { state } from '../diff/state.js';
import { lock, locked, records, retirement } from './values.js';

const clause = (data: object) =>
  locked('PS-001-R01', {
    kind: 'requirement',
    title: 'Enter it',
    within: 'PS-001',
    data: { level: 'shall', ...data },
    text: { 'PS-001-R01#statement': 'It shall.', 'PS-001-R01#rationale': 'Why.' },
  });
const released = (version: string, date: string, data: object = {}, standard: object = {}) =>
  lock(version, [locked('PS-001', { data: { ...standard } }), clause(data)], { date });

const DRAFT = state({ 'PS-001-R01': { data: { level: 'may' } } });
const on = (
  day: string,
  locks = [released('1.0.0', '2027-01-01')],
  withdrawn: readonly { version: string; date: string }[] = [],
) => inForce(records({ locks, withdrawn: withdrawn as never }), DRAFT, 'PS-001-R01', day);

test('what a requirement said on a day is reported with its release, its words and whether it bound', () => {
  expect(
    on('2027-06-01', [released('1.0.0', '2027-01-01', { effective: '2027-05-01', sunset: '2027-12-31' })]),
  ).toEqual({
    id: 'PS-001-R01',
    day: '2027-06-01',
    release: '1.0.0',
    released: '2027-01-01',
    entity: {
      title: 'Enter it',
      kind: 'requirement',
      level: 'shall',
      texts: [
        { id: 'PS-001-R01#statement', text: 'It shall.' },
        { id: 'PS-001-R01#rationale', text: 'Why.' },
      ],
    },
    binding: 'binding',
    effective: '2027-05-01',
    sunset: '2027-12-31',
    holds: [],
    retired: null,
  });
});

describe('the release of a day', () => {
  const locks = [
    released('1.0.0', '2027-01-01'),
    released('1.1.0-rc.1', '2027-02-01'),
    released('1.1.0', '2027-03-01'),
  ];

  test('is the newest final one that was out by then', () => {
    expect(on('2027-02-15', locks).release).toBe('1.0.0');
    expect(on('2027-03-01', locks).release).toBe('1.1.0');
  });

  test('is the highest one, whatever came out last', () => {
    expect(on('2028-01-01', [...locks, released('1.0.1', '2027-04-01')]).release).toBe('1.1.0');
  });

  test('is none that had been taken back by then', () => {
    const withdrawn = [{ version: '1.1.0', date: '2027-05-01' }];
    expect(on('2027-04-30', locks, withdrawn).release).toBe('1.1.0');
    expect(on('2027-05-01', locks, withdrawn).release).toBe('1.0.0');
  });

  test('does not exist before the first one, so that the draft is reported', () => {
    expect(on('2026-12-31', locks)).toMatchObject({ release: null, released: null, entity: { level: 'may' } });
  });
});

describe('whether it binds', () => {
  test.each([
    ['2027-04-30', 'not-yet'],
    ['2027-05-01', 'binding'],
    ['2027-12-31', 'binding'],
    ['2028-01-01', 'no-longer'],
  ])('on %s: %s', (day, expected) => {
    expect(on(day, [released('1.0.0', '2027-01-01', { effective: '2027-05-01', sunset: '2027-12-31' })]).binding).toBe(
      expected,
    );
  });

  test('follows the dates of its standard where it has none', () => {
    const locks = [released('1.0.0', '2027-01-01', {}, { effective: '2027-05-01' })];
    expect(on('2027-04-30', locks)).toMatchObject({ binding: 'not-yet', effective: '2027-05-01', sunset: '' });
  });
});

test('a standard tells of the requirements in it, and does not bind by itself', () => {
  const other = locked('PS-001-T01', { kind: 'test', within: 'PS-001' });
  const elsewhere = locked('PS-002-R01', { kind: 'requirement', within: 'PS-002' });
  const locks = [lock('1.0.0', [locked('PS-001'), clause({ sunset: '2027-02-01' }), other, elsewhere])];
  expect(inForce(records({ locks }), DRAFT, 'PS-001', '2027-06-01')).toMatchObject({
    binding: null,
    entity: { level: '', kind: 'standard' },
    effective: '',
    sunset: '',
    holds: [
      {
        id: 'PS-001-R01',
        title: 'Enter it',
        level: 'shall',
        binding: 'no-longer',
        effective: '',
        sunset: '2027-02-01',
      },
    ],
  });
});

test('an id that no longer exists tells since when, why, and what took its place', () => {
  const retired = [
    retirement('PS-001-R08'),
    retirement('PS-001-R09', { date: '2027-01-01', reason: 'Gone.', successors: ['PS-001-R01'] }),
  ];
  const locks = [lock('1.0.0', [], { retired })];
  const asked = (id: string, day: string) => inForce(records({ locks }), DRAFT, id, day);
  expect(asked('PS-001-R09', '2027-01-01')).toEqual({
    id: 'PS-001-R09',
    day: '2027-01-01',
    release: '1.0.0',
    released: '2027-01-01',
    entity: null,
    binding: null,
    effective: '',
    sunset: '',
    holds: [],
    retired: { date: '2027-01-01', reason: 'Gone.', successors: ['PS-001-R01'] },
  });
  expect(asked('PS-001-R08', '2027-02-28').retired).toBe(null);
  expect(asked('PS-001-R08', '2027-03-01').retired).toMatchObject({ reason: 'Nobody looks.' });
});
