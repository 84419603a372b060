import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/model/index.js';
import { editionOf, entryOf, historyOf, lookBack } from '../../src/release/history.js';
import { entity, framework, listed, lock, locked, note, records, retirement } from './values.js';

const WITHDRAWN = {
  version: '1.0.0',
  date: '2027-02-01',
  reason: 'A wrong law.',
  decision: 'Item 2',
  digest: 'f'.repeat(64),
};

describe('an entry in the list of releases', () => {
  test('says what the lock says', () => {
    const one = lock('1.1.0-rc.1', [], {
      follows: { version: '1.0.0', digest: 'c'.repeat(64) },
      approvedBy: 'Steering group',
      decision: 'Item 4',
    });
    expect(entryOf(one, { withdrawn: [WITHDRAWN] })).toEqual({
      version: '1.1.0-rc.1',
      date: '2027-01-01',
      prerelease: true,
      follows: '1.0.0',
      digest: 'b'.repeat(64),
      approvedBy: 'Steering group',
      decision: 'Item 4',
      withdrawn: undefined,
    });
  });

  test('says that it was taken back', () => {
    expect(entryOf(lock('1.0.0'), { withdrawn: [{ ...WITHDRAWN, version: '0.9.0' }, WITHDRAWN] })).toMatchObject({
      follows: '',
      prerelease: false,
      withdrawn: { date: '2027-02-01', reason: 'A wrong law.', decision: 'Item 2' },
    });
  });
});

describe('what an edition knows of those before it', () => {
  const base = lock('1.0.0', [], { date: '2026-01-01', digest: 'c'.repeat(64) });
  const now = lock(
    '1.1.0',
    [locked('PS-001', { since: '0.9.0', changed: '1.1.0', version: '1.2.0' }), locked('device')],
    { approvedBy: 'Steering group', decision: 'Item 4', follows: { version: '1.0.0', digest: 'c'.repeat(64) } },
  );

  test('is the release it follows, all releases with itself, and since when each id stands', () => {
    const locks = [lock('0.9.0'), base];
    const retired = [retirement('b'), retirement('a')];
    const redlines = [{ id: 'PS-001', title: 'Register', units: [] }];
    expect(historyOf(now, base, records({ locks, withdrawn: [WITHDRAWN] }), retired, redlines)).toEqual({
      follows: { version: '1.0.0', digest: 'c'.repeat(64), date: '2026-01-01' },
      releases: [
        entryOf({ ...now, digest: '' }, { withdrawn: [] }),
        entryOf(base, { withdrawn: [WITHDRAWN] }),
        entryOf(lock('0.9.0'), { withdrawn: [] }),
      ],
      approvedBy: 'Steering group',
      decision: 'Item 4',
      retired: [retirement('a'), retirement('b')],
      since: { 'PS-001': '0.9.0', device: '1.0.0' },
      changed: { 'PS-001': '1.1.0', device: '1.0.0' },
      versions: { 'PS-001': '1.2.0' },
      redlines,
    });
    expect(retired.map((one) => one.id)).toEqual(['b', 'a']);
    expect(Object.keys(historyOf(now, base, records({ locks }), [], []).versions)).toEqual(['PS-001']);
  });

  test('is the newest version first, whatever came out last', () => {
    const locks = [lock('1.0.0'), lock('2.0.0'), lock('10.0.0')];
    const { releases } = historyOf(lock('1.0.1'), locks[0], records({ locks }), [], []);
    expect(releases.map((one) => one.version)).toEqual(['10.0.0', '2.0.0', '1.0.1', '1.0.0']);
  });

  test('of a draft does not list the draft', () => {
    const draft = lock('draft');
    expect(historyOf(draft, undefined, records({ locks: [base] }), [], [])).toMatchObject({
      follows: undefined,
      releases: [{ version: '1.0.0' }],
    });
  });
});

