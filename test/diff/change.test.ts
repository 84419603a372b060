import { describe, expect, test } from 'vitest';
import type { Bump, ChangeWord, Data, Finding, PublishedEntity } from '../../src/model/index.js';
import { changeOf } from '../../src/release/diff/change.js';
import { difference, mainText } from '../../src/release/diff/difference.js';
import { note } from '../release/values.js';
import { state } from './state.js';

function finding(change: ChangeWord, bump: Bump, reason: string, more: Partial<Finding> = {}): Finding {
  return {
    change,
    bump,
    effect: { conformance: false, citation: false },
    aspect: 'statement',
    before: `old ${reason}`,
    after: `new ${reason}`,
    reason,
    needsNote: false,
    ...more,
  };
}

function change(
  findings: readonly Finding[],
  data: Data = {},
  more: { isEarly?: boolean; kind?: string; notes?: readonly ReturnType<typeof note>[] } = {},
) {
  const now = state({
    'PS-001': { kind: 'standard' },
    'PS-001-R01': { kind: more.kind ?? 'requirement', within: 'PS-001', title: 'Enter it', data },
  });
  return changeOf(findings, {
    entity: now.entities['PS-001-R01'] as PublishedEntity,
    before: state({}),
    after: now,
    notes: (more.notes ?? []).map((one) => one.value),
    affects: ['PS-002-R01'],
    isEarly: more.isEarly ?? false,
  });
}

describe('a change', () => {
  test('says what it is made of, the heaviest first', () => {
    const mild = finding('editorial', 'patch', 'case', { needsNote: true });
    const heavy = finding('strengthened', 'major', 'level', { effect: { conformance: true, citation: false } });
    const same = finding('changed', 'patch', 'case', { effect: { conformance: false, citation: true } });
    expect(change([mild, heavy, same], { actor: ['city'], effective: '2027-01-01', sunset: '2028-01-01' })).toEqual({
      kind: 'requirement',
      id: 'PS-001-R01',
      title: 'Enter it',
      owner: 'PS-001',
      change: 'strengthened',
      effect: { conformance: true, citation: true },
      before: 'old level',
      after: 'new level',
      reason: 'level; case',
      bump: 'major',
      findings: [heavy, same, mild],
      affects: ['PS-002-R01'],
      actors: ['city'],
      effective: '2027-01-01',
      sunset: '2028-01-01',
      notes: [],
      class: undefined,
      needsNote: true,
    });
  });

  test('tells neither actors nor dates where there are none', () => {
    expect(change([finding('changed', 'patch', 'a')], { actor: 'city', effective: 1, sunset: 2 })).toMatchObject({
      actors: [],
      effective: '',
      sunset: '',
      needsNote: false,
      effect: { conformance: false, citation: false },
    });
  });

  test('of nothing but parameters is one of a parameter', () => {
    const parameter = finding('weakened', 'minor', 'days', { aspect: 'parameter days' });
    expect(change([parameter]).kind).toBe('parameter');
    expect(change([parameter, finding('editorial', 'patch', 'case')]).kind).toBe('requirement');
  });

  test('asks for a minor version at most in a draft, and for no more than it would', () => {
    expect(change([finding('strengthened', 'major', 'a')], {}, { isEarly: true }).bump).toBe('minor');
    expect(change([finding('editorial', 'patch', 'a')], {}, { isEarly: true }).bump).toBe('patch');
  });

  test('has the notes that name it', () => {
    const notes = [
      note('a', { changes: ['PS-001-R01'], class: 'strengthened' }),
      note('b', { changes: ['device'], class: 'redefined' }),
    ];
    const open = finding('reworded', 'patch', 'a', { needsNote: true });
    const found = change([open], { level: 'shall' }, { notes });
    expect(found).toMatchObject({ class: 'strengthened', needsNote: false, bump: 'major', notes: [{ id: 'a' }] });
    expect(found.notes).toHaveLength(1);
    for (const level of ['should', 'should not']) expect(change([open], { level }, { notes }).bump).toBe('minor');
    expect(change([open], { level: 'should' }, { notes, kind: 'term' }).bump).toBe('major');
  });

  test.each<[string, readonly [ChangeWord, Bump][], readonly ChangeWord[]]>([
    [
      'what became of the whole comes first',
      [
        ['strengthened', 'major'],
        ['moved', 'minor'],
      ],
      ['moved', 'strengthened'],
    ],
    [
      'then what asks for the larger bump',
      [
        ['reversed', 'patch'],
        ['editorial', 'minor'],
      ],
      ['editorial', 'reversed'],
    ],
    [
      'then what says more',
      [
        ['changed', 'patch'],
        ['reworded', 'patch'],
        ['status', 'patch'],
      ],
      ['status', 'reworded', 'changed'],
    ],
    [
      'of two as heavy the first one',
      [
        ['editorial', 'patch'],
        ['editorial', 'patch'],
      ],
      ['editorial', 'editorial'],
    ],
  ])('%s', (_name, given, expected) => {
    const found = change(given.map(([word, bump], index) => finding(word, bump, String(index))));
    expect(found.findings.map((one) => one.change)).toEqual(expected);
  });
});

