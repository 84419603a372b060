import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/index.js';
import { checkRecords, noteOf, retiredTwice, retirementsOf, withdrawalsOf } from '../../src/release/records.js';
import { parsed } from '../tools/stages.js';
import { at, entity, framework, listed, lock, locked, note, records } from './values.js';

/** A record as a stage hands it over: its data, and where they stand. */
function document(
  path: string,
  data: object,
  places: { readonly [pointer: string]: number } = {},
  body = '',
): Document {
  const parts = parsed('standards/PS-001-x.md', `---\nid: PS-001\n---\n\n${body}\n`).value.entities[0]?.parts ?? [];
  const found = Object.entries(places).map(([pointer, line]) => {
    const { start, end } = at(path, line);
    return [pointer, { value: { start, end } }] as const;
  });
  return { path, entities: [{ data, places: Object.fromEntries(found), parts }] } as unknown as Document;
}

const NOTE = 'standards/changes/sign.md';
const RETIRED = 'standards/retired.yaml';

describe('a note', () => {
  test('is read with the places of what it says', () => {
    const read = noteOf(
      document(
        NOTE,
        { id: 'sign', changes: ['PS-001-R02', 'device'], class: 'clarified' },
        { '/changes/0': 2, '/changes/1': 3, '/class': 4 },
        'It is put\nup, and **not**  only shown.\n\n```\n code \n```\n\n---\n',
      ),
    );
    expect(read).toEqual({
      value: {
        id: 'sign',
        changes: ['PS-001-R02', 'device'],
        class: 'clarified',
        text: ['It is put up, and not only shown.', 'code'],
      },
      place: at(NOTE, 2),
      places: { '/changes/0': at(NOTE, 2), '/changes/1': at(NOTE, 3), '/class': at(NOTE, 4) },
    });
  });

  test('stands at the top of its file where no place is known', () => {
    const top = { path: NOTE, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    expect(noteOf(document(NOTE, { id: 'sign', changes: [], class: 'added' })).place).toEqual(top);
  });
});

describe('retired.yaml', () => {
  test('has entries, each with its own places', () => {
    const entry = { date: '2027-03-01', reason: 'Gone.' };
    const read = retirementsOf(
      document(
        RETIRED,
        {
          retired: [
            { id: 'PS-009', ...entry },
            { id: 'PS-008', ...entry, successors: ['PS-001'] },
          ],
        },
        { '/retired/0/id': 2, '/retired/1/id': 5, '/retired/1/successors/0': 8, '/retired/10/id': 99 },
      ),
    );
    const plain = { ...entry, successors: [], decision: '' };
    expect(read).toEqual([
      { value: { id: 'PS-009', ...plain }, place: at(RETIRED, 2), places: { '/id': at(RETIRED, 2) } },
      {
        value: { id: 'PS-008', ...plain, successors: ['PS-001'] },
        place: at(RETIRED, 5),
        places: { '/id': at(RETIRED, 5), '/successors/0': at(RETIRED, 8) },
      },
    ]);
  });

  test('may be empty, and a file that could not be read has none', () => {
    expect(retirementsOf(document(RETIRED, {}))).toEqual([]);
    expect(retirementsOf({ path: RETIRED, entities: [] } as unknown as Document)).toEqual([]);
  });
});

test('withdrawn.yaml lists what was taken back, and by which decision where one is named', () => {
  const digest = 'a'.repeat(64);
  const one = { version: '1.0.0', date: '2027-02-01', reason: 'A wrong law.', digest };
  const path = 'standards/releases/withdrawn.yaml';
  expect(withdrawalsOf(document(path, { withdrawn: [one, { ...one, decision: 'Item 2' }] }))).toEqual([
    { ...one, decision: '' },
    { ...one, decision: 'Item 2' },
  ]);
  expect(withdrawalsOf(document(path, {}))).toEqual([]);
  expect(withdrawalsOf({ path, entities: [] } as unknown as Document)).toEqual([]);
});

describe('what the records point at', () => {
  const there = framework([entity('PS-001'), entity('device', { kind: 'term' })]);

  test('exists: an entity, a retired id, and for a note what was ever published', () => {
    const locks = [lock('1.0.0', [locked('PS-007')])];
    const retired = [listed(2, 'PS-009', { successors: ['PS-001', 'PS-008'] }), listed(5, 'PS-008')];
    const notes = [note('sign', { changes: ['PS-001', 'PS-008', 'PS-007'] })];
    expect(checkRecords(there, records({ locks, retired, notes }))).toEqual([]);
  });

  test('is reported at the successor that does not exist, with the nearest id', () => {
    const one = {
      ...listed(2, 'PS-009', { successors: ['PS-001', 'devise'] }),
      places: { '/successors/1': at(RETIRED, 7) },
    };
    expect(checkRecords(there, records({ retired: [one] }))).toEqual([
      {
        code: 'reference-resolves',
        severity: 'error',
        message: 'there is no "devise"',
        place: at(RETIRED, 7),
        hints: ['write "device"'],
        related: [],
      },
    ]);
  });

  test('is reported at the entry where the place of the successor is not known; a retired id may be meant', () => {
    const one = listed(2, 'PS-0099', { successors: ['PS-0090'] });
    expect(checkRecords(framework([]), records({ retired: [one, listed(5, 'PS-0091')] }))).toMatchObject([
      { message: 'there is no "PS-0090"', place: at(RETIRED, 2), hints: ['use one of: PS-0099, PS-0091'] },
    ]);
  });

  test('is also a published id that is missing, which its own diagnostic reports', () => {
    const locks = [lock('1.0.0', [locked('PS-007')])];
    const retired = [listed(2, 'PS-009', { successors: ['PS-007'] })];
    expect(checkRecords(there, records({ locks, retired }))).toEqual([]);
  });

  test('is not itself', () => {
    const one = listed(2, 'PS-009', { successors: ['PS-009'] });
    expect(checkRecords(there, records({ retired: [one] }))).toEqual([
      {
        code: 'reference-resolves',
        severity: 'error',
        message: 'PS-009 cannot be its own successor',
        place: at(RETIRED, 2),
        hints: ['name another id, or none'],
        related: [],
      },
    ]);
  });

  test('is reported at the id in a note that does not exist', () => {
    const one = { ...note('sign', { changes: ['PS-001', 'devise'] }), places: { '/changes/1': at(NOTE, 3) } };
    expect(checkRecords(there, records({ notes: [one, note('map', { changes: ['maps'] })] }))).toEqual([
      {
        code: 'reference-resolves',
        severity: 'error',
        message: 'there is no "devise"',
        place: at(NOTE, 3),
        hints: ['write "device"'],
        related: [],
      },
      {
        code: 'reference-resolves',
        severity: 'error',
        message: 'there is no "maps"',
        place: at('standards/changes/map.md', 2),
        hints: ['use one of: PS-001, device'],
        related: [],
      },
    ]);
  });
});

test('an id is retired once; each further entry points at the first', () => {
  const retired = [listed(2, 'PS-009'), listed(5, 'PS-008'), listed(8, 'PS-009'), listed(11, 'PS-009')];
  const related = [{ message: 'first retired here', place: at(RETIRED, 2) }];
  const again = { code: 'id-is-unique', severity: 'error', message: '"PS-009" is retired twice' };
  expect(retiredTwice(records({ retired }))).toEqual([
    { ...again, place: at(RETIRED, 8), hints: ['remove one of the two entries'], related },
    { ...again, place: at(RETIRED, 11), hints: ['remove one of the two entries'], related },
  ]);
});
