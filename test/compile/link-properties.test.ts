import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/compile/link/claims.js';
import { linkProperties } from '../../src/compile/link/properties.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Data, Diagnostic, Entity, Places, Schema } from '../../src/model/index.js';
import { at, entity, locked, retirement } from '../release/values.js';
import { type Known, knownOf, SAYS, SPAN } from './known.js';

// What a property that points at something becomes, and what is told where it points at nothing.

describe('a property that points at something', () => {
  const party = entity('acme', { kind: 'party', title: 'Acme Ltd', data: { id: 'acme' } });
  const supplier = entity('actors/supplier', { kind: 'vocabulary/actors', title: 'Sellers', data: { id: 'supplier' } });
  const actors = entity('actors', { kind: 'vocabulary' });
  const term = entity('device', { kind: 'term' });
  const ALL = [party, supplier, actors, term];
  const PARTY = { type: 'string', 'x-refersTo': 'party' };
  const ACTOR = { type: 'string', 'x-refersTo': 'vocabulary/actors' };
  const EITHER = { type: 'string', 'x-refersTo': ['vocabulary/actors', 'party'] };

  function linked(
    definition: unknown,
    value: unknown,
    more: Known & { all?: Entity[]; inherited?: string[]; at?: string; root?: Data } = {},
  ) {
    const places: Places = { [more.at ?? '/of']: { value: SPAN } };
    const one = entity('PS-001', { data: { of: value } as Data, places });
    const schema = { properties: { of: definition }, ...more.root } as Schema;
    return linkProperties(one, schema, new Set(more.inherited), knownOf([...(more.all ?? ALL), one], more));
  }

  const only = (...given: Parameters<typeof linked>): Diagnostic => {
    const { value, diagnostics, awaiting } = linked(...given);
    expect([value, awaiting]).toEqual([[], []]);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics as [Diagnostic];
    expect(found).toMatchObject({ code: 'reference-resolves', severity: 'error', message: SAYS, hints: [SAYS] });
    return found;
  };

  const link = (to: string, place = { path: 'standards/PS-001.md', ...SPAN }) => ({
    from: 'PS-001',
    to,
    how: 'property',
    where: 'of',
    place,
  });

  test('is a link to it, from where it is written', () => {
    expect(linked(PARTY, 'acme')).toEqual({ value: [link('acme')], diagnostics: [], awaiting: [] });
    expect(linked(ACTOR, 'supplier').value).toEqual([link('actors/supplier')]);
    expect(linked(EITHER, 'supplier').value).toEqual([link('actors/supplier')]);
    expect(linked(EITHER, 'acme').value).toEqual([link('acme')]);
    expect(linked(PARTY, 'acme', { at: '/other' }).value).toEqual([link('acme', at('standards/PS-001.md', 2))]);
  });

  test('is found wherever it stands', () => {
    expect(linked({ items: PARTY }, ['acme'], { at: '/of/0' }).value).toEqual([link('acme')]);
    expect(linked({ properties: { a: PARTY } }, { a: 'acme' }, { at: '/of/a' }).value).toEqual([link('acme')]);
    expect(linked({ additionalProperties: PARTY }, { b: 'acme' }, { at: '/of/b' }).value).toEqual([link('acme')]);
    expect(linked({ properties: { a: {} }, additionalProperties: PARTY }, { a: 'acme' }).value).toEqual([]);
    expect(linked({ items: { properties: { a: PARTY } } }, [{}, { a: 'acme' }], { at: '/of/1/a' }).value).toEqual([
      link('acme'),
    ]);
    const root = { $defs: { one: PARTY, other: { $ref: '#/$defs/one' } } };
    expect(linked({ $ref: '#/$defs/other' }, 'acme', { root }).value).toEqual([link('acme')]);
    expect(linked({ $ref: '#/$defs/nothing' }, 'acme', { root }).value).toEqual([]);
    expect(linked({ $ref: '#/$defs/one/type' }, 'acme', { root }).value).toEqual([]);
    const own = { $ref: '#/$defs/one', 'x-refersTo': 'term' };
    expect(linked(own, 'device', { root }).value).toEqual([link('device')]);
  });

  test('of another type than text is none', () => {
    expect(linked(PARTY, 3)).toEqual({ value: [], diagnostics: [], awaiting: [] });
    expect(linked(PARTY, ['acme']).value).toEqual([]);
    expect(linked({}, 'acme').value).toEqual([]);
    expect(linked({ items: true, additionalProperties: false }, ['acme']).value).toEqual([]);
  });

  test('through schemas that refer to each other in a ring comes to an end', () => {
    const root = { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } };
    expect(linked({ $ref: '#/$defs/a' }, 'acme', { root }).value).toEqual([]);
  });

  test('that is nearly there is told where it is written, with the edit where there is no doubt', () => {
    const found = only(PARTY, 'Acme');
    expect(found).toMatchObject({
      message: expect.stringContaining('"Acme"'),
      place: { path: 'standards/PS-001.md', ...SPAN },
      hints: [expect.stringContaining('"acme"')],
    });
    expect(only(ACTOR, 'suplier')).toMatchObject({
      message: expect.stringContaining('actors'),
      hints: [expect.stringContaining('"supplier"')],
    });
    expect(only(ACTOR, 'suplier')).not.toHaveProperty('fixes');
    const place = { start: { line: 4, column: 8 }, end: { line: 4, column: 15 } };
    const one = entity('PS-001', { data: { of: 'suplier' }, places: { '/of': { value: place } } });
    const schema = { properties: { of: ACTOR } } as Schema;
    expect(linkProperties(one, schema, new Set(), knownOf([...ALL, one])).diagnostics).toMatchObject([
      { fixes: [{ span: place, text: 'supplier' }] },
    ]);
    expect(only(ACTOR, 'sopplior')).toMatchObject({ hints: [expect.stringContaining('"supplier"')] });
    expect(only(PARTY, 'zzzz')).toMatchObject({ hints: [expect.stringContaining('acme')] });
    expect(only(EITHER, 'zzzz')).toMatchObject({ hints: [expect.stringContaining('supplier, acme')] });
    expect(only(EITHER, 'zzzz').message).toMatch(/actors.*party.*"zzzz"/);
  });

  test('by the label of it has its id in the hint', () => {
    expect(only(PARTY, 'ACME ltd')).toMatchObject({ hints: [expect.stringContaining('"acme"')] });
    expect(only(ACTOR, 'sellers')).toMatchObject({ hints: [expect.stringContaining('"supplier"')] });
  });

  test('by what is of another kind says of which', () => {
    const found = only(PARTY, 'device');
    expect(found.message).toMatch(/"device".*term.*party/);
    expect(found).not.toHaveProperty('fixes');
    expect(only(PARTY, 'actors').message).toMatch(/"actors".*vocabulary/);
    const owner = entity('x', { kind: 'owner' });
    expect(only(PARTY, 'x', { all: [...ALL, owner] }).message).toContain('an owner');
    expect(found.message).toContain('a term');
  });

  test('where there are many to choose from does not list them', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => entity(`party-${'x'.repeat(index)}`, { kind: 'party' }));
    expect(only(PARTY, 'zz', { all: many(13) })).toMatchObject({ hints: [expect.stringContaining('13')] });
    expect(only(PARTY, 'zz', { all: many(12) })).toMatchObject({
      hints: [expect.stringContaining('party-xxxxxxxxxxx')],
    });
  });

  test('of which there is nothing at all is told once, with the file to add', () => {
    expect(only(PARTY, 'acme', { all: [] })).toMatchObject({
      message: expect.stringMatching(/party.*"acme"/),
      hints: [expect.stringContaining('standards/parties/acme.md')],
    });
    const found = only({ items: PARTY }, ['acme', 'other'], { all: [] });
    expect(found.message).toContain('"acme"');
    expect(only(ACTOR, 'supplier', { all: [] })).toMatchObject({
      message: expect.stringContaining('"actors"'),
      hints: [expect.stringMatching(/standards\/vocabularies\/actors\.yaml.*supplier/)],
    });
    const near = entity('actor', { kind: 'vocabulary' });
    expect(only(ACTOR, 'supplier', { all: [near] }).hints[0]).toMatch(/actors\.yaml.*supplier.*"actor"/);
    expect(only({ type: 'string', 'x-refersTo': 'partie' }, 'acme')).toMatchObject({
      message: expect.stringContaining('"partie"'),
      hints: [expect.stringContaining('"party"')],
    });
    expect(only({ type: 'string', 'x-refersTo': 'zzzzzzzzz' }, 'acme').hints[0]).toMatch(/principle, standard/);
    const kinds = Object.fromEntries(['a', 'b', 'c'].map((name) => [`own-${name}`, {}]));
    const settings = settingsOf({ kinds });
    expect(only({ type: 'string', 'x-refersTo': 'zzzzzzzzz' }, 'acme', { settings }).hints[0]).toContain(
      '"x-refersTo"',
    );
    expect(only({ type: 'string', 'x-refersTo': 'requirement' }, 'acme').hints[0]).toContain('requirement');
    expect(only({ type: 'string', 'x-refersTo': ['requirement', 'party'] }, 'acme', { all: [] }).message).toMatch(
      /requirement.*party/,
    );
  });

  test('is told for each kind of which there is nothing, but once for all vocabularies', () => {
    const two = (first: string, second: string, all: Entity[]) =>
      linked({ properties: { a: { 'x-refersTo': first }, b: { 'x-refersTo': second } } }, { a: 'x', b: 'y' }, { all })
        .diagnostics;
    expect(two('party', 'city', [])).toHaveLength(2);
    expect(two('party', 'party', [])).toHaveLength(1);
    expect(two('vocabulary/a', 'vocabulary/b', [])).toHaveLength(1);
    expect(two('vocabulary/a', 'vocabulary/b', [actors])).toHaveLength(2);
    expect(two('vocabulary/a', 'party', [])).toHaveLength(2);
  });

  test('that may exist, or comes from the holder, is not told here', () => {
    const silent = { value: [], diagnostics: [], awaiting: [] };
    expect(linked(PARTY, 'zz', { claimed: claimsOf(new Set(['zz']), [], {}) })).toEqual(silent);
    expect(linked(ACTOR, 'zz', { claimed: claimsOf(new Set(['actors']), [], {}) })).toEqual(silent);
    expect(linked(PARTY, 'zz', { inherited: ['of'] })).toEqual(silent);
    expect(linked(PARTY, 'zz', { inherited: ['other'] }).diagnostics).toHaveLength(1);
    expect(linked(PARTY, 'acme', { inherited: ['of'] }).value).toHaveLength(1);
  });

  test('that a release had waits for who tells that it is gone', () => {
    const published = [locked('zz'), locked('actors/old', { within: 'actors' }), locked('roles')];
    expect(linked(PARTY, 'zz', { published })).toMatchObject({
      value: [],
      diagnostics: [],
      awaiting: [{ to: 'zz', diagnostic: { code: 'reference-resolves' } }],
    });
    expect(linked(ACTOR, 'old', { published }).awaiting).toMatchObject([{ to: 'actors/old' }]);
    expect(linked({ type: 'string', 'x-refersTo': 'vocabulary/roles' }, 'x', { published }).awaiting).toMatchObject([
      { to: 'roles' },
    ]);
  });

  test('that is retired is told with what took its place', () => {
    const retired = [
      retirement('zz', { successors: ['acme'] }),
      retirement('yy'),
      retirement('actors/old', { successors: ['actors/supplier', 'actors/city'] }),
    ];
    expect(only(PARTY, 'zz', { retired })).toMatchObject({
      message: expect.stringContaining('"zz"'),
      hints: [expect.stringContaining('"acme"')],
    });
    expect(only(PARTY, 'yy', { retired }).hints[0]).not.toContain('"');
    expect(only(ACTOR, 'old', { retired }).hints[0]).toMatch(/"supplier".*"city"/);
    expect(only(EITHER, 'zz', { retired }).hints[0]).toContain('"acme"');
    expect(only(ACTOR, 'old', { retired }).hints[0]).not.toContain('actors/');
  });
});
