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

/** The hint of a check that cannot know which ids are free: the next one of a kind, in what holds it. */
const free = (kind: string, within = '') => ({
  text: 'write "{}"',
  wants: [{ nextOf: kind, within }],
  otherwise: 'choose an id that was never used',
});

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

describe('a published id whose title stands under another id', () => {
  const renamed = entity('PS-009', { title: 'Register', place: at('standards/PS-009.md', 2) });
  const before = lock('1.0.0', [STANDARD]);

  test('is told where the title is now', () => {
    expect(said([renamed], [before])).toEqual([
      {
        code: 'id-is-kept',
        severity: 'error',
        message: 'PS-001 "Register" was published in 1.0.0 and now has the id PS-009',
        place: renamed.place,
        hints: ['change the id back to PS-001, or add PS-001 to standards/retired.yaml with PS-009 as its successor'],
        related: [],
      },
    ]);
  });

  test.each<readonly [string, Partial<Entity>]>([
    ['has another title', { title: 'Registers' }],
    ['is of another kind', { kind: 'term' }],
    ['stands in something else', { within: 'PS-002' }],
  ])('is missing where the other one %s', (_, more) => {
    expect(told([entity('PS-009', { title: 'Register', ...more })], [before])).toEqual([
      ['id-is-kept', gone('PS-001', 'Register', '1.0.0')],
    ]);
  });

  test('is missing where the other one was published too: both had the title', () => {
    const both = lock('1.0.0', [STANDARD, locked('PS-009', { title: 'Register' })]);
    expect(told([renamed], [both])).toEqual([['id-is-kept', gone('PS-001', 'Register', '1.0.0')]]);
  });

  test('is one mistake with the other where that was retired', () => {
    expect(told([renamed], [before], [listed(2, 'PS-009')])).toEqual([
      ['id-is-not-reused', 'the id "PS-009" was retired on 2027-03-01 and is used again'],
    ]);
    const both = lock('1.0.0', [STANDARD, locked('PS-009', { title: 'Register' })]);
    expect(told([renamed], [both], [listed(2, 'PS-009')])).toEqual([
      ['id-is-not-reused', 'the id "PS-009" was retired on 2027-03-01 and is used again'],
    ]);
  });
});

describe('published ids that are missing together', () => {
  const second = { ...CLAUSE, id: 'PS-001-R02', title: 'Keep it', anchor: 'PS-001-R02' };
  const third = { ...CLAUSE, id: 'PS-001-X01', kind: 'example', title: 'One', anchor: 'PS-001-X01' };
  const before = lock('1.0.0', [STANDARD, CLAUSE, second]);

  test('are told once, where what held them begins', () => {
    expect(said([standard], [before])).toEqual([
      {
        code: 'id-is-kept',
        severity: 'error',
        message: '2 published ids in PS-001 are missing, the first of them PS-001-R01',
        place: standard.place,
        hints: ['restore them, or add each to standards/retired.yaml with a date, a reason and its successors'],
        related: [],
      },
    ]);
  });

  test('are told once where the framework begins, if nothing held them', () => {
    expect(said([], [lock('1.0.0', [STANDARD, locked('PS-002')])])).toMatchObject([
      { place: SETTINGS_PLACE, message: '2 published ids of the kind standard are missing, the first of them PS-001' },
    ]);
  });

  test('are told one by one while another of their kind is left', () => {
    const left = { ...standard, holds: ['PS-001-R03'] };
    const rest = entity('PS-001-R03', { ...clause, id: 'PS-001-R03', title: 'New' });
    expect(told([left, rest], [before])).toEqual([
      ['id-is-kept', gone('PS-001-R01', 'Enter it', '1.0.0')],
      ['id-is-kept', gone('PS-001-R02', 'Keep it', '1.0.0')],
    ]);
    expect(told([entity('PS-003')], [lock('1.0.0', [STANDARD, locked('PS-002')])])).toEqual([
      ['id-is-kept', gone('PS-001', 'Register', '1.0.0')],
      ['id-is-kept', gone('PS-002', 'PS-002', '1.0.0')],
    ]);
  });

  test('are told kind by kind: what is left of one kind does not keep another', () => {
    const left = { ...standard, holds: ['PS-001-X02'] };
    const rest = entity('PS-001-X02', { ...clause, id: 'PS-001-X02', kind: 'example', title: 'New' });
    expect(told([left, rest], [lock('1.0.0', [STANDARD, CLAUSE, second, third])])).toEqual([
      ['id-is-kept', '2 published ids in PS-001 are missing, the first of them PS-001-R01'],
      ['id-is-kept', gone('PS-001-X01', 'One', '1.0.0')],
    ]);
  });

  test('are told holder by holder', () => {
    const other = { ...second, id: 'PS-002-R01', within: 'PS-002', anchor: 'PS-002-R01' };
    const two = [STANDARD, CLAUSE, second, locked('PS-002', { title: 'Notice' }), other];
    expect(told([standard, entity('PS-002', { title: 'Notice' })], [lock('1.0.0', two)])).toEqual([
      ['id-is-kept', '2 published ids in PS-001 are missing, the first of them PS-001-R01'],
      ['id-is-kept', gone('PS-002-R01', 'Keep it', '1.0.0')],
    ]);
  });
});