describe('looking back', () => {
  const standard = (title: string) =>
    entity('PS-001', { title, data: { id: 'PS-001', status: 'adopted', size: title } });
  const released = (version: string, size: string, more: Partial<Lock> = {}) =>
    lock(version, [locked('PS-001', { data: { status: 'adopted', size } })], more);
  const follows = (version: string) => ({ follows: { version, digest: 'b'.repeat(64) } });

  test('a draft is compared with the newest release', () => {
    const locks = [released('1.0.0', 'a'), released('1.1.0', 'b', follows('1.0.0')), released('1.2.0-rc.1', 'c')];
    const past = lookBack(framework([standard('d')]), records({ locks }), undefined, '2027-03-01');
    expect(past.base?.version).toBe('1.1.0');
    expect(past.state).toMatchObject({ name: 'draft', date: '2027-03-01' });
    expect(past.changes).toMatchObject({
      from: '1.1.0',
      to: 'draft',
      changes: [{ id: 'PS-001', reason: 'size b to d' }],
    });
    expect(past.records.locks).toHaveLength(3);
  });

  test('a version is compared with the one it follows in its line, and knows none above it', () => {
    const locks = [released('1.0.0', 'a'), released('2.0.0', 'b')];
    const past = lookBack(framework([standard('c')]), records({ locks }), '1.0.1', '2027-03-01');
    expect(past.base?.version).toBe('1.0.0');
    expect(past.records.locks.map((one) => one.version)).toEqual(['1.0.0']);
    expect(past.changes).toMatchObject({ from: '1.0.0', to: '1.0.1', changes: [{ reason: 'size a to c' }] });
    expect(past.state.name).toBe('1.0.1');
  });

  test('a version that was released already is compared with the one before it', () => {
    const locks = [released('1.0.0', 'a'), released('1.1.0', 'b')];
    expect(lookBack(framework([standard('b')]), records({ locks }), '1.1.0', undefined).base?.version).toBe('1.0.0');
  });

  test('with nothing released there is nothing to compare with', () => {
    const past = lookBack(framework([standard('a')]), records({ notes: [note('sign')] }), undefined, undefined);
    expect(past).toMatchObject({
      base: undefined,
      changes: undefined,
      diagnostics: [],
      notes: [{ value: { id: 'sign' } }],
    });
  });

  test('notes that a release of the line has used are used up, however far back', () => {
    const locks = [
      released('1.0.0', 'a', { notes: ['first'] }),
      released('1.1.0', 'b', { ...follows('1.0.0'), notes: ['second', 'third'] }),
      released('2.0.0-rc.1', 'b', { ...follows('1.1.0'), notes: ['fourth'] }),
    ];
    const notes = ['first', 'second', 'third', 'fourth', 'fifth'].map((id) => note(id, { changes: ['PS-001'] }));
    const past = lookBack(framework([standard('c')]), records({ locks, notes }), undefined, undefined);
    expect(past.notes.map((one) => one.value.id)).toEqual(['fourth', 'fifth']);
    expect(past.changes?.changes[0]?.notes.map((one) => one.id)).toEqual(['fourth', 'fifth']);
    const patch = lookBack(framework([standard('c')]), records({ locks, notes }), '1.0.1', undefined);
    expect(patch.notes.map((one) => one.value.id)).toEqual(['second', 'third', 'fourth', 'fifth']);
  });

  test('what is wrong with the records, the ids and the notes is reported', () => {
    const locks = [
      lock('1.0.0', [locked('PS-001', { data: { status: 'adopted' } }), locked('lamp', { kind: 'term' })]),
    ];
    const all = records({
      locks,
      retired: [listed(2, 'PS-009', { successors: ['PS-008'] })],
      notes: [note('sign', { changes: ['PS-001'] })],
    });
    const now = framework([entity('PS-001', { data: { status: 'adopted' } })]);
    expect(lookBack(now, all, undefined, undefined).diagnostics.map((one) => one.code)).toEqual([
      'reference-resolves',
      'id-is-kept',
    ]);
    expect(lookBack({ ...now, complete: false }, all, undefined, undefined).diagnostics).toEqual([]);
  });

  test('what went with a retired id is reported, but not what may only not have been read', () => {
    const locks = [
      lock('1.0.0', [
        locked('PS-001'),
        locked('PS-001-R01', { kind: 'requirement', within: 'PS-001' }),
        locked('PS-001-R02', { kind: 'requirement', within: 'PS-001' }),
      ]),
    ];
    const all = records({ locks, retired: [listed(2, 'PS-001')] });
    const now = framework([entity('PS-001-R02', { kind: 'requirement' })]);
    const past = lookBack(now, all, undefined, undefined);
    expect(past.retired.map((one) => one.id)).toEqual(['PS-001', 'PS-001-R01']);
    expect(past.state.retired).toBe(past.retired);
    expect(lookBack({ ...now, complete: false }, all, undefined, undefined).retired.map((one) => one.id)).toEqual([
      'PS-001',
    ]);
  });
});

