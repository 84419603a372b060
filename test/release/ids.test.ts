import { describe, expect, test } from 'vitest';
import type { Entity, Lock, Retirement } from '../../src/model/index.js';
import { checkIds } from '../../src/release/ids.js';
import { at, entity, framework, listed, lock, locked, records, retirement, SETTINGS_PLACE } from './values.js';

// What was published stays: every id, every anchor, and what an id means.

const STANDARD = locked('PS-001', { title: 'Register' });
const CLAUSE = locked('PS-001-R01', {
  kind: 'requirement',
  title: 'Enter it',
  within: 'PS-001',
  page: 'PS-001/index.html',
  anchor: 'PS-001-R01',
});
const TEST = locked('PS-001-T01', {
  ...CLAUSE,
  id: 'PS-001-T01',
  kind: 'test',
  title: 'Look',
  within: 'PS-001-R01',
  anchor: 'PS-001-T01',
});

const standard = entity('PS-001', { title: 'Register' });
const clause = entity('PS-001-R01', {
  kind: 'requirement',
  within: 'PS-001',
  page: 'PS-001/index.html',
  anchor: 'PS-001-R01',
  place: at('standards/PS-001.md', 9),
});
const gone = (id: string, title: string, version: string) =>
  `${id} "${title}" was published in ${version} and is missing`;

function said(entities: readonly Entity[], locks: readonly Lock[], retired: readonly ReturnType<typeof listed>[] = []) {
  return checkIds(framework(entities), records({ locks, retired }));
}

const told = (...args: Parameters<typeof said>) => said(...args).map(({ code, message }) => [code, message]);

describe('a published id', () => {
  const released = lock('1.0.0', [STANDARD, CLAUSE, TEST]);

  test('that is still there is kept', () => {
    const test1 = entity('PS-001-T01', { ...clause, kind: 'test', within: 'PS-001-R01', anchor: 'PS-001-T01' });
    expect(said([standard, clause, { ...test1, id: 'PS-001-T01' }], [released])).toEqual([]);
  });

  test('that is missing is reported where the framework begins', () => {
    expect(said([], [lock('1.0.0', [STANDARD])])).toEqual([
      {
        code: 'id-is-kept',
        severity: 'error',
        message: gone('PS-001', 'Register', '1.0.0'),
        place: SETTINGS_PLACE,
        hints: ['restore it, or add it to standards/retired.yaml with a date, a reason and its successors'],
        related: [],
      },
    ]);
  });

  test('that stood in something which is still there is reported there', () => {
    expect(said([standard], [lock('1.0.0', [STANDARD, CLAUSE])])).toMatchObject([
      { code: 'id-is-kept', message: gone('PS-001-R01', 'Enter it', '1.0.0'), place: standard.place },
    ]);
  });

  test('that stood in something which is missing too is one mistake with it', () => {
    expect(told([], [released])).toEqual([['id-is-kept', gone('PS-001', 'Register', '1.0.0')]]);
  });

  test('that stood in something no release knows is reported by itself', () => {
    expect(told([], [lock('1.0.0', [CLAUSE])])).toEqual([['id-is-kept', gone('PS-001-R01', 'Enter it', '1.0.0')]]);
  });

  test('that is listed as retired may go, and so may what stood in it', () => {
    expect(said([], [released], [listed(2, 'PS-001')])).toEqual([]);
    expect(said([standard], [released], [listed(2, 'PS-001-R01')])).toEqual([]);
  });

  test('that stood in a retired one is not told where the retired id is used again', () => {
    const codes = told([standard], [released], [listed(2, 'PS-001')]).map(([code]) => code);
    expect(codes).toEqual(['id-is-not-reused']);
  });

  test('is reported as the newest release has it', () => {
    const newer = lock('1.1.0', [locked('PS-001', { title: 'New title' })]);
    expect(told([], [lock('1.0.0', [STANDARD]), newer])).toEqual([
      ['id-is-kept', gone('PS-001', 'New title', '1.1.0')],
    ]);
  });

  test('is reported together with the others of its kind where all of them are gone', () => {
    expect(told([], [lock('1.0.0', [locked('b'), STANDARD])])).toEqual([
      ['id-is-kept', '2 published ids of the kind standard are missing, the first of them PS-001'],
    ]);
  });
});

