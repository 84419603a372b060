import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/compile/link/claims.js';
import { gatherLabels, idForm, normal, sharedLabels } from '../../src/compile/link/labels.js';
import { checkOrder, orderIds } from '../../src/compile/link/order.js';
import { linkProperties } from '../../src/compile/link/properties.js';
import { plainText, readableText, unitsOf } from '../../src/compile/link/units.js';
import { parseMarkdown } from '../../src/compile/parse/markdown.js';
import { settingsOf } from '../../src/compile/validate/index.js';
import type { Data, Diagnostic, Entity, Part, Places, Schema } from '../../src/model/index.js';
import { at, entity, locked, retirement } from '../release/values.js';
import { byId, type Known, knownOf } from './known.js';

// What linking makes of the values of entities: links, an order, labels and text units.

const SPAN = { start: { line: 4, column: 8 }, end: { line: 4, column: 14 } };
const SAYS = expect.stringMatching(/^(?!Stryker)\S/);

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

describe('labels', () => {
  const term = (id: string, label: string, others: readonly string[] = [], more: Data = {}) =>
    entity(id, {
      kind: 'term',
      data: { label, alternative_labels: others, ...more },
      place: at(`standards/terms/${id}.md`, 1),
      places: {
        '/label': { value: SPAN },
        '/alternative_labels/0': { value: { ...SPAN, start: { line: 4, column: 9 } } },
      },
    });
  const found = (entities: readonly Entity[], text: string) => {
    const { pattern } = gatherLabels(byId(entities));
    return pattern && [...text.matchAll(pattern)].map(([match]) => match);
  };

  test('are those of the terms, however they are written', () => {
    const { byLabel } = gatherLabels(byId([term('a', 'Big  Device', ['Gadget', 'gadget']), term('b', 'gadget')]));
    expect([...byLabel]).toEqual([
      ['big device', ['a']],
      ['gadget', ['a', 'b']],
    ]);
    expect(normal('  Ｅ\u0301 \n É ')).toBe('ｅ́ é');
    expect(normal('E\u0301')).toBe('é');
  });

  test('are of what has a file of its own and a label', () => {
    const entry = { ...term('x', 'entry'), within: 'actors' };
    const { byLabel, pattern } = gatherLabels(
      byId([entry, entity('PS-001', { data: { alternative_labels: ['no'] } })]),
    );
    expect([...byLabel]).toEqual([]);
    expect(pattern).toBeUndefined();
    expect([
      ...gatherLabels(byId([entity('a', { data: { label: 'b', alternative_labels: 'no' } })])).byLabel.keys(),
    ]).toEqual(['b']);
  });

  test('are found as whole words, over line ends, in any case, the longest first', () => {
    const terms = [term('a', 'device'), term('b', 'big device'), term('c', 'über')];
    expect(found(terms, 'A big\n Device, devices, a device-like DEVICE; Über, überall, device_x, device2')).toEqual([
      'big\n Device',
      'DEVICE',
      'Über',
    ]);
    expect(found([term('a', 'C++ (x)')], 'the C++ (x) and CCC')).toEqual(['C++ (x)']);
    expect(found([term('a', 'x', [], { autolink: false })], 'x')).toBeUndefined();
    expect(found([term('a', 'x', [], { autolink: false }), term('b', 'y')], 'x y')).toEqual(['y']);
  });

  test('that two terms have are told at the later one, once for two terms', () => {
    const terms = [
      term('a', 'Device', ['thing', 'gadget']),
      term('b', 'gear', ['Thing', 'device']),
      term('c', 'device'),
    ];
    const shared = sharedLabels(gatherLabels(byId(terms)), byId(terms));
    expect(shared).toEqual([
      {
        code: 'label-is-unique',
        severity: 'error',
        message: expect.stringMatching(/"device".*\ba\b/),
        // The place of its second other label is not known.
        place: at('standards/terms/b.md', 1),
        hints: [SAYS],
        related: [{ message: expect.stringContaining('a '), place: { path: 'standards/terms/a.md', ...SPAN } }],
      },
      expect.objectContaining({ place: { path: 'standards/terms/c.md', ...SPAN } }),
    ]);
    const alone = [term('a', 'x'), term('b', 'y', ['X'])];
    expect(sharedLabels(gatherLabels(byId(alone)), byId(alone))).toMatchObject([
      { place: { path: 'standards/terms/b.md', start: { line: 4, column: 9 } } },
    ]);
    expect(sharedLabels(gatherLabels(byId([term('a', 'x')])), byId([term('a', 'x')]))).toEqual([]);
  });

  test('are no ids; ids have the form that the schema of a kind says, and ordinary words a digit and a hyphen too', () => {
    const id = (pattern?: string): Schema =>
      ({ properties: { id: pattern === undefined ? {} : { pattern } } }) as Schema;
    const isId = idForm(settingsOf({}), {
      standard: id('^PS-\\d+$'),
      term: id('^[a-z0-9]+(-[a-z0-9]+)*$'),
      party: id('['),
      city: id(),
    });
    expect(['PS-7', 'big-5', 'a-1'].map(isId)).toEqual([true, true, true]);
    expect(['PS-x', 'word', 'two-words', 'word5', 'Big-5'].map(isId)).toEqual([false, false, false, false, false]);
    const word = idForm(settingsOf({}), { standard: id('^[a-z]+$') });
    expect(['sign', 'si-1'].map(word)).toEqual([false, false]);
    const hyphened = idForm(settingsOf({}), { standard: id('^[a-z]+-[a-z0-9]+$') });
    expect(['sign-board', 'sign-2'].map(hyphened)).toEqual([false, true]);
    expect(idForm(settingsOf({}), {})('PS-1')).toBe(false);
  });
});