test.each<[string, readonly string[], string | undefined]>([
  ['1.0.0', [], undefined],
  ['1.1.0', ['1.0.0', '1.1.0-rc.1'], '1.0.0'],
  ['1.1.0-rc.2', ['1.0.0', '1.1.0-rc.1'], '1.0.0'],
  ['1.0.1', ['1.0.0', '2.0.0'], '1.0.0'],
  ['2.1.0', ['1.0.0', '2.0.0', '1.0.1'], '2.0.0'],
  ['0.1.0', ['0.1.0-draft.1', '0.1.0-draft.2'], '0.1.0-draft.2'],
  ['1.10.0', ['1.9.0', '1.2.0'], '1.9.0'],
])('%s after %j follows %s', (version, released, expected) => {
  const locks = released.map((one) => lock(one));
  expect(lookBack(framework([]), records({ locks }), version, undefined).base?.version).toBe(expected);
});

describe('an edition', () => {
  const facts = {
    version: '1.1.0',
    date: '2027-03-01',
    toolVersion: '0.2.0',
    sourceDigest: 'd'.repeat(64),
    approvedBy: 'Steering group',
    decision: 'Item 4',
  };
  const text = (words: string) => ({ 'PS-001#scope': words });
  const base = lock('1.0.0', [locked('PS-001', { text: text('Streets.'), data: { status: 'adopted' } })], {
    notes: ['first'],
  });
  const now = framework(
    [entity('PS-001', { data: { status: 'adopted' }, parts: [{ name: 'scope', title: 'Scope' }] })],
    {
      units: { 'PS-001': [{ id: 'PS-001#scope', text: 'Streets and parks.' }] },
    },
  );
  const all = records({ locks: [base], notes: [note('first'), note('sign', { changes: ['PS-001'] })] });

  test('has what changed, redlines, and a lock with the notes that it used', () => {
    const past = lookBack(now, all, '1.1.0', '2027-03-01');
    const { edition, lock: made } = editionOf(past, facts, ['html']);
    expect(edition).toMatchObject({
      version: '1.1.0',
      date: '2027-03-01',
      sourceDigest: 'd'.repeat(64),
      toolVersion: '0.2.0',
      formats: ['html'],
      changes: past.changes,
      history: { follows: { version: '1.0.0' }, versions: { 'PS-001': '1.0.0' }, since: { 'PS-001': '1.0.0' } },
    });
    expect(edition.history?.redlines.map((one) => one.id)).toEqual(['PS-001']);
    expect(made).toMatchObject({ ...facts, notes: ['sign'], follows: { version: '1.0.0', digest: 'b'.repeat(64) } });
    expect(made.entities['PS-001']).toMatchObject({ since: '1.0.0', changed: '1.1.0' });
  });

  test('that follows nothing has neither changes nor redlines', () => {
    const past = lookBack(now, records(), '1.0.0', undefined);
    const { edition, lock: made } = editionOf(past, { ...facts, version: '1.0.0', date: undefined }, []);
    expect(edition).not.toHaveProperty('changes');
    expect(edition.history).toMatchObject({ follows: undefined, redlines: [] });
    expect(made).toMatchObject({ date: '', notes: [], follows: undefined });
    expect(made.entities['PS-001']).toMatchObject({ since: '1.0.0', changed: '1.0.0', version: '1.0.0' });
  });
});