describe('a published anchor', () => {
  test('stays on its page', () => {
    const moved = { ...clause, page: 'PS-002/index.html' };
    expect(said([standard, moved], [lock('1.0.0', [STANDARD, CLAUSE])])).toEqual([
      {
        code: 'anchor-is-kept',
        severity: 'error',
        message:
          'PS-001-R01 was published at PS-001/index.html#PS-001-R01 and would now be at PS-002/index.html#PS-001-R01',
        place: clause.place,
        hints: ['restore the old address'],
        related: [],
      },
    ]);
  });

  test('keeps its name, and a page of its own stays one', () => {
    expect(told([{ ...standard, anchor: 'x' }], [lock('1.0.0', [STANDARD])])).toEqual([
      ['anchor-is-kept', 'PS-001 was published at PS-001/index.html and would now be at PS-001/index.html#x'],
    ]);
  });

  test('of a section stays while its heading stays', () => {
    const before = lock('1.0.0', [locked('PS-001', { sections: ['scope', 'aims'] })]);
    const part = (name: string) => ({ name, title: name });
    expect(said([{ ...standard, parts: [part('scope'), part('aims')] }], [before])).toEqual([]);
    expect(said([{ ...standard, parts: [part('scope')] }], [before])).toEqual([
      {
        code: 'anchor-is-kept',
        severity: 'error',
        message: 'the section PS-001-aims was published in 1.0.0 and is missing',
        place: standard.place,
        hints: ['restore its heading, or add PS-001#aims to standards/retired.yaml'],
        related: [],
      },
    ]);
    expect(said([{ ...standard, parts: [part('scope')] }], [before], [listed(2, 'PS-001#aims')])).toEqual([]);
  });

  test('is not asked of an id that now means something else', () => {
    expect(told([entity('PS-001', { kind: 'term', page: 'x' })], [lock('1.0.0', [STANDARD])])).toEqual([
      ['id-is-not-reused', 'the id "PS-001" named a standard in 1.0.0 and now names a term'],
    ]);
  });
});

describe('an id that was used', () => {
  test('is not used for another kind of thing', () => {
    expect(said([entity('PS-001', { kind: 'term' })], [lock('1.0.0', [STANDARD])])).toEqual([
      {
        code: 'id-is-not-reused',
        severity: 'error',
        message: 'the id "PS-001" named a standard in 1.0.0 and now names a term',
        place: standard.place,
        hints: [],
        open: expect.objectContaining({ otherwise: 'choose an id that was never used' }),
        related: [],
      },
    ]);
  });

  test('is not used again once it is retired', () => {
    const retired = listed(4, 'PS-001');
    expect(said([standard], [], [retired])).toEqual([
      {
        code: 'id-is-not-reused',
        severity: 'error',
        message: 'the id "PS-001" was retired on 2027-03-01 and is used again',
        place: standard.place,
        hints: [],
        open: expect.objectContaining({ otherwise: 'choose an id that was never used' }),
        related: [{ message: 'retired here', place: retired.place }],
      },
    ]);
  });

  test('is not used again where only an earlier release tells that it was retired', () => {
    const earlier = lock('1.0.0', [], { retired: [retirement('PS-001', { date: '2026-01-01' })] });
    expect(said([standard], [earlier])).toMatchObject([
      { message: 'the id "PS-001" was retired on 2026-01-01 and is used again', related: [] },
    ]);
  });

  test('is reported once: as retired, by the entry that stands in the sources, and not as another kind too', () => {
    const earlier = lock('1.0.0', [STANDARD], { retired: [retirement('PS-001', { date: '2026-01-01' })] });
    expect(told([entity('PS-001', { kind: 'term' })], [earlier], [listed(4, 'PS-001')])).toEqual([
      ['id-is-not-reused', 'the id "PS-001" was retired on 2027-03-01 and is used again'],
    ]);
  });
});

describe('a retired id', () => {
  const earlier = (...retired: Retirement[]) => lock('1.0.0', [], { retired });

  test('stays listed', () => {
    expect(said([], [earlier(retirement('PS-001'))], [listed(2, 'PS-001')])).toEqual([]);
    expect(said([], [earlier(retirement('PS-001'))], [listed(2, 'PS-002')])).toEqual([
      {
        code: 'id-is-kept',
        severity: 'error',
        message: 'PS-001 was listed as retired in 1.0.0 and is no longer listed',
        place: { ...SETTINGS_PLACE, path: 'standards/retired.yaml' },
        hints: ['restore its entry in standards/retired.yaml'],
        related: [],
      },
    ]);
  });

  test('is listed with what held it, however far up', () => {
    const three = [
      retirement('PS-001'),
      retirement('PS-001-R01', { within: 'PS-001' }),
      retirement('PS-001-T01', { within: 'PS-001-R01' }),
    ];
    expect(said([], [earlier(...three)], [listed(2, 'PS-001')])).toEqual([]);
    expect(said([], [earlier(...three)], [listed(2, 'PS-002')])).toHaveLength(3);
  });

  test('that says it held itself does not keep the check busy for ever', () => {
    expect(said([], [earlier(retirement('PS-001', { within: 'PS-001' }))])).toHaveLength(1);
  });
});