describe('text units', () => {
  const blocks = (text: string) => parseMarkdown(text).children as RootContent[];
  const part = (name: string, text: string): Part => ({ name, title: name, blocks: blocks(text), holds: [] });

  test('are the parts of the text, and the texts that the schema marks', () => {
    const TEXT = { type: 'string', 'x-text': true };
    const schema = {
      properties: {
        short_title: TEXT,
        plain: { type: 'string' },
        list: { type: 'array', items: TEXT },
        groups: { type: 'array', items: { type: 'object', properties: { a_b: TEXT, c: {} } } },
        group: { properties: { a_b: TEXT } },
        made: { ...TEXT, 'x-derived': true },
        statement: TEXT,
        empty: TEXT,
        number: TEXT,
        loose: { type: 'array' },
        bare: {},
      },
    } as Schema;
    const data = {
      short_title: ' A \n B ',
      plain: 'no',
      list: ['one', 'two'],
      groups: [{ c: 'no' }, { a_b: 'three', c: 'no' }],
      group: { a_b: 'four' },
      made: 'no',
      statement: 'no',
      empty: ' ',
      number: 3,
      loose: ['no'],
      bare: { x: 'no' },
    };
    const parts = [part('statement', 'One  *two*.'), part('pass_if', 'Equal.'), part('scope', '')];
    expect(unitsOf(entity('PS-001', { data }), parts, schema)).toEqual([
      { id: 'PS-001#short-title', text: 'A B' },
      { id: 'PS-001#list-1', text: 'one' },
      { id: 'PS-001#list-2', text: 'two' },
      { id: 'PS-001#groups-2-a-b', text: 'three' },
      { id: 'PS-001#group-a-b', text: 'four' },
      { id: 'PS-001#statement', text: 'One two.' },
      { id: 'PS-001#pass-if', text: 'Equal.' },
    ]);
    expect(unitsOf(entity('PS-001', { data }), [], {})).toEqual([]);
  });

  test('are plain text in the normal form of Unicode', () => {
    expect(plainText(blocks('# A\nb **c** `d` ~~e~~ [f](g) ![h](i)\n\n- j\n- k\n\ne\u0301 <b>l</b>'))).toBe(
      'A b c d e f h j k é l',
    );
    expect(plainText(blocks('a*b*~~c~~`d`[e](f)![g](h)i'))).toBe('abcdegi');
    expect(plainText(blocks('<div>\nno\n</div>\n\nyes ![](x)'))).toBe('yes');
  });

  test('keep a parameter and the target of a link, which the text as it reads does not', () => {
    const text = (value: string) => ({ type: 'text', value });
    const link = (automatic: boolean) => ({
      type: 'entityLink',
      target: 'PS-002',
      anchor: '',
      automatic,
      children: [text('it')],
    });
    const parameter = (written: string) => ({ type: 'parameter', name: 'days', written, children: [text('5 days')] });
    const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }] as unknown as RootContent[];
    expect(plainText(paragraph(link(false), text('.')))).toBe('it [PS-002].');
    expect(plainText(paragraph(link(true), text('.')))).toBe('it.');
    expect(readableText(paragraph(link(false), text('.')))).toBe('it.');
    expect(plainText(paragraph(text('in'), parameter('{{days}}'), text('.')))).toBe('in{{days}}.');
    expect(plainText(paragraph(parameter('five {{days}}'), text('.')))).toBe('five {{days}}.');
    expect(readableText(paragraph(text('in'), parameter('{{days}}'), text('.')))).toBe('in5 days.');
    expect(plainText(paragraph(text('a'), { type: 'noteMark', value: '1' }, text('b')))).toBe('ab');
    expect(plainText(paragraph(text('a'), { type: 'label', children: [text('x')] }, text('b')))).toBe('axb');
  });
});
