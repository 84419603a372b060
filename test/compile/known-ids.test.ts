import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/compile/link/claims.js';
import { duplicateIds } from '../../src/compile/link/duplicates.js';
import { formerIds } from '../../src/compile/link/known-ids.js';
import { idsLike } from '../../src/compile/link/near-ids.js';
import type { Entity, Schema } from '../../src/model/index.js';
import { at, entity, locked, retirement } from '../release/values.js';
import { byId } from './known.js';

// Which ids there are, which there were, which there may be, and which a word nearly is.

const schemaOf = (pattern: string): Schema => ({ properties: { id: { type: 'string', pattern } } });

describe('ids that may exist', () => {
  const schemas = {
    requirement: schemaOf('^PS-\\d{3}-R\\d{2}$'),
    vocabulary: { $defs: { entry: schemaOf('^[a-z]+$') } } as Schema,
  };
  const claims = (...ids: string[]) =>
    claimsOf(
      new Set(ids),
      [
        { kind: 'requirement', startsWith: 'PS-001-' },
        { kind: 'vocabulary/actors', startsWith: '' },
      ],
      schemas,
    );

  test('are those that were claimed, whatever they are', () => {
    expect(claims('x').has('x')).toBe(true);
    expect(claims('x').has('x', ['standard'])).toBe(true);
    expect(claims('x').has('y')).toBe(false);
  });

  test('and those of the form of something whose own nobody can tell', () => {
    const { has, asked } = claims();
    expect(has('PS-001-R07')).toBe(true);
    expect(has('PS-001-R07', ['requirement', 'standard'])).toBe(true);
    expect(has('PS-001-R07', ['standard'])).toBe(false);
    expect(has('PS-002-R07')).toBe(false);
    expect(has('PS-001-X07')).toBe(false);
    expect([...asked]).toEqual(['PS-001-R07']);
  });

  test('an entry of a vocabulary is named by its property alone', () => {
    const { has, asked } = claims();
    expect(has('supplier')).toBe(false);
    expect(has('supplier', ['vocabulary/actors'])).toBe(true);
    expect([...asked]).toEqual(['supplier']);
  });

  test('what is claimed is not among those that were asked for', () => {
    const { has, asked } = claims('PS-001-R07');
    has('PS-001-R07');
    expect([...asked]).toEqual([]);
  });

  test('an anchor may be an id, or begin with one as a code host writes it', () => {
    const { hasAnchor } = claims('PS-003', '');
    expect(['PS-003', 'ps-003-sign', 'PS-001-R07', 'ps-001-r01-sign'].map(hasAnchor)).toEqual([true, true, true, true]);
    expect(['ps-003', 'ps-004-sign', 'sign', 'a-ps-003-x'].map(hasAnchor)).toEqual([false, false, false, false]);
  });
});

describe('ids that releases had', () => {
  const now = byId([entity('PS-001', { parts: [{ name: 'scope', title: 'Scope' }] })]);
  const former = () =>
    formerIds(
      [
        locked('PS-001', { title: 'Kept', sections: ['scope', 'use'] }),
        locked('PS-002', { title: 'Public Sign', sections: ['scope'] }),
        locked('PS-002-R01', { title: 'A rule', within: 'PS-002' }),
      ],
      [retirement('PS-009'), retirement('PS-001')],
      now,
    );

  test('are gone where nothing has them, in any case', () => {
    expect(former().goneOf('ps-002')).toBe('PS-002');
    expect(former().goneOf('x', 'PS-002-R01')).toBe('PS-002-R01');
    expect(former().goneOf('PS-001')).toBeUndefined();
    expect(former().goneOf()).toBeUndefined();
  });

  test('and so are sections of what is still there', () => {
    expect(former().goneOf('PS-001#Use')).toBe('PS-001#use');
    expect(former().goneOf('PS-001#scope')).toBeUndefined();
    expect(former().goneOf('PS-002#scope')).toBe('PS-002#scope');
  });

  test('are named by their title too, where they had a file of their own', () => {
    expect(former().goneOf('public sign')).toBe('PS-002');
    expect(former().goneOf('a rule')).toBeUndefined();
    expect(former().goneOf('kept')).toBeUndefined();
  });

  test('are named by their file', () => {
    expect(former().goneFileOf('standards/PS-002-sign.md')).toBe('PS-002');
    expect(former().goneFileOf('standards/PS-001-sign.md')).toBeUndefined();
  });

  test('are retired where they are listed and nothing has them again', () => {
    expect(former().retirementOf('PS-009')).toEqual(retirement('PS-009'));
    expect(former().retirementOf('PS-001')).toBeUndefined();
    expect(former().retirementOf('PS-002')).toBeUndefined();
  });
});

