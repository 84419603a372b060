import { describe, expect, test } from 'vitest';
import type { Data, Finding } from '../../src/model/index.js';
import { folded, inWords, spoken } from '../../src/release/diff/finding.js';
import { difference } from '../../src/release/diff/index.js';
import { state } from './state.js';

// Each aspect of a difference: what it is called, what stood before and after, and what it asks for.

interface Side {
  readonly kind?: string;
  readonly data?: Data;
  readonly text?: Data;
  readonly uses?: readonly string[];
}

/** The findings on one entity, in the order of their weight. */
function findings(before: Side, after: Side, keywords: object = {}): readonly Finding[] {
  const side = (one: Side) => ({
    ...state({ x: { kind: 'requirement', ...one, uses: [...(one.uses ?? [])] } }),
    ...keywords,
  });
  return difference(side(before), side(after), []).changes.flatMap((one) => one.findings);
}

const told = (before: Side, after: Side) =>
  findings(before, after).map((one) => [one.change, one.bump, one.aspect, one.reason]);
const duty = (data: Data): Side => ({ data: { level: 'shall', ...data } });
const permission = (data: Data): Side => ({ data: { level: 'may', ...data } });

describe('dates', () => {
  test.each<[string, Side, Side, readonly unknown[]]>([
    [
      'a duty that binds earlier asks for more',
      duty({ effective: '2028-01-01' }),
      duty({ effective: '2027-01-01' }),
      ['strengthened', 'major', 'effective', 'binds from 2027-01-01, was 2028-01-01'],
    ],
    [
      'a duty that binds later asks for less',
      duty({ effective: '2027-01-01' }),
      duty({ effective: '2028-01-01' }),
      ['weakened', 'minor', 'effective', 'binds from 2028-01-01, was 2027-01-01'],
    ],
    [
      'a duty that binds from a day binds later than at once',
      duty({}),
      duty({ effective: '2027-01-01' }),
      ['weakened', 'minor', 'effective', 'binds from 2027-01-01, was no date'],
    ],
    [
      'a duty that binds at once binds earlier',
      duty({ effective: '2027-01-01' }),
      duty({ effective: '' }),
      ['strengthened', 'major', 'effective', 'binds from no date, was 2027-01-01'],
    ],
    [
      'a duty that ends later asks for more',
      duty({ sunset: '2027-01-01' }),
      duty({ sunset: '2028-01-01' }),
      ['strengthened', 'major', 'sunset', 'binds until 2028-01-01, was 2027-01-01'],
    ],
    [
      'a duty that no longer ends asks for more',
      duty({ sunset: '2027-01-01' }),
      duty({}),
      ['strengthened', 'major', 'sunset', 'binds until no date, was 2027-01-01'],
    ],
    [
      'a duty that ends asks for less',
      duty({}),
      duty({ sunset: '2027-01-01' }),
      ['weakened', 'minor', 'sunset', 'binds until 2027-01-01, was no date'],
    ],
    [
      'a permission that begins later asks for more',
      permission({ effective: '2027-01-01' }),
      permission({ effective: '2028-01-01' }),
      ['strengthened', 'major', 'effective', 'binds from 2028-01-01, was 2027-01-01'],
    ],
    [
      'a permission that ends later asks for less',
      permission({ sunset: '2027-01-01' }),
      permission({ sunset: '2028-01-01' }),
      ['weakened', 'minor', 'sunset', 'binds until 2028-01-01, was 2027-01-01'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });

  test('are told with the days, and null for none', () => {
    expect(findings(duty({}), duty({ sunset: '2027-01-01' }))[0]).toMatchObject({ before: null, after: '2027-01-01' });
    expect(findings(duty({ sunset: '2027-01-01' }), duty({}))[0]).toMatchObject({ before: '2027-01-01', after: null });
  });

  test('that are no days are none', () => {
    expect(told(duty({ effective: 1 }), duty({ effective: '' }))).toEqual([]);
  });
});

describe('lists of what it applies to', () => {
  test('one that gains and loses does both', () => {
    expect(told(duty({ actor: ['a', 'b'] }), duty({ actor: ['b', 'c', 'd'] }))).toEqual([
      ['strengthened', 'major', 'actor', 'now also for actor c, d'],
      ['weakened', 'minor', 'actor', 'no longer for actor a'],
    ]);
    expect(findings(duty({ actor: ['a'] }), duty({ actor: ['b'] }))[0]).toMatchObject({ before: ['a'], after: ['b'] });
  });

  test.each(['technology', 'space', 'stage'])('%s: none means all', (name) => {
    expect(told(duty({ [name]: ['a'] }), duty({}))).toEqual([
      ['strengthened', 'major', name, `no longer limited by ${name}`],
    ]);
    expect(told(duty({}), duty({ [name]: ['a'] }))).toEqual([['weakened', 'minor', name, `now only for ${name} a`]]);
    expect(told(duty({ [name]: [] }), duty({}))).toEqual([]);
  });

  test('actor: none means none', () => {
    expect(told(duty({}), duty({ actor: ['a'] }))).toEqual([
      ['strengthened', 'major', 'actor', 'now also for actor a'],
    ]);
  });
});

describe('conditions', () => {
  test('that stay are not told, and those in other words are told one by one', () => {
    expect(
      told(
        duty({ condition: ['same', 'by day', 'At night.'] }),
        duty({ condition: ['same', 'in daylight', 'at night'] }),
      ),
    ).toEqual([
      ['reworded', 'patch', 'condition', 'condition "by day" reworded'],
      ['editorial', 'patch', 'condition', 'condition: case or punctuation'],
    ]);
  });

  test('that are more or fewer change when it applies', () => {
    expect(told(duty({ condition: ['a'] }), duty({ condition: ['a', 'b'] }))).toEqual([
      ['weakened', 'minor', 'condition', 'condition added: "b"'],
    ]);
    expect(told(duty({ condition: ['a', 'b'] }), duty({ condition: ['a'] }))).toEqual([
      ['strengthened', 'major', 'condition', 'condition dropped: "b"'],
    ]);
    expect(findings(duty({ condition: ['a'] }), duty({}))[0]).toMatchObject({ before: ['a'], after: [] });
  });
});

describe('a level', () => {
  test.each([
    ['should', 'shall', 'strengthened', 'major', true],
    ['may', 'should', 'strengthened', 'major', true],
    ['shall', 'should', 'weakened', 'minor', false],
    ['should not', 'shall not', 'strengthened', 'major', true],
    ['should', 'should not', 'reversed', 'major', true],
    ['shall not', 'may', 'reversed', 'major', true],
  ])('from %s to %s: %s', (before, after, change, bump, conformance) => {
    expect(findings({ data: { level: before } }, { data: { level: after } })).toMatchObject([
      { change, bump, before, after, aspect: 'level', effect: { conformance } },
    ]);
  });

  test('that is none is less than any', () => {
    expect(told({}, { data: { level: 'may' } })[0]).toEqual(['strengthened', 'major', 'level', ' becomes may']);
  });
});

describe('a tier', () => {
  test.each<[Data, Data, readonly unknown[]]>([
    [{ tier: 'advanced' }, {}, ['strengthened', 'major', 'tier', 'advanced becomes core']],
    [{}, { tier: 'advanced' }, ['weakened', 'minor', 'tier', 'core becomes advanced']],
  ])('%j to %j', (before, after, expected) => {
    expect(told(duty(before), duty(after))).toEqual([expected]);
  });
});

describe('a statement', () => {
  const says = (statement: string, level = 'shall', more: Side = {}): Side => ({
    ...more,
    data: { level, ...more.data },
    text: { statement },
  });

  test('is told with its whole text', () => {
    expect(findings(says('It shall be red.'), says('It shall be blue.'))).toMatchObject([
      {
        change: 'reworded',
        aspect: 'statement',
        before: 'It shall be red.',
        after: 'It shall be blue.',
        needsNote: true,
      },
    ]);
    expect(findings(says('It shall be red.'), says('It shall be red'))).toMatchObject([
      { change: 'editorial', aspect: 'statement', before: 'It shall be red.', after: 'It shall be red' },
    ]);
  });

  test('is compared without its keyword, the longest one first and as a whole word', () => {
    expect(told(says('It shall be.'), says('It should be.', 'should'))).toEqual([
      ['weakened', 'minor', 'level', 'shall becomes should'],
    ]);
    expect(told(says('It shall not be.', 'shall not'), says('It shall neither be.', 'shall not'))).toEqual([]);
    expect(told(says('The shallow one shall be.'), says('The shallow one may be.', 'may'))).toEqual([
      ['weakened', 'minor', 'level', 'shall becomes may'],
    ]);
    const words = { keywords: { shall: ['soll', 'soll jedenfalls'] } };
    expect(findings(says('Es soll sein.'), says('Es soll jedenfalls sein.'), words)).toEqual([]);
    expect(findings(says('Es muss sein.', 'muss'), says('Es muss sein.', 'soll'), {})).toHaveLength(2);
  });

  test('is compared without the defaults of parameters that both sides have', () => {
    const parameter = (value: number) => ({
      name: 'days',
      default: `${value} days`,
      value,
      unit: 'days',
      min: 1,
      max: 9,
      stricter: 'more',
      reason: 'r',
    });
    const with1 = (statement: string, value: number) =>
      says(statement, 'shall', { data: { parameter: [parameter(value)] } });
    expect(told(with1('It shall be 5 days.', 5), with1('It shall be {{days}}.', 5))).toEqual([]);
    expect(told(with1('It shall be 5 days.', 5), says('It shall be 5 days.'))).toEqual([
      ['strengthened', 'major', 'parameter days', 'cities can no longer choose days'],
    ]);
  });
});

describe('a parameter', () => {
  const base = {
    name: 'days',
    default: '5 days',
    value: 5,
    unit: 'days',
    min: 1,
    max: 9,
    stricter: 'more',
    reason: 'why',
  };
  const having = (more: object): Side => duty({ parameter: [{ ...base, ...more } as Data] });

  test.each<[string, object, object, readonly unknown[]]>([
    [
      'with a higher default where more is stricter',
      {},
      { default: '6 days', value: 6 },
      ['strengthened', 'minor', 'days 5 to 6 days'],
    ],
    ['with a lower one', {}, { default: '4 days', value: 4 }, ['weakened', 'minor', 'days 5 to 4 days']],
    [
      'with a lower one where less is stricter',
      { stricter: 'less' },
      { stricter: 'less', default: '4 days', value: 4 },
      ['strengthened', 'minor', 'days 5 to 4 days'],
    ],
    ['without a unit', { unit: '' }, { unit: '', value: 6 }, ['strengthened', 'minor', 'days 5 to 6']],
    ['with another unit', {}, { unit: 'hours', default: '5 hours' }, ['reworded', 'patch', 'days 5 days to 5 hours']],
    ['with another stricter side', {}, { stricter: 'less' }, ['reworded', 'patch', 'days 5 days to 5 days']],
    ['with another reason', {}, { reason: 'because' }, ['changed', 'patch', 'reason for days reworded']],
    [
      'with a higher least value',
      {},
      { min: 2 },
      ['strengthened', 'major', 'range of days was 1 to 9, now 2 to 9 days'],
    ],
    [
      'with a lower highest value',
      {},
      { max: 8 },
      ['strengthened', 'major', 'range of days was 1 to 9, now 1 to 8 days'],
    ],
    [
      'with a wider range',
      { unit: '' },
      { unit: '', min: 0 },
      ['weakened', 'minor', 'range of days was 1 to 9, now 0 to 9'],
    ],
  ])('%s', (_name, before, after, expected) => {
    const found = findings(having(before), having(after));
    expect(found.map((one) => [one.change, one.bump, one.reason])).toEqual([expected]);
    expect(found[0]?.aspect).toBe('parameter days');
  });

  test('that asks for more within its range keeps nobody from conforming', () => {
    expect(findings(having({}), having({ default: '6 days', value: 6 }))[0]).toMatchObject({
      effect: { conformance: false, citation: false },
      before: '5 days',
      after: '6 days',
    });
  });

  test('that comes gives a choice, and what is no parameter is none', () => {
    expect(told(duty({}), having({}))).toEqual([['weakened', 'minor', 'parameter days', 'cities can now choose days']]);
    expect(told(duty({ parameter: ['x'] }), duty({ parameter: [] }))).toEqual([]);
    expect(findings(duty({}), having({}))[0]).toMatchObject({ before: null, after: '5 days' });
  });
});

describe('texts', () => {
  const term = (text: Data, more: Side = {}): Side => ({ kind: 'term', text, ...more });

  test('that come, go and change are told by their names', () => {
    const found = findings(
      term({ 'use-in-law': 'a', origin: 'b', scope: 'Same.' }),
      term({ 'use-in-law': 'c', more: 'd', scope: 'same' }),
    );
    expect(found.map((one) => [one.change, one.bump, one.aspect, one.before, one.after, one.reason])).toEqual([
      ['reworded', 'minor', 'more', '', 'd', 'more added'],
      ['reworded', 'minor', 'origin', 'b', '', 'origin removed'],
      ['reworded', 'patch', 'use-in-law', 'a', 'c', 'use in law reworded'],
      ['editorial', 'patch', 'scope', 'Same.', 'same', 'scope: case or punctuation'],
    ]);
  });

  test('of punctuation only are new, and not editorial', () => {
    expect(told(term({}), term({ origin: '...' }))).toEqual([['reworded', 'minor', 'origin', 'origin added']]);
    expect(told(term({ origin: '...' }), term({}))).toEqual([['reworded', 'minor', 'origin', 'origin removed']]);
  });

  test('that decide the meaning need a note, also where they come or go', () => {
    expect(findings(term({ definition: 'a' }), term({}))).toMatchObject([
      { needsNote: true, reason: 'definition removed' },
    ]);
    expect(
      findings({ kind: 'standard', text: { scope: 'a' } }, { kind: 'standard', text: { scope: 'b' } }),
    ).toMatchObject([{ needsNote: true }]);
    expect(
      findings({ kind: 'principle', text: { definition: 'a' } }, { kind: 'principle', text: { definition: 'b' } }),
    ).toMatchObject([{ needsNote: false }]);
  });

  test('of a list are one, and footnotes are told by their numbers', () => {
    expect(told(term({ 'evidence-1': 'a', 'evidence-12': 'b' }), term({ evidence: 'a b' }))).toEqual([]);
    expect(told(term({ 'note-1': 'a', 'note-2': 'b' }), term({ 'note-1': 'a', 'note-2': 'c' }))).toEqual([
      ['reworded', 'patch', 'note-2', 'note 2 reworded'],
    ]);
    expect(told(term({ 'clause-7-of-law': 'a' }), term({ 'clause-7-of-law': 'b' }))[0]?.[2]).toBe('clause-7-of-law');
  });

  test('are the same with a link to a term that both sides use, and others with a link that only one has', () => {
    const linked = (uses: readonly string[]) => term({ definition: 'A device [device].' }, { uses });
    expect(told(linked(['device']), term({ definition: 'A device.' }, { uses: ['device'] }))).toEqual([]);
    expect(told(linked(['device']), term({ definition: 'A device.' }))).toHaveLength(1);
  });
});

describe('other facts', () => {
  test('are told in the order of their names, with what they were and are', () => {
    const found = findings(
      { kind: 'reference', data: { b: 1, a: ['x', 'y'] } },
      { kind: 'reference', data: { c: { k: 'v', l: 2 }, a: [], b: 1 } },
    );
    expect(found.map((one) => [one.change, one.bump, one.aspect, one.before, one.after, one.reason])).toEqual([
      ['changed', 'patch', 'a', ['x', 'y'], [], 'a x, y to none'],
      ['changed', 'patch', 'c', null, { k: 'v', l: 2 }, 'c none to v 2'],
    ]);
    expect(told({ kind: 'term', data: { a: 'x', z: 1 } }, { kind: 'term', data: { a: null, z: 1 } })).toEqual([
      ['changed', 'patch', 'a', 'a x to none'],
    ]);
    expect(told({ kind: 'term', data: { a: null } }, { kind: 'term' })).toEqual([]);
  });

  test('with long values are only named', () => {
    const words = 'w'.repeat(140 - 'a  to b'.length);
    expect(told({ kind: 'term', data: { a: words } }, { kind: 'term', data: { a: 'b' } })[0]?.[3]).toBe(
      `a ${words} to b`,
    );
    expect(told({ kind: 'term', data: { a: `${words}w` } }, { kind: 'term', data: { a: 'b' } })[0]?.[3]).toBe(
      'a changed',
    );
  });

  test.each([
    ['requirement', 'accountable', 'minor'],
    ['requirement', 'reference', 'minor'],
    ['requirement', 'indicator', 'patch'],
    ['standard', 'principle', 'minor'],
    ['standard', 'supports', 'minor'],
    ['standard', 'replaces', 'minor'],
    ['standard', 'replaced_by', 'minor'],
    ['standard', 'summary_of', 'patch'],
    ['test', 'method', 'minor'],
    ['term', 'source', 'patch'],
    ['reference', 'url', 'patch'],
  ])('of a %s: %s asks for a %s version', (kind, name, bump) => {
    expect(
      findings({ kind, data: { [name]: 'a' } }, { kind, data: { [name]: 'b' } }).map((one) => [one.change, one.bump]),
    ).toEqual([['changed', bump]]);
  });
});

describe('a standard', () => {
  const standard = (data: Data): Side => ({ kind: 'standard', data: { status: 'adopted', ...data } });
  test.each<[string, Data, Data, readonly unknown[]]>([
    [
      'covers more',
      { technologies: ['a'] },
      { technologies: ['a', 'b'] },
      ['strengthened', 'major', 'technologies', 'now also for technologies b'],
    ],
    ['covers everything', { spaces: ['a'] }, {}, ['strengthened', 'major', 'spaces', 'no longer limited by spaces']],
    ['covers less', {}, { technologies: ['a'] }, ['weakened', 'minor', 'technologies', 'now only for technologies a']],
    [
      'binds earlier',
      { effective: '2028-01-01' },
      { effective: '2027-01-01' },
      ['strengthened', 'major', 'effective', 'binds from 2027-01-01, was 2028-01-01'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(told(standard(before), standard(after))).toEqual([expected]);
  });

  test('tells of its defaults where they apply, not here', () => {
    expect(told(standard({ defaults: { tier: 'core' } }), standard({}))).toEqual([]);
  });

  test('has a status, or none', () => {
    expect(told({ kind: 'standard' }, { kind: 'standard', data: { status: 'pilot' } })).toEqual([
      ['status', 'minor', 'status', 'status none to pilot'],
    ]);
    expect(told({ kind: 'reference', data: { status: 'draft' } }, { kind: 'reference' })).toEqual([
      ['status', 'minor', 'status', 'status draft to none'],
    ]);
  });
});

test('the requirements that a term reaches are told where its meaning changed, and only there', () => {
  const side = (definition: string, source: string) =>
    state({
      device: { kind: 'term', text: { definition }, data: { source } },
      'PS-001': { kind: 'standard', uses: ['device'] },
      'PS-001-R10': { uses: ['device'], within: 'PS-001' },
      'PS-001-R09': { uses: ['device'], within: 'PS-001' },
      'PS-001-N01': { kind: 'note', uses: ['device'], within: 'PS-001' },
      loose: { kind: 'test', uses: ['device'], within: 'nowhere' },
    });
  expect(difference(side('a', 'x'), side('b', 'y'), []).changes[0]?.affects).toEqual(['PS-001-R09', 'PS-001-R10']);
  expect(difference(side('a', 'x'), side('a', 'y'), []).changes[0]?.affects).toEqual([]);
});

describe('in words', () => {
  test.each<[unknown, string]>([
    [undefined, 'none'],
    [null, 'none'],
    ['', 'none'],
    [[], 'none'],
    [['a', 'b'], 'a, b'],
    [{ id: 'law', relation: 'supports' }, 'law supports'],
    [0, '0'],
    [false, 'false'],
  ])('%j is %s', (value, expected) => {
    expect(inWords(value as never)).toBe(expected);
  });

  test('a name has spaces', () => {
    expect(spoken('notice__period-of')).toBe('notice period of');
  });
});

test.each([
  ['The City, the  city!', 'the city the city'],
  ['1.5 and 1,000', '1.5 and 1,000'],
  ['.5 and 5.', '5 and 5'],
  ['a-b', 'a b'],
  ['5a. .a5', '5a a5'],
])('%j without case and punctuation is %j', (text, expected) => {
  expect(folded(text)).toBe(expected);
});
