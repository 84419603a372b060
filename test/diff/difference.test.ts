import { describe, expect, test } from 'vitest';
import type { Change, ChangeNote, Data, Difference } from '../../src/model/index.js';
import { difference } from '../../src/release/diff/index.js';
import { state } from './state.js';

const STANDARD = { kind: 'standard', data: { status: 'adopted' } };
const NOTICE = {
  name: 'notice_period',
  default: '5 working days',
  value: 5,
  unit: 'working days',
  min: 1,
  max: 30,
  stricter: 'more',
  reason: 'time to ask',
};
const DUTY: Data = { level: 'shall', actor: ['department'], tier: 'core' };
const TEXT = { statement: 'The department shall enter each device within 5 working days.' };

/** The difference between two versions of one requirement in an adopted standard. */
function between(
  before: { data?: Data; text?: Data; uses?: string[] },
  after: { data?: Data; text?: Data; uses?: string[] },
  status = 'adopted',
  notes: readonly ChangeNote[] = [],
): Difference {
  const standard = { kind: 'standard', data: { status } };
  const side = (one: { data?: Data; text?: Data; uses?: string[] }) =>
    state({
      'PS-001': standard,
      'PS-001-R01': {
        within: 'PS-001',
        uses: one.uses ?? [],
        data: { ...DUTY, ...one.data },
        text: { ...TEXT, ...one.text },
      },
    });
  return difference(side(before), side(after), notes);
}

const told = ({ kind, id, change, bump, effect, reason }: Change) => [
  kind,
  id,
  change,
  bump,
  [effect.conformance ? 'conformance' : '', effect.citation ? 'citation' : ''].filter(Boolean).join('+'),
  reason,
];

function note(about: string, name: ChangeNote['class']): ChangeNote {
  return { id: 'note', changes: [about], class: name, text: ['Said.'] };
}