describe('a word that is nearly an id', () => {
  const ids = ['PS-001', 'PS-002', 'PS-001-R01', 'device', 'AB-1', 'PS-x-001'];
  const isIdForm = (word: string) => /^PS-\d{3}(-R\d{2})?$/.test(word);
  const like = (word: string) => idsLike(word, ids, isIdForm);

  test.each([
    ['PS-1', 'PS-001'],
    ['ps 002', 'PS-002'],
    ['PS001', 'PS-001'],
    ['PS_001', 'PS-001'],
    ['PS.001', 'PS-001'],
    ['PS–001', 'PS-001'],
    ['PS - 001', 'PS-001'],
    ['PS001R1', 'PS-001-R01'],
    ['ps-001 - r01', 'PS-001-R01'],
    ['PS-001-', 'PS-001'],
    ['PS-7', undefined],
    ['PS-001-R7', undefined],
  ])('%s is like those of its form, and is %s', (word, same) => {
    expect(like(word)).toEqual({ same });
  });

  test.each(['device', '', 'PS', '1', '1-PS', 'AB-1', 'XY-001', 'PS-001-T01', 'PS-001 is', '-PS-001', 'PS-001x'])(
    '%j is like none',
    (word) => {
      expect(like(word)).toBeUndefined();
    },
  );
});

describe('an id that is used twice', () => {
  const shown = (later: Entity, first: Entity, ...more: [Entity, Entity][]) =>
    duplicateIds([[later, first] as const, ...more].map(([one, other]) => ({ later: one, first: other })));
  const first = entity('PS-001', { title: 'First', place: at('standards/a.md', 2) });

  test('by two files is told at the later one, with the next free id', () => {
    const later = entity('PS-001', { place: at('standards/b.md', 3) });
    expect(shown(later, first)).toEqual([
      {
        code: 'id-is-unique',
        severity: 'error',
        message: expect.stringMatching(/"PS-001".*standards\/a\.md/),
        place: at('standards/b.md', 3),
        hints: [],
        open: {
          text: expect.stringMatching(/"\{\}".*file/),
          wants: [{ nextOf: 'standard', within: '' }],
          otherwise: expect.stringMatching(/\S/),
        },
        related: [{ message: expect.stringContaining('"First"'), place: at('standards/a.md', 2) }],
      },
    ]);
  });

  test('in one file is told with the next free id of what it stands in', () => {
    const [one, other] = [12, 8].map((line) =>
      entity('PS-001-R01', { kind: 'requirement', within: 'PS-001', place: at('standards/a.md', line) }),
    ) as [Entity, Entity];
    expect(shown(one, other)).toMatchObject([
      {
        message: expect.not.stringContaining('standards/a.md'),
        place: at('standards/a.md', 12),
        open: { text: expect.not.stringContaining('file'), wants: [{ nextOf: 'requirement', within: 'PS-001' }] },
      },
    ]);
    expect(shown(one, other)[0]?.message).toContain('"PS-001-R01"');
    // Two slips in one file are two.
    expect(shown(one, other, [{ ...one, place: at('standards/a.md', 20) }, other])).toHaveLength(2);
  });

  test('by each block of a copied file is told once, with the others beside it', () => {
    const block = (id: string, path: string, line: number) =>
      entity(id, { kind: 'requirement', within: 'PS-001', place: at(path, line) });
    const pair = (id: string, line: number, path = 'standards/b.md'): [Entity, Entity] => [
      block(id, path, line),
      block(id, 'standards/a.md', line),
    ];
    const found = shown(...pair('PS-001-R01', 5), pair('PS-001-R02', 9), pair('PS-001-R03', 9, 'standards/c.md'));
    expect(found.map(({ place }) => place)).toEqual([at('standards/b.md', 5), at('standards/c.md', 9)]);
    expect(found[0]).not.toHaveProperty('open');
    expect(found[0]?.hints).toEqual([expect.stringMatching(/\S/)]);
    expect(found[0]?.related).toEqual([
      { message: expect.stringContaining('"PS-001-R01"'), place: at('standards/a.md', 5) },
      { message: expect.stringContaining('"PS-001-R02"'), place: at('standards/b.md', 9) },
    ]);
  });

  test('in a vocabulary is shown as its author wrote it', () => {
    const entry = (line: number) =>
      entity('actors/city', {
        kind: 'vocabulary/actors',
        within: 'actors',
        data: { id: 'city' },
        place: at('a.yaml', line),
      });
    expect(shown(entry(9), entry(5))[0]?.message).toContain('"city"');
  });
});
