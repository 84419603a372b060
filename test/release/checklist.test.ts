import { describe, expect, test } from 'vitest';
import { type Diagnostic, type Difference, diagnostic } from '../../src/model/index.js';
import { type Candidate, checklistOf, isReady } from '../../src/release/checklist.js';
import { at, lock } from './values.js';

const READY: Candidate = {
  version: '1.1.0',
  date: '2027-03-01',
  base: lock('1.0.0'),
  changes: { from: '1.0.0', to: '1.1.0', bump: 'minor', changes: [] },
  diagnostics: [],
  approvedBy: 'Steering group',
  decision: 'Item 4',
};

const TEXTS = [
  'the sources have no errors',
  'every published id and anchor is kept or retired',
  'no clause now says the opposite',
  'every rewording has a note that fits',
  'the version is high enough for the changes',
  'the date is not before the date of the previous release',
  'a final release from 1.0.0 on names its approver and the decision',
];

/** What is missing, by the number of the item. */
function missing(changes: Partial<Candidate>): { readonly [item: number]: readonly string[] } {
  const items = checklistOf({ ...READY, ...changes });
  return Object.fromEntries(items.flatMap((one, index) => (one.holds ? [] : [[index, one.missing]])));
}

const error = (code: string, severity: Diagnostic['severity'] = 'error') =>
  diagnostic(code, at('standards/PS-001.md', 3), 'something is wrong', { severity });
const LINE = 'standards/PS-001.md:3:1  something is wrong';

function changed(...changes: readonly object[]): Difference {
  return {
    from: '1.0.0',
    to: '1.1.0',
    bump: 'major',
    changes: changes.map((one) => ({ findings: [], ...one })) as never,
  };
}

test('where everything holds, a release can be made', () => {
  const items = checklistOf(READY);
  expect(items.map((one) => one.text)).toEqual(TEXTS);
  expect(items.map((one) => one.needed)).toEqual([true, true, true, true, true, false, false]);
  expect(items.every((one) => one.holds && one.missing.length === 0)).toBe(true);
  expect(isReady(items)).toBe(true);
});

test('a reminder holds nothing up, and anything else does', () => {
  expect(isReady(checklistOf({ ...READY, approvedBy: '', date: '2026-01-01' }))).toBe(true);
  expect(isReady(checklistOf({ ...READY, diagnostics: [error('link-resolves')] }))).toBe(false);
});

describe('each fault of the sources is missing from one item', () => {
  test.each([
    ['link-resolves', 0],
    ['id-is-kept', 1],
    ['id-is-not-reused', 1],
    ['anchor-is-kept', 1],
    ['note-has-change', 3],
    ['note-class-fits', 3],
    ['rewording-has-note', 3],
  ])('%s', (code, item) => {
    expect(missing({ diagnostics: [error(code)] })).toEqual({ [item]: [LINE] });
  });

  test('a warning holds nothing up; a note that is missing does, however mild', () => {
    expect(missing({ diagnostics: [error('link-resolves', 'warning'), error('id-is-kept', 'warning')] })).toEqual({});
    expect(missing({ diagnostics: [error('rewording-has-note', 'info')] })).toEqual({ 3: [LINE] });
  });
});

describe('a clause', () => {
  const opposite = {
    id: 'PS-001-R01',
    change: 'reversed',
    reason: 'shall becomes shall not',
    findings: [{ change: 'level' }, { change: 'reversed' }],
  };

  test('that says the opposite needs an id of its own', () => {
    expect(missing({ version: '2.0.0', changes: changed(opposite) })).toEqual({
      2: ['PS-001-R01: shall becomes shall not; retire it and give the new clause a new id'],
    });
  });

  test('that asks for more does not say the opposite', () => {
    const stricter = { ...opposite, findings: [{ change: 'strengthened' }] };
    expect(missing({ version: '2.0.0', changes: changed(stricter) })).toEqual({});
  });

  test('that moved on the way has one', () => {
    expect(missing({ version: '2.0.0', changes: changed({ ...opposite, change: 'moved' }) })).toEqual({});
  });

  test('is looked at only where there is something to compare with', () => {
    expect(missing({ changes: undefined })).toEqual({});
  });
});

describe('the version', () => {
  const changes = changed(
    { id: 'PS-001-R01', change: 'strengthened', bump: 'major', reason: 'should becomes shall' },
    { id: 'PS-001-R02', change: 'reworded', bump: 'patch', reason: 'statement reworded' },
  );

  test('that is too low is reported with what it has to be, and with the changes that ask for it', () => {
    expect(missing({ changes })).toEqual({
      4: [
        '1.1.0 follows 1.0.0 and must be 2.0.0 or higher, because of:',
        'PS-001-R01 strengthened (major): should becomes shall',
      ],
    });
  });

  test('that is high enough, or follows nothing, is fine', () => {
    expect(missing({ changes, version: '2.0.0' })).toEqual({});
    expect(missing({ changes, base: undefined })).toEqual({});
    expect(missing({ changes: undefined, version: '1.0.0' })).toEqual({});
  });
});

describe('the date', () => {
  test('is not before that of the release it follows', () => {
    expect(missing({ date: '2026-12-31' })).toEqual({ 5: ['1.0.0 is dated 2027-01-01'] });
  });

  test('may be the same, and any day where it follows nothing', () => {
    expect(missing({ date: '2027-01-01' })).toEqual({});
    expect(missing({ date: '2026-12-31', base: undefined })).toEqual({});
  });
});

describe('who approved it, and the decision', () => {
  test('are asked for, each by itself', () => {
    expect(missing({ approvedBy: '' })).toEqual({ 6: ['name the approver with --approved-by'] });
    expect(missing({ decision: '' })).toEqual({ 6: ['name the decision with --decision'] });
    expect(missing({ approvedBy: '', decision: '' })[6]).toHaveLength(2);
  });

  test.each([
    ['0.9.0', undefined],
    ['1.1.0-rc.1', undefined],
  ])('are not asked for %s', (version, base) => {
    expect(missing({ approvedBy: '', decision: '', version, base })).toEqual({});
  });
});
