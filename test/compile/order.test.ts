import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/compile/link/claims.js';
import { checkOrder, orderIds } from '../../src/compile/link/order.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Entity, Places } from '../../src/model/index.js';
import { entity, locked } from '../release/values.js';
import { byId, type Known, knownOf, SAYS } from './known.js';

// In which order the things of a kind are shown, and what is told of an order that names what is not there.

describe('the order of a kind', () => {
  const ordered = (entities: readonly Entity[], order: { [kind: string]: readonly string[] } = {}) =>
    orderIds(byId(entities), { ...settingsOf({}), order });

  test('is that of the numbers in the ids, or of the labels', () => {
    const standards = ['PS-010', 'PS-9', 'PS-002'].map((id) => entity(id));
    expect(ordered(standards).standard).toEqual(['PS-002', 'PS-9', 'PS-010']);
    const terms = [
      ['a', 'Zebra'],
      ['b', 'école'],
      ['c', 'Eagle'],
    ].map(([id = '', label = '']) => entity(id, { kind: 'term', data: { label } }));
    expect(ordered(terms).term).toEqual(['c', 'b', 'a']);
    expect(ordered([]).term).toEqual([]);
    expect(ordered([entity('x', { kind: 'own' })]).own).toEqual(['x']);
    expect(ordered([entity('x', { kind: 'own' }), entity('a', { kind: 'own' })]).own).toEqual(['a', 'x']);
  });

  test('is as framework.yaml says, with the others behind', () => {
    const standards = ['PS-001', 'PS-002', 'PS-003', 'PS-004'].map((id) => entity(id));
    expect(ordered(standards, { standard: ['PS-003', 'PS-002'] }).standard).toEqual([
      'PS-003',
      'PS-002',
      'PS-001',
      'PS-004',
    ]);
    expect(ordered(standards, { term: ['PS-003'] }).standard).toEqual(['PS-001', 'PS-002', 'PS-003', 'PS-004']);
  });

  test('is that of the files for what stands in them', () => {
    const rule = (id: string, within: string) => entity(id, { kind: 'requirement', within });
    const all = [
      entity('PS-002', { holds: ['PS-002-R02', 'PS-002-R01'] }),
      entity('PS-001', { holds: ['PS-001-R01'] }),
      rule('PS-002-R01', 'PS-002'),
      rule('PS-002-R02', 'PS-002'),
      rule('PS-001-R01', 'PS-001'),
    ];
    expect(ordered(all).requirement).toEqual(['PS-001-R01', 'PS-002-R02', 'PS-002-R01']);
    const entry = (id: string) => entity(`actors/${id}`, { kind: 'vocabulary/actors', within: 'actors' });
    expect(ordered([entity('actors', { kind: 'vocabulary' }), entry('z'), entry('a')])['vocabulary/actors']).toEqual([
      'actors/z',
      'actors/a',
    ]);
  });

  const PATH = 'standards/framework.yaml';
  const checked = (order: { [kind: string]: readonly string[] }, more: Known = {}, places?: Places) => {
    const { places: _, ...settings } = { ...settingsOf({}), order };
    return checkOrder(
      places ? { ...settings, places } : settings,
      PATH,
      knownOf([entity('PS-001'), entity('PS-002')], more),
    );
  };

  test('names kinds and ids that there are', () => {
    expect(checked({ standard: ['PS-002', 'PS-001'] })).toEqual({ diagnostics: [], awaiting: [] });
  });

  test('names an id that is not there, at its place', () => {
    const span = { start: { line: 3, column: 5 }, end: { line: 3, column: 11 } };
    expect(checked({ standard: ['PS-001', 'ps-002'] }, {}, { '/order/standard/1': { value: span } })).toEqual({
      diagnostics: [
        {
          code: 'reference-resolves',
          severity: 'error',
          message: expect.stringMatching(/standard.*"ps-002"/),
          place: { path: PATH, ...span },
          hints: [expect.stringContaining('"PS-002"')],
          related: [],
          fixes: [{ span, text: 'PS-002' }],
        },
      ],
      awaiting: [],
    });
    const [far] = checked({ standard: ['PS-009'] }).diagnostics;
    expect(far).toMatchObject({
      place: { path: PATH, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
      hints: [SAYS],
    });
    expect(far?.hints[0]).not.toContain('"');
    expect(far).not.toHaveProperty('fixes');
    expect(checked({ standard: ['XX-001'] }).diagnostics).toMatchObject([
      { hints: [expect.stringContaining('"PS-001"')] },
    ]);
    expect(checked({ standard: ['XX-001'] }).diagnostics[0]).not.toHaveProperty('fixes');
  });

  test('names a kind that is not there, at its key', () => {
    const span = { start: { line: 3, column: 3 }, end: { line: 3, column: 10 } };
    const value = { start: { line: 4, column: 3 }, end: { line: 4, column: 10 } };
    expect(checked({ standrad: [] }, {}, { '/order/standrad': { value, key: span } }).diagnostics).toMatchObject([
      {
        code: 'reference-resolves',
        message: expect.stringContaining('"standrad"'),
        place: { path: PATH, ...span },
        hints: [expect.stringContaining('"standard"')],
      },
    ]);
    expect(checked({ zzzzzzzzz: [] }).diagnostics).toMatchObject([
      { hints: [expect.stringMatching(/principle, standard/)] },
    ]);
  });

  test('is not told of what may exist, of a kind of which there is nothing, or of what is told to be gone', () => {
    expect(checked({ standard: ['PS-009'] }, { claimed: claimsOf(new Set(['PS-009']), [], {}) }).diagnostics).toEqual(
      [],
    );
    expect(checked({ term: ['device'] })).toEqual({ diagnostics: [], awaiting: [] });
    expect(checked({ standard: ['PS-009'] }, { published: [locked('PS-009')] })).toMatchObject({
      diagnostics: [],
      awaiting: [{ to: 'PS-009', diagnostic: { code: 'reference-resolves' } }],
    });
  });
});
