import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Lock, tableOf } from '../../src/model/index.js';
import {
  describeRetired,
  isSealed,
  lockDataOf,
  lockOf,
  lockText,
  readLock,
  readRetirement,
  withdrawnText,
} from '../../src/release/lock.js';
import { state } from '../diff/state.js';
import { lock, locked, retirement } from './values.js';

const HEAD = `# Written by \`charter release\`. Do not edit: whoever compares, cites or verifies relies on every word of it.
# The last line is the SHA-256 of all lines above it.
`;

/** A lock in which everything is said that can be said. */
const WHOLE: Lock = lock(
  '1.1.0',
  [
    locked('PS-002', { title: 'Second' }),
    locked('PS-001', {
      title: 'Register',
      sections: ['scope'],
      data: { status: 'adopted' },
      text: { 'PS-001#scope': 'Streets: all of them.' },
      uses: ['device'],
      since: '0.9.0',
      changed: '1.1.0',
      version: '1.0.0',
    }),
    locked('PS-001-R01', {
      kind: 'requirement',
      title: 'Enter it',
      within: 'PS-001',
      page: 'PS-001/index.html',
      anchor: 'PS-001-R01',
    }),
  ],
  {
    follows: { version: '1.0.0', digest: 'c'.repeat(64) },
    approvedBy: 'Steering group',
    decision: 'Minutes: item 4 # and "more"',
    paper: 'letter',
    notes: ['sign', 'map'],
    keywords: { shall: ['shall'], 'shall not': ['shall not', 'shall neither'] },
    retired: [
      retirement('PS-009', {
        successors: ['PS-001'],
        decision: 'Item 2',
        kind: 'standard',
        title: 'Old',
        page: 'PS-009/index.html',
        anchor: '',
        sections: ['scope'],
      }),
      retirement('PS-001#aims', {
        kind: 'section',
        title: 'Register: aims',
        within: 'PS-001',
        page: 'PS-001/index.html',
        anchor: 'PS-001-aims',
      }),
    ],
  },
);

const WHOLE_TEXT = `${HEAD}shape: 1
version: 1.1.0
date: 2027-01-01
follows:
  version: 1.0.0
  digest: ${'c'.repeat(64)}
approved_by: Steering group
decision: 'Minutes: item 4 # and "more"'
paper: letter
tool_version: 0.1.0
source_digest: ${'a'.repeat(64)}
digest: ${'b'.repeat(64)}
notes:
  - sign
  - map
keywords:
  shall:
    - shall
  shall not:
    - shall not
    - shall neither
published:
  PS-001:
    kind: standard
    title: Register
    page: PS-001/index.html
    since: 0.9.0
    changed: 1.1.0
    version: 1.0.0
    sections:
      - scope
    data:
      status: adopted
    text:
      PS-001#scope: "Streets: all of them."
    uses:
      - device
  PS-001-R01:
    kind: requirement
    title: Enter it
    within: PS-001
    page: PS-001/index.html
    anchor: PS-001-R01
    since: 1.0.0
    changed: 1.0.0
  PS-002:
    kind: standard
    title: Second
    page: PS-002/index.html
    since: 1.0.0
    changed: 1.0.0
retired:
  - id: PS-009
    date: 2027-03-01
    reason: Nobody looks.
    successors:
      - PS-001
    decision: Item 2
    kind: standard
    title: Old
    page: PS-009/index.html
    sections:
      - scope
  - id: PS-001#aims
    date: 2027-03-01
    reason: Nobody looks.
    kind: section
    title: "Register: aims"
    within: PS-001
    page: PS-001/index.html
    anchor: PS-001-aims
`;

const BARE_TEXT = `${HEAD}shape: 1
version: 1.0.0
date: 2027-01-01
tool_version: 0.1.0
source_digest: ${'a'.repeat(64)}
digest: ${'b'.repeat(64)}
notes: []
keywords:
  shall:
    - shall
published: {}
retired: []
`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const sealed = (body: string): string => `${body}seal: ${sha256(body)}\n`;
const read = (text: string): Lock => readLock(lockDataOf(text) as never);