describe('a requirement', () => {
  test.each([
    ['nothing', {}, {}, []],
    [
      'a level that is raised',
      { data: { level: 'should' }, text: { statement: 'It should be.' } },
      { text: { statement: 'It shall be.' } },
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'should becomes shall'],
    ],
    [
      'a level that is lowered',
      { text: { statement: 'It shall be.' } },
      { data: { level: 'may' }, text: { statement: 'It may be.' } },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'shall becomes may'],
    ],
    [
      'the opposite',
      { text: { statement: 'It shall be.' } },
      { data: { level: 'shall not' }, text: { statement: 'It shall not be.' } },
      ['requirement', 'PS-001-R01', 'reversed', 'major', 'conformance+citation', 'shall becomes shall not'],
    ],
    [
      'a default on its stricter side',
      { data: { parameter: [NOTICE] } },
      {
        data: { parameter: [{ ...NOTICE, default: '10 working days', value: 10 }] },
        text: { statement: 'The department shall enter each device within 10 working days.' },
      },
      ['parameter', 'PS-001-R01', 'strengthened', 'minor', '', 'notice period 5 to 10 working days'],
    ],
    [
      'a default on its laxer side',
      { data: { parameter: [{ ...NOTICE, stricter: 'less' }] } },
      {
        data: { parameter: [{ ...NOTICE, stricter: 'less', default: '10 working days', value: 10 }] },
        text: { statement: 'The department shall enter each device within {{notice_period}}.' },
      },
      ['parameter', 'PS-001-R01', 'weakened', 'minor', '', 'notice period 5 to 10 working days'],
    ],
    [
      'a range that is tightened',
      { data: { parameter: [NOTICE] } },
      { data: { parameter: [{ ...NOTICE, min: 3 }] } },
      [
        'parameter',
        'PS-001-R01',
        'strengthened',
        'major',
        'conformance',
        'range of notice period was 1 to 30, now 3 to 30 working days',
      ],
    ],
    [
      'a range that is widened',
      { data: { parameter: [NOTICE] } },
      { data: { parameter: [{ ...NOTICE, max: 60 }] } },
      [
        'parameter',
        'PS-001-R01',
        'weakened',
        'minor',
        '',
        'range of notice period was 1 to 30, now 1 to 60 working days',
      ],
    ],
    [
      'a choice that is taken away',
      { data: { parameter: [NOTICE] } },
      {},
      ['parameter', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'cities can no longer choose notice period'],
    ],
    [
      'another unit',
      { data: { parameter: [NOTICE] } },
      {
        data: { parameter: [{ ...NOTICE, unit: 'days', default: '5 days' }] },
        text: { statement: 'The department shall enter each device within 5 days.' },
      },
      ['parameter', 'PS-001-R01', 'reworded', 'patch', '', 'notice period 5 working days to 5 days'],
    ],
    [
      'more actors',
      {},
      { data: { actor: ['department', 'supplier'] } },
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'now also for actor supplier'],
    ],
    [
      'fewer actors',
      { data: { actor: ['department', 'supplier'] } },
      {},
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'no longer for actor supplier'],
    ],
    [
      'every technology',
      { data: { technology: ['camera'] } },
      {},
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'no longer limited by technology'],
    ],
    [
      'one technology',
      {},
      { data: { technology: ['camera'] } },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'now only for technology camera'],
    ],
    [
      'another space',
      { data: { space: ['street'] } },
      { data: { space: ['park'] } },
      [
        'requirement',
        'PS-001-R01',
        'strengthened',
        'major',
        'conformance',
        'now also for space park; no longer for space street',
      ],
    ],
    [
      'a condition that is dropped',
      { data: { condition: ['on private land'] } },
      {},
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'condition dropped: "on private land"'],
    ],
    [
      'a new condition',
      {},
      { data: { condition: ['on private land'] } },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'condition added: "on private land"'],
    ],
    [
      'a condition in other words',
      { data: { condition: ['on private land'] } },
      { data: { condition: ['on the land of a person'] } },
      ['requirement', 'PS-001-R01', 'reworded', 'patch', '', 'condition "on private land" reworded'],
    ],
    [
      'an earlier day',
      { data: { effective: '2028-01-01' } },
      { data: { effective: '2027-01-01' } },
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'binds from 2027-01-01, was 2028-01-01'],
    ],
    [
      'an end',
      {},
      { data: { sunset: '2030-12-31' } },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'binds until 2030-12-31, was no date'],
    ],
    [
      'from advanced to core',
      { data: { tier: 'advanced' } },
      {},
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'advanced becomes core'],
    ],
    [
      'other words',
      {},
      { text: { statement: 'The department shall list each device within 5 working days.' } },
      ['requirement', 'PS-001-R01', 'reworded', 'patch', '', 'statement reworded'],
    ],
    [
      'case and punctuation',
      {},
      { text: { statement: 'The Department shall enter each device, within 5 working days' } },
      ['requirement', 'PS-001-R01', 'editorial', 'patch', '', 'statement: case or punctuation'],
    ],
    [
      'a decimal point is a number and not punctuation',
      { text: { statement: 'It shall be 1.5 m.' } },
      { text: { statement: 'It shall be 15 m.' } },
      ['requirement', 'PS-001-R01', 'reworded', 'patch', '', 'statement reworded'],
    ],
    [
      'new guidance',
      {},
      { text: { guidance: 'A table is enough.' } },
      ['requirement', 'PS-001-R01', 'reworded', 'minor', '', 'guidance added'],
    ],
    [
      'other guidance',
      { text: { guidance: 'A list.' } },
      { text: { guidance: 'A table is enough.' } },
      ['requirement', 'PS-001-R01', 'reworded', 'patch', '', 'guidance reworded'],
    ],
    [
      'another reference',
      { data: { reference: [{ id: 'law', relation: 'supports' }] } },
      { data: { reference: [{ id: 'code', relation: 'supports' }] } },
      ['requirement', 'PS-001-R01', 'changed', 'minor', '', 'reference law supports to code supports'],
    ],
    [
      'a link to a term that was made anyway',
      { uses: ['device'] },
      {
        uses: ['device'],
        text: { statement: 'The department shall enter each device [device] within 5 working days.' },
      },
      [],
    ],
    [
      'a link to something else',
      {},
      { text: { statement: 'The department shall enter each device [PS-002] within 5 working days.' } },
      ['requirement', 'PS-001-R01', 'reworded', 'patch', '', 'statement reworded'],
    ],
    [
      'a permission that is narrowed',
      { data: { level: 'may' }, text: { statement: 'It may.' } },
      { data: { level: 'may', condition: ['by day'] }, text: { statement: 'It may.' } },
      ['requirement', 'PS-001-R01', 'strengthened', 'major', 'conformance', 'condition added: "by day"'],
    ],
    [
      'a permission that is widened',
      { data: { level: 'may', condition: ['by day'] }, text: { statement: 'It may.' } },
      { data: { level: 'may' }, text: { statement: 'It may.' } },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'condition dropped: "by day"'],
    ],
    [
      'a recommendation that is widened',
      { data: { level: 'should', technology: ['camera'] } },
      { data: { level: 'should' } },
      ['requirement', 'PS-001-R01', 'strengthened', 'minor', '', 'no longer limited by technology'],
    ],
    [
      'two things at once, the heavier first',
      {},
      {
        data: { condition: ['by day'] },
        text: { statement: 'The department shall list each device within 5 working days.' },
      },
      ['requirement', 'PS-001-R01', 'weakened', 'minor', '', 'condition added: "by day"; statement reworded'],
    ],
  ] as const)('%s', (_name, before, after, expected) => {
    const found = between(before as never, after as never).changes.map(told);
    expect(found).toEqual(expected.length === 0 ? [] : [expected]);
  });

  test('of a standard that is not yet a candidate asks for a minor version at most', () => {
    const before = { data: { condition: ['by day'] } };
    expect(between(before, {}, 'consultation').bump).toBe('minor');
    expect(between(before, {}, 'candidate').bump).toBe('major');
  });
});