describe('the text that stands for an entity', () => {
  const textOf = (text: Data) => mainText(state({ a: { title: 'Title', text } }).entities.a as PublishedEntity);
  test('is its statement, its definition, its summary, else its title', () => {
    expect(textOf({ summary: 'c', definition: 'b', statement: 'a' })).toBe('a');
    expect(textOf({ summary: 'c', definition: 'b' })).toBe('b');
    expect(textOf({ summary: 'c' })).toBe('c');
    expect(textOf({ scope: 'd' })).toBe('Title');
  });
});

describe('from one state to another', () => {
  test('ids stand in their order, numbers as numbers, with the text that went and the text that came', () => {
    const before = state({ 'PS-010': { kind: 'standard', text: { summary: 'Ten.' } } }, [], '1.0.0');
    const after = state({ 'PS-009': { kind: 'standard', text: { summary: 'Nine.' } } });
    expect(difference(before, after, [])).toMatchObject({
      from: '1.0.0',
      to: 'draft',
      bump: 'major',
      changes: [
        {
          id: 'PS-009',
          change: 'added',
          before: null,
          after: 'Nine.',
          reason: 'new standard',
          needsNote: false,
          affects: [],
        },
        { id: 'PS-010', change: 'removed', before: 'Ten.', after: null, findings: [{ aspect: 'whole' }] },
      ],
    });
    expect(difference(after, after, [])).toMatchObject({ bump: 'none', changes: [] });
  });

  test('a new prohibition is a duty; what is no requirement has no level', () => {
    const after = state({ a: { data: { level: 'shall not' } }, b: { kind: 'term', data: { level: 'shall' } } });
    expect(difference(state({}), after, []).changes.map((one) => [one.bump, one.reason])).toEqual([
      ['major', 'new shall not'],
      ['minor', 'new term'],
    ]);
    const gone = difference(state({ b: { kind: 'term', data: { level: 'may' } } }), state({}), []);
    expect(gone.changes[0]).toMatchObject({
      reason: 'removed, but not listed in retired.yaml',
      effect: { conformance: false },
    });
  });

  test('is merged what goes into an id that was there before, or that others go into too', () => {
    const before = state({ a: {}, b: {} });
    const into = (retired: object[]) =>
      difference(before, state({ b: {}, c: {} }, retired), []).changes.find((one) => one.id === 'a');
    expect(into([{ id: 'a', successors: ['b'] }])).toMatchObject({
      change: 'merged',
      bump: 'minor',
      reason: 'merged into b',
    });
    expect(
      into([
        { id: 'a', successors: ['c'] },
        { id: 'never', successors: ['c'] },
      ]),
    ).toMatchObject({ change: 'moved' });
    expect(into([{ id: 'x' }, { id: 'a', reason: 'Old.' }])).toMatchObject({ reason: 'removed: Old.' });
  });

  test('what moved is compared on the way, unless it became another kind of thing', () => {
    const before = state({ a: { text: { statement: 'It shall be 5 days.' }, data: { level: 'shall' } } });
    const moved = (now: Parameters<typeof state>[0]) =>
      difference(before, state(now, [{ id: 'a', successors: ['b'] }]), []).changes.find((one) => one.id === 'a')
        ?.reason;
    expect(moved({ b: { text: { statement: 'It should be 5 days.' }, data: { level: 'should' } } })).toBe(
      'now b; shall becomes should',
    );
    expect(moved({ b: { kind: 'term', text: { definition: 'x' } } })).toBe('now b');
    expect(moved({})).toBe('now b');
  });

  test('a replacement names the ids that it replaces, but none that still exists', () => {
    const before = state({ a: {}, b: {}, c: {} });
    const retired = ['a', 'b', 'c', 'never'].map((id) => ({ id, successors: ['d'] }));
    const { changes } = difference(before, state({ c: {}, d: {} }, retired), []);
    expect(changes.find((one) => one.id === 'd')?.reason).toBe('replaces a, b');
  });

  test('a standard that was a draft when it was last published asks for a minor version at most', () => {
    const side = (status: string, level: string) =>
      state({ 'PS-001': { kind: 'standard', data: { status } }, 'PS-001-R01': { within: 'PS-001', data: { level } } });
    const bump = (then: string, now: string) =>
      difference(side(then, 'should'), side(now, 'shall'), []).changes.find((one) => one.id === 'PS-001-R01')?.bump;
    expect(bump('drafting', 'candidate')).toBe('minor');
    expect(bump('candidate', 'drafting')).toBe('major');
    const fresh = difference(state({}), side('drafting', 'shall'), []).changes.find((one) => one.id === 'PS-001-R01');
    expect(fresh?.bump).toBe('minor');
  });
});
