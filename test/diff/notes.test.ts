import { describe, expect, test } from 'vitest';
import type { Change, ChangeNote, ChangeWord, Finding, NoteClass, Placed } from '../../src/model/index.js';
import { checkNotes, classed, classFits, classOf } from '../../src/release/diff/notes.js';
import { at, entity, framework, note, SETTINGS_PLACE } from '../release/values.js';

function finding(change: ChangeWord, more: Partial<Finding> = {}): Finding {
  return {
    change,
    bump: 'patch',
    effect: { conformance: false, citation: false },
    aspect: 'statement',
    before: 'a',
    after: 'b',
    reason: 'statement reworded',
    needsNote: false,
    ...more,
  };
}
const open = finding('reworded', { needsNote: true });
const values = (...classes: NoteClass[]) => classes.map((name) => note('x', { class: name }).value);

describe('of several notes on an id', () => {
  test.each([
    [['clarified', 'weakened'], 'weakened'],
    [['weakened', 'strengthened'], 'strengthened'],
    [['strengthened', 'redefined', 'clarified'], 'redefined'],
    [['status', 'clarified'], 'clarified'],
    [['added', 'moved'], 'added'],
    [[], undefined],
  ] as const)('%j: the class is %s', (classes, expected) => {
    expect(classOf(values(...classes))).toBe(expected);
  });
});

describe('a finding that only a note can class', () => {
  test.each([
    ['clarified', false, 'reworded', 'patch', false, false],
    ['redefined', false, 'reworded', 'major', false, true],
    ['strengthened', false, 'strengthened', 'major', true, false],
    ['weakened', false, 'weakened', 'minor', false, false],
    ['strengthened', true, 'strengthened', 'minor', false, false],
    ['redefined', true, 'reworded', 'major', false, true],
  ] as const)('as %s, in a recommendation: %s', (name, isRecommendation, change, bump, conformance, citation) => {
    expect(classed(open, name, isRecommendation)).toEqual({
      ...open,
      change,
      bump,
      effect: { conformance, citation },
      needsNote: false,
      isClassed: true,
    });
  });

  test('stays open under a class that says nothing of words, or none', () => {
    expect(classed(open, 'moved', false)).toBe(open);
    expect(classed(open, undefined, false)).toBe(open);
  });

  test('is not one that a machine has judged', () => {
    const judged = finding('weakened');
    expect(classed(judged, 'strengthened', false)).toBe(judged);
  });
});

describe('a class', () => {
  test.each<[NoteClass, readonly Finding[], boolean]>([
    ['added', [finding('added')], true],
    ['removed', [finding('removed')], true],
    ['removed', [finding('moved')], true],
    ['removed', [finding('split')], true],
    ['removed', [finding('merged')], true],
    ['moved', [finding('moved')], true],
    ['moved', [finding('split')], true],
    ['moved', [finding('merged')], true],
    ['moved', [finding('removed')], false],
    ['strengthened', [finding('strengthened')], true],
    ['strengthened', [finding('weakened')], false],
    ['strengthened', [finding('strengthened'), finding('reversed')], false],
    ['weakened', [finding('weakened')], true],
    ['weakened', [finding('weakened'), finding('strengthened')], false],
    ['weakened', [finding('weakened'), finding('reversed')], false],
    ['clarified', [finding('reworded')], true],
    ['clarified', [finding('editorial')], true],
    ['clarified', [finding('changed')], true],
    ['clarified', [finding('changed'), finding('strengthened')], false],
    ['clarified', [finding('changed'), finding('weakened')], false],
    ['clarified', [finding('changed'), finding('reversed')], false],
    ['redefined', [finding('reversed')], true],
    ['redefined', [finding('strengthened')], true],
    ['redefined', [finding('weakened')], true],
    ['redefined', [finding('editorial')], false],
    ['status', [finding('status')], true],
    ['status', [finding('status'), finding('changed')], true],
    ['status', [finding('added')], false],
    ['clarified', [open], true],
    ['weakened', [open, finding('editorial')], true],
    ['clarified', [open, finding('strengthened')], false],
    ['added', [open], false],
    ['status', [open], false],
    ['added', [finding('reworded')], false],
  ])('%s fits %j: %s', (name, findings, expected) => {
    expect(classFits(name, findings)).toBe(expected);
  });
});