describe('a note says what a machine cannot know', () => {
  const after = { text: { statement: 'The department shall list each device within 5 working days.' } };

  test.each([
    ['clarified', 'reworded', 'patch'],
    ['weakened', 'weakened', 'minor'],
    ['strengthened', 'strengthened', 'major'],
    ['redefined', 'reworded', 'major'],
  ] as const)('%s', (name, word, bump) => {
    const [change] = between({}, after, 'adopted', [note('PS-001-R01', name)]).changes;
    expect([change?.change, change?.bump, change?.needsNote, change?.class]).toEqual([word, bump, false, name]);
  });

  test('without one, the change asks for it', () => {
    expect(between({}, after).changes[0]).toMatchObject({ needsNote: true, class: undefined });
  });
});

describe('ids that come and go', () => {
  const old = state({ 'PS-001': STANDARD, 'PS-001-R01': { within: 'PS-001', data: DUTY, text: TEXT } });

  test('a new duty, a new recommendation, a new term', () => {
    const now = state({
      'PS-001': STANDARD,
      'PS-001-R01': { within: 'PS-001', data: DUTY, text: TEXT },
      'PS-001-R02': { within: 'PS-001', data: { level: 'shall' } },
      'PS-001-R10': { within: 'PS-001', data: { level: 'should' } },
      device: { kind: 'term' },
    });
    expect(difference(old, now, []).changes.map(told)).toEqual([
      ['requirement', 'PS-001-R02', 'added', 'major', 'conformance', 'new shall'],
      ['requirement', 'PS-001-R10', 'added', 'minor', '', 'new should'],
      ['term', 'device', 'added', 'minor', '', 'new term'],
    ]);
  });

  test.each([
    ['without a word', {}, [], ['removed', 'major', 'citation', 'removed, but not listed in retired.yaml']],
    ['without a successor', {}, [{ id: 'PS-001-R01' }], ['removed', 'major', 'citation', 'removed: Gone.']],
    [
      'to another id',
      { 'PS-001-R02': { within: 'PS-001', data: DUTY, text: TEXT } },
      [{ id: 'PS-001-R01', successors: ['PS-001-R02'] }],
      ['moved', 'minor', '', 'now PS-001-R02'],
    ],
    [
      'to another id that asks for more',
      { 'PS-001-R02': { within: 'PS-001', data: { ...DUTY, actor: ['department', 'supplier'] }, text: TEXT } },
      [{ id: 'PS-001-R01', successors: ['PS-001-R02'] }],
      ['moved', 'major', 'conformance', 'now PS-001-R02; now also for actor supplier'],
    ],
    [
      'in two',
      { 'PS-001-R02': { data: DUTY }, 'PS-001-R03': { data: DUTY } },
      [{ id: 'PS-001-R01', successors: ['PS-001-R02', 'PS-001-R03'] }],
      ['split', 'minor', '', 'split into PS-001-R02, PS-001-R03'],
    ],
  ] as const)('%s', (_name, entities, retired, expected) => {
    const now = state({ 'PS-001': STANDARD, ...entities }, retired as never);
    const change = difference(old, now, []).changes.find((one) => one.id === 'PS-001-R01');
    expect(change && told(change).slice(2)).toEqual(expected);
  });

  test('a successor is not a new duty', () => {
    const now = state({ 'PS-001': STANDARD, 'PS-001-R02': { within: 'PS-001', data: DUTY, text: TEXT } }, [
      { id: 'PS-001-R01', successors: ['PS-001-R02'] },
    ]);
    expect(difference(old, now, []).changes.map(told)).toContainEqual([
      'requirement',
      'PS-001-R02',
      'added',
      'minor',
      '',
      'replaces PS-001-R01',
    ]);
    expect(difference(old, now, []).bump).toBe('minor');
  });

  test('two in one', () => {
    const both = state({ a: { data: DUTY }, b: { data: DUTY } });
    const now = state({ c: { data: DUTY } }, [
      { id: 'a', successors: ['c'] },
      { id: 'b', successors: ['c'] },
    ]);
    expect(difference(both, now, []).changes.map((one) => [one.id, one.change])).toEqual([
      ['a', 'merged'],
      ['b', 'merged'],
      ['c', 'added'],
    ]);
  });

  test('a permission that is withdrawn concerns those who relied on it', () => {
    const may = state({ a: { data: { level: 'may' } } });
    expect(difference(may, state({}, [{ id: 'a' }]), []).changes.map(told)).toEqual([
      ['requirement', 'a', 'removed', 'major', 'conformance+citation', 'permission withdrawn: Gone.'],
    ]);
  });
});

