import { describe, expect, test } from 'vitest';
import { consultationsOf, hasReached, isFinal, isUnwritten, movesFrom } from '../../src/rules/life.js';
import { entity, framework } from '../release/values.js';

const at = (status: string) => entity('PS-001', { data: { status } });

describe('the life of a standard', () => {
  test.each([
    ['nominated', true, false],
    ['planned', true, false],
    ['drafting', false, false],
    ['consultation', false, false],
    ['candidate', false, true],
    ['pilot', false, true],
    ['adopted', false, true],
    ['under-review', false, true],
    ['superseded', false, false],
    ['withdrawn', false, false],
  ])('%s: not yet written %s, final %s', (status, unwritten, final) => {
    expect(isUnwritten(at(status))).toBe(unwritten);
    expect(isFinal(at(status))).toBe(final);
  });

  test.each([
    ['adopted', ['under-review', 'superseded', 'withdrawn']],
    ['under-review', ['consultation', 'adopted', 'superseded', 'withdrawn']],
    ['pilot', ['adopted', 'withdrawn']],
    ['nominated', ['planned', 'drafting', 'consultation', 'candidate', 'pilot', 'adopted', 'withdrawn']],
    ['superseded', ['withdrawn']],
    ['withdrawn', []],
  ])('from %s it may go to %j', (status, expected) => {
    expect(movesFrom(status)).toEqual(expected);
  });

  test('a standard under review counts as adopted, and has not reached later statuses', () => {
    expect(hasReached(at('under-review'), 'adopted')).toBe(true);
    expect(hasReached(at('pilot'), 'pilot')).toBe(true);
    expect(hasReached(at('pilot'), 'adopted')).toBe(false);
    expect(hasReached(at('withdrawn'), 'nominated')).toBe(false);
  });
});

test('consultations have their defaults, and come with their standard', () => {
  const asked = { opens: '2026-09-01', closes: '2026-10-30' };
  const one = entity('PS-001', { data: { consultations: [asked, { ...asked, about: 'minor', pending: 3 }] } });
  const found = { ...framework([one, entity('PS-002')]), idsOf: { standard: ['PS-001', 'PS-002', 'PS-003'] } };
  expect([...consultationsOf(found)]).toEqual([
    { entity: one, index: 0, consultation: { ...asked, about: 'major', pending: 0 } },
    { entity: one, index: 1, consultation: { ...asked, about: 'minor', pending: 3 } },
  ]);
  expect([...consultationsOf(framework([]))]).toEqual([]);
});