describe('the places that name a missing id', () => {
  const named = (id: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id, place: at('standards/PS-007.md', index + 1) }));
  const related = (entities: readonly Entity[], before: Lock, places: ReturnType<typeof named>) =>
    checkIds(framework(entities), records({ locks: [before] }), places).map((one) => one.related);

  test('are shown with it, and no other', () => {
    expect(related([], lock('1.0.0', [STANDARD]), [...named('PS-002', 1), ...named('PS-001', 2)])).toEqual([
      [
        { message: 'PS-001 is named here', place: at('standards/PS-007.md', 1) },
        { message: 'PS-001 is named here', place: at('standards/PS-007.md', 2) },
      ],
    ]);
  });

  test('are shown where it has another id now', () => {
    const renamed = entity('PS-009', { title: 'Register' });
    expect(related([renamed], lock('1.0.0', [STANDARD]), named('PS-001', 1))).toEqual([
      [{ message: 'PS-001 is named here', place: at('standards/PS-007.md', 1) }],
    ]);
  });

  test('are shown for each of several that are missing together, ten in all', () => {
    const before = lock('1.0.0', [STANDARD, locked('PS-002')]);
    expect(related([], before, [...named('PS-002', 1), ...named('PS-001', 1)])).toEqual([
      [
        { message: 'PS-002 is named here', place: at('standards/PS-007.md', 1) },
        { message: 'PS-001 is named here', place: at('standards/PS-007.md', 1) },
      ],
    ]);
    expect(related([], before, named('PS-001', 11))[0]).toHaveLength(10);
  });
});

describe('a section that a schema asks for', () => {
  const sections = (...titles: string[]) => ({
    standard: { 'x-sections': titles.map((title) => ({ title, required: true })) },
  });
  const before = lock('1.0.0', [locked('PS-001', { title: 'Register', sections: ['scope'] }), CLAUSE]);
  const check = (more: Parameters<typeof framework>[1], held: Partial<Entity> = {}, entities: readonly Entity[] = []) =>
    checkIds(framework([{ ...standard, ...held }, ...entities], more), records({ locks: [before] })).map(
      ({ code, message }) => [code, message],
    );
  const section = ['anchor-is-kept', 'the section PS-001-scope was published in 1.0.0 and is missing'];
  const requirement = ['id-is-kept', gone('PS-001-R01', 'Enter it', '1.0.0')];

  test('is told by the rule on sections, and so is what stood in it', () => {
    expect(check({ schemas: sections('Scope', 'Requirements') })).toEqual([]);
  });

  test('is told here where that rule is off', () => {
    const rules = { 'section-is-present': 'off' } as const;
    expect(check({ schemas: sections('Scope', 'Requirements'), rules })).toEqual([section, requirement]);
  });

  test('is told here where the schema of its kind does not ask for it', () => {
    expect(check({ schemas: sections('Aims') })).toEqual([section, requirement]);
  });

  test('does not hide what is missing while the holder has something left in it', () => {
    const rest = entity('PS-001-R02', { ...clause, id: 'PS-001-R02', title: 'New' });
    expect(check({ schemas: sections('Scope', 'Requirements') }, { holds: ['PS-001-R02'] }, [rest])).toEqual([
      requirement,
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
        open: free('term'),
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
        open: free('standard'),
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

  test('is not told by itself where its entry now names an id that is in use', () => {
    const before = lock('1.0.0', [STANDARD], { retired: [retirement('PS-002')] });
    expect(told([standard], [before], [listed(2, 'PS-001')])).toEqual([
      ['id-is-not-reused', 'the id "PS-001" was retired on 2027-03-01 and is used again'],
    ]);
  });

  test('is told beside an entry that names an id which no release has', () => {
    const before = lock('1.0.0', [], { retired: [retirement('PS-002')] });
    expect(told([standard], [before], [listed(2, 'PS-001')])).toEqual([
      ['id-is-not-reused', 'the id "PS-001" was retired on 2027-03-01 and is used again'],
      ['id-is-kept', 'PS-002 was listed as retired in 1.0.0 and is no longer listed'],
    ]);
  });

  test('is told beside one that is used again though only a release lists it', () => {
    const before = lock('1.0.0', [STANDARD], { retired: [retirement('PS-001'), retirement('PS-002')] });
    expect(told([standard], [before], [listed(2, 'PS-003')])).toEqual([
      ['id-is-not-reused', 'the id "PS-001" was retired on 2027-03-01 and is used again'],
      ['id-is-kept', 'PS-002 was listed as retired in 1.0.0 and is no longer listed'],
    ]);
  });

  test('that was published too is told once, as retired', () => {
    const before = [lock('1.0.0', [STANDARD]), lock('1.1.0', [], { retired: [retirement('PS-001')] })];
    expect(told([], before, [listed(2, 'PS-002')])).toEqual([
      ['id-is-kept', 'PS-001 was listed as retired in 1.1.0 and is no longer listed'],
    ]);
  });

  test('is told together with the others where the list is empty', () => {
    const before = earlier(retirement('PS-001'), retirement('PS-002'), retirement('PS-003'));
    expect(said([], [before])).toEqual([
      {
        code: 'id-is-kept',
        severity: 'error',
        message:
          'PS-001 and 2 more ids were listed as retired in 1.0.0, and the list of retired ids is missing or empty',
        place: SETTINGS_PLACE,
        hints: ['restore standards/retired.yaml'],
        related: [],
      },
    ]);
    expect(told([], [earlier(retirement('PS-001'), retirement('PS-002'))])).toEqual([
      [
        'id-is-kept',
        'PS-001 and 1 more id were listed as retired in 1.0.0, and the list of retired ids is missing or empty',
      ],
    ]);
    expect(told([], [earlier(retirement('PS-001'))])).toEqual([
      ['id-is-kept', 'PS-001 was listed as retired in 1.0.0, and the list of retired ids is missing or empty'],
    ]);
  });

  test('that says it held itself does not keep the check busy for ever', () => {
    expect(said([], [earlier(retirement('PS-001', { within: 'PS-001' }))])).toHaveLength(1);
  });
});