describe('what stands around the requirements', () => {
  test('a term lists every requirement that uses it, through its tests too', () => {
    const side = (definition: string) =>
      state({
        device: { kind: 'term', text: { definition } },
        'PS-001-R01': { uses: ['device'], data: DUTY },
        'PS-001-R02': { data: DUTY },
        'PS-001-R03': { data: DUTY },
        'PS-001-T03': { kind: 'test', within: 'PS-001-R03', uses: ['device'] },
      });
    const { changes } = difference(side('A thing.'), side('A thing that senses.'), []);
    expect(changes.map((one) => [one.id, one.change, one.needsNote, one.affects])).toEqual([
      ['device', 'reworded', true, ['PS-001-R01', 'PS-001-R03']],
    ]);
  });

  test.each([
    [
      'a status',
      { kind: 'standard', data: { status: 'pilot' } },
      { kind: 'standard', data: { status: 'adopted' } },
      ['status', 'minor', 'status pilot to adopted'],
    ],
    [
      'the scope of a standard',
      { kind: 'standard', text: { scope: 'Streets.' } },
      { kind: 'standard', text: { scope: 'Streets and parks.' } },
      ['reworded', 'patch', 'scope reworded'],
    ],
    [
      'another principle',
      { kind: 'standard', data: { principle: 'a' } },
      { kind: 'standard', data: { principle: 'b' } },
      ['changed', 'minor', 'principle a to b'],
    ],
    [
      'how a test is done',
      { kind: 'test', text: { 'pass-if': 'none' } },
      { kind: 'test', text: { 'pass-if': 'one' } },
      ['reworded', 'minor', 'pass if reworded'],
    ],
    [
      'a reference',
      { kind: 'reference', data: { status: 'draft' } },
      { kind: 'reference', data: { status: 'in-force' } },
      ['status', 'minor', 'status draft to in-force'],
    ],
    [
      'a principle',
      { kind: 'principle', text: { meaning: 'a' } },
      { kind: 'principle', text: { meaning: 'b' } },
      ['reworded', 'patch', 'meaning reworded'],
    ],
    [
      'a kind of its own',
      { kind: 'guideline', data: { size: 1 } },
      { kind: 'guideline', data: { size: 2 } },
      ['changed', 'patch', 'size 1 to 2'],
    ],
  ] as const)('%s', (_name, before, after, expected) => {
    const { changes } = difference(state({ x: before as never }), state({ x: after as never }), []);
    expect(changes.map((one) => [one.change, one.bump, one.reason])).toEqual([expected]);
  });
});