describe('the text of a lock', () => {
  test('says all that is known, ids in their order, and is sealed with the digest of what stands above', () => {
    expect(lockText(WHOLE)).toBe(sealed(WHOLE_TEXT));
  });

  test('leaves out what is empty', () => {
    expect(lockText(lock('1.0.0'))).toBe(sealed(BARE_TEXT));
  });

  test('is never folded, and the same list twice is written twice', () => {
    const sentence = 'word '.repeat(100).trim();
    const shared = [sentence];
    const text = lockText(lock('1.0.0', [locked('a', { data: { one: shared, two: shared } })]));
    expect(text).toContain(`      one:\n        - ${sentence}\n      two:\n        - ${sentence}\n`);
  });

  test('is read back as it was written', () => {
    expect(read(sealed(WHOLE_TEXT))).toEqual(WHOLE);
    expect(read(sealed(BARE_TEXT))).toEqual(lock('1.0.0'));
  });

  test('keeps every id, whatever it is called', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const odd = { ...lock('1.0.0'), entities: tableOf(ids.map((id) => [id, locked(id)] as const)) };
    expect(Object.keys(read(lockText(odd)).entities)).toEqual(ids);
  });

  test.each([
    ['no YAML', 'a: [b'],
    ['a key that is no key', '? [a\n: b: c'],
  ])('that is %s says nothing', (_name, text) => {
    expect(lockDataOf(text)).toBe(undefined);
  });

  test('is data, with a key twice or not: whether it is a lock is for its schema to say', () => {
    expect(lockDataOf('a: 1\na: 2\n')).toEqual({ a: 2 });
    expect(lockDataOf('yes')).toBe('yes');
  });

  test('may hold no alias, so that a small text cannot become a large one', () => {
    expect(() => lockDataOf('a: &a [1]\nb: [*a, *a]\n')).toThrow(/alias/i);
  });
});