describe('the notes are judged', () => {
  const PLACE = at('standards/PS-001.md', 9);
  const there = framework([entity('PS-001-R01', { place: PLACE })]);
  const change = (more: Partial<Change> = {}): Change =>
    ({
      id: 'PS-001-R01',
      owner: 'PS-001',
      reason: 'statement reworded',
      findings: [open],
      needsNote: false,
      ...more,
    }) as Change;
  const judged = (changes: readonly Change[], ...notes: readonly Placed<ChangeNote>[]) =>
    checkNotes(there, { from: '1.0.0', to: 'draft', bump: 'minor', changes }, notes);
  const FILE = 'standards/changes/sign.md';
  const on = (id: string, name: NoteClass, places: Placed<ChangeNote>['places'] = {}) => ({
    ...note('sign', { changes: ['PS-001-R01', id].slice(id === 'PS-001-R01' ? 1 : 0), class: name }),
    places,
  });

  test('and nothing is said of one that is true', () => {
    expect(judged([change()], on('PS-001-R01', 'clarified'))).toEqual([]);
  });

  test('by what the words were before it was asked', () => {
    const said = change({ findings: [finding('strengthened', { isClassed: true })] });
    expect(judged([said], on('PS-001-R01', 'strengthened'))).toEqual([]);
    expect(judged([said], on('PS-001-R01', 'clarified'))).toEqual([]);
    expect(judged([said], on('PS-001-R01', 'status'))).toHaveLength(1);
    const seen = change({ findings: [finding('strengthened')] });
    expect(judged([seen], on('PS-001-R01', 'clarified'))).toHaveLength(1);
  });

  test('a class that does not fit is told at the class', () => {
    const misfit = {
      code: 'note-class-fits',
      severity: 'error',
      message: 'the note says "added", but the change in PS-001-R01 is: statement reworded',
      hints: ['write the class that fits the change, or remove PS-001-R01 from the note'],
      related: [],
    };
    expect(judged([change()], on('PS-001-R01', 'added', { '/class': at(FILE, 3) }))).toEqual([
      { ...misfit, place: at(FILE, 3) },
    ]);
    expect(judged([change()], on('PS-001-R01', 'added'))).toEqual([{ ...misfit, place: at(FILE, 2) }]);
  });

  test('an id that did not change is told at the id', () => {
    const needless = {
      code: 'note-has-change',
      severity: 'error',
      message: 'device has not changed since 1.0.0',
      hints: ['remove the id from the note, or make the change that the note describes'],
      related: [],
    };
    const others = [change(), change({ id: 'PS-002-R01', owner: 'PS-002' })];
    expect(judged(others, on('device', 'clarified', { '/changes/1': at(FILE, 5) }))).toEqual([
      { ...needless, place: at(FILE, 5) },
    ]);
    expect(judged(others, on('device', 'clarified'))).toEqual([{ ...needless, place: at(FILE, 2) }]);
  });

  test('a note on a standard may be on what stands in it', () => {
    expect(judged([change(), change({ id: 'device', owner: 'device' })], on('PS-001', 'clarified'))).toEqual([]);
  });

  test('what still needs one is told where it stands, and holds nothing up', () => {
    const missing = [
      change({ needsNote: true }),
      change({ id: 'lamp', needsNote: true, reason: 'definition reworded' }),
      change(),
    ];
    expect(judged(missing)).toEqual([
      {
        code: 'rewording-has-note',
        severity: 'info',
        message: 'PS-001-R01 changed since 1.0.0 (statement reworded) and has no note',
        place: PLACE,
        hints: [
          'write a note in standards/changes/ that names PS-001-R01 and says clarified, redefined, strengthened or weakened',
          'or copy and correct the draft that charter report 1.0.0 prints',
        ],
        related: [],
      },
      expect.objectContaining({
        message: 'lamp changed since 1.0.0 (definition reworded) and has no note',
        place: SETTINGS_PLACE,
      }),
    ]);
  });
});