describe('the seal of a lock', () => {
  const text = sealed(WHOLE_TEXT);

  test('holds while no word of it was touched', () => {
    expect(isSealed(text)).toBe(true);
    expect(isSealed(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isSealed(`${text}\n`)).toBe(true);
  });

  test.each<[string, (text: string) => string]>([
    ['a word was changed', (one) => one.replace('adopted', 'drafting')],
    ['a line was added', (one) => one.replace('notes:', 'more: 1\nnotes:')],
    ['a line was taken out', (one) => one.replace('paper: letter\n', '')],
    ['a space was added', (one) => one.replace('adopted', 'adopted ')],
    ['the first line was changed', (one) => one.replace('# Written', '# written')],
    ['the seal is gone', (one) => one.replace(/seal: .*\n/, '')],
    ['the seal is another', (one) => one.replace(/seal: ./, 'seal: x')],
    ['something stands after it', (one) => `${one}more: 1\n`],
    ['it was written again below', (one) => `${one}seal: ${sha256('')}\n`],
  ])('is broken when %s', (_name, touch) => {
    expect(touch(text)).not.toBe(text);
    expect(isSealed(touch(text))).toBe(false);
  });

  test('does not hold for nothing', () => {
    expect(isSealed('')).toBe(false);
    expect(isSealed(`seal: ${sha256('')}\n`)).toBe(false);
  });
});

describe('the lock of a release', () => {
  const facts = {
    version: '1.1.0',
    date: '2027-03-01',
    toolVersion: '0.2.0',
    sourceDigest: 'd'.repeat(64),
    approvedBy: 'Steering group',
    decision: 'Item 4',
    notes: ['sign'],
  };
  const now = state({
    'PS-001': { kind: 'standard', data: { status: 'adopted' } },
    device: { kind: 'term' },
    lamp: { kind: 'term' },
  });
  const changes = (...ids: string[]) =>
    ({ from: '', to: '', bump: 'minor', changes: ids.map((id) => ({ id, owner: id, bump: 'minor' })) }) as never;

  test('that follows nothing began with everything in it', () => {
    const first = lockOf(now, facts, undefined, changes());
    expect(first).toEqual({
      ...now,
      ...facts,
      name: '1.1.0',
      follows: undefined,
      entities: {
        'PS-001': { ...now.entities['PS-001'], since: '1.1.0', changed: '1.1.0', version: '1.0.0' },
        device: { ...now.entities.device, since: '1.1.0', changed: '1.1.0', version: undefined },
        lamp: { ...now.entities.lamp, since: '1.1.0', changed: '1.1.0', version: undefined },
      },
    });
  });

  test('that follows another keeps since when each id stands, and when it last changed', () => {
    const before = lock(
      '1.0.0',
      [
        locked('PS-001', { since: '0.8.0', changed: '0.9.0', version: '1.0.0' }),
        locked('device', { since: '0.7.0', changed: '0.9.0' }),
      ],
      { digest: 'e'.repeat(64) },
    );
    const second = lockOf(now, facts, before, changes('PS-001', 'lamp'));
    expect(second.follows).toEqual({ version: '1.0.0', digest: 'e'.repeat(64) });
    expect(
      Object.values(second.entities).map(({ id, since, changed, version }) => [id, since, changed, version]),
    ).toEqual([
      ['PS-001', '0.8.0', '1.1.0', '1.1.0'],
      ['device', '0.7.0', '0.9.0', undefined],
      ['lamp', '1.1.0', '1.1.0', undefined],
    ]);
  });
});

describe('what is retired', () => {
  const LOCKS = [
    lock('1.0.0', [
      locked('PS-001', { title: 'Old title', sections: ['scope'] }),
      locked('PS-001-R01', {
        kind: 'requirement',
        title: 'Enter',
        within: 'PS-001',
        page: 'PS-001/index.html',
        anchor: 'PS-001-R01',
      }),
      locked('PS-001-T01', {
        kind: 'test',
        title: 'Look',
        within: 'PS-001-R01',
        page: 'PS-001/index.html',
        anchor: 'PS-001-T01',
      }),
    ]),
    lock('1.1.0', [locked('PS-001', { title: 'Register', sections: ['scope', 'aims'] })]),
  ];
  const nobody = () => false;

  test('is reported with what it was when it was last published', () => {
    expect(
      describeRetired(
        [retirement('PS-001-R01', { successors: ['PS-002-R01'], decision: 'Item 2' })],
        LOCKS,
        () => true,
      ),
    ).toEqual([
      {
        id: 'PS-001-R01',
        date: '2027-03-01',
        reason: 'Nobody looks.',
        successors: ['PS-002-R01'],
        decision: 'Item 2',
        kind: 'requirement',
        title: 'Enter',
        within: 'PS-001',
        page: 'PS-001/index.html',
        anchor: 'PS-001-R01',
      },
    ]);
    const [standard] = describeRetired([retirement('PS-001')], LOCKS, () => true);
    expect(standard).toMatchObject({ title: 'Register', sections: ['scope', 'aims'] });
  });

  test('takes with it what stood in it, and what stood in that', () => {
    const all = describeRetired([retirement('PS-001', { reason: 'Gone.' })], LOCKS, nobody);
    expect(all.map((one) => [one.id, one.kind, one.reason])).toEqual([
      ['PS-001', 'standard', 'Gone.'],
      ['PS-001-R01', 'requirement', 'Gone.'],
      ['PS-001-T01', 'test', 'Gone.'],
    ]);
  });

  test('takes it along in whatever order a lock tells of it', () => {
    const clause = locked('PS-001-R01', { kind: 'requirement', within: 'PS-001' });
    const step = locked('PS-001-R01-S01', { kind: 'step', within: 'PS-001-R01' });
    const all = describeRetired([retirement('PS-001')], [lock('1.0.0', [step, clause, locked('PS-001')])], nobody);
    expect(all.map((one) => one.id)).toEqual(['PS-001', 'PS-001-R01', 'PS-001-R01-S01']);
  });

  test('takes nothing with it that is still there, or listed by itself', () => {
    const listed = [retirement('PS-001'), retirement('PS-001-R01', { reason: 'Its own.' })];
    const all = describeRetired(listed, LOCKS, (id) => id === 'PS-001-T01');
    expect(all.map((one) => [one.id, one.reason])).toEqual([
      ['PS-001', 'Nobody looks.'],
      ['PS-001-R01', 'Its own.'],
    ]);
  });

  test('leaves alone what stood in something that is not retired', () => {
    expect(describeRetired([], LOCKS, nobody)).toEqual([]);
  });

  test('may be a section, which was an anchor of its page', () => {
    expect(describeRetired([retirement('PS-001#aims')], LOCKS, () => true)).toEqual([
      {
        ...retirement('PS-001#aims'),
        kind: 'section',
        title: 'Register: aims',
        within: 'PS-001',
        page: 'PS-001/index.html',
        anchor: 'PS-001-aims',
      },
    ]);
  });

  test('is reported as an earlier lock tells it, where no lock holds the id itself', () => {
    const told = retirement('PS-007', {
      reason: 'Then.',
      kind: 'standard',
      title: 'Seventh',
      page: 'PS-007/index.html',
      anchor: '',
    });
    const known = [lock('1.0.0', [], { retired: [told] })];
    expect(describeRetired([retirement('PS-007', { reason: 'Now.' })], known, nobody)).toEqual([
      { ...told, reason: 'Now.' },
    ]);
    expect(describeRetired([retirement('PS-008')], known, nobody)).toEqual([retirement('PS-008')]);
  });
});

describe('an entry of retired', () => {
  test('may say no more than what, when and why', () => {
    expect(readRetirement({ id: 'PS-009', date: '2027-03-01', reason: 'Gone.' })).toStrictEqual({
      id: 'PS-009',
      date: '2027-03-01',
      reason: 'Gone.',
      successors: [],
      decision: '',
    });
  });

  test('that has a page has an anchor there, empty where the page is its own', () => {
    const base = { id: 'PS-009', date: '2027-03-01', reason: 'Gone.' };
    expect(readRetirement({ ...base, page: 'PS-009/index.html' })).toMatchObject({
      page: 'PS-009/index.html',
      anchor: '',
    });
    expect(readRetirement({ ...base, page: 'a.html', anchor: 'x' })).toMatchObject({ anchor: 'x' });
    expect(readRetirement({ ...base, sections: 'scope' })).not.toHaveProperty('sections');
  });
});

test('a lock may leave the size of the pages out', () => {
  expect(read(sealed(BARE_TEXT.replace('tool_version', 'paper: a4\ntool_version')))).not.toHaveProperty('paper');
  expect(read(sealed(BARE_TEXT.replace('tool_version', 'paper: letter\ntool_version'))).paper).toBe('letter');
});

test('the releases that were taken back are listed one under the other', () => {
  const digest = 'a'.repeat(64);
  const one = { version: '1.0.0', date: '2027-02-01', reason: 'A wrong law.', decision: 'Item 2', digest };
  expect(withdrawnText([one, { ...one, version: '1.1.0', reason: 'word '.repeat(40).trim(), decision: '' }])).toBe(
    `# Written by \`charter release --withdraw\`.
withdrawn:
  - version: 1.0.0
    date: 2027-02-01
    reason: A wrong law.
    decision: Item 2
    digest: ${digest}
  - version: 1.1.0
    date: 2027-02-01
    reason: ${'word '.repeat(40).trim()}
    digest: ${digest}
`,
  );
});
