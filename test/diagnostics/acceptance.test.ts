import { describe, expect, test } from 'vitest';
import { accept } from '../../src/diagnostics/index.js';
import { type Data, type Diagnostic, diagnostic, type ParsedEntity, type Place } from '../../src/model/index.js';
import { at, entity, framework } from '../release/values.js';

// What standards/accepted.yaml accepts, for how long, and what is wrong with its entries.

const FILE = 'standards/accepted.yaml';
const PAGE = 'standards/PS-001.md';
const TEXT = `---
id: PS-001
---

## Scope of use

Streets.

## Requirements

### PS-001-R01 Enter it

It shall.

- Test PS-001-T01: data-check

### PS-001-R02 Show it

It shall.
`;
const RULES = ['sentence-is-short', 'term-is-used'];
const now = framework([
  entity('PS-001', { place: at(PAGE, 2) }),
  entity('PS-001-R02', { within: 'PS-001', place: at(PAGE, 17) }),
  entity('PS-001-T01', { within: 'PS-001-R01', place: at(PAGE, 15) }),
  entity('PS-001-R01', { within: 'PS-001', place: at(PAGE, 11) }),
  entity('device', { place: at('standards/terms/device.md', 1) }),
]);

const found = (line: number, code = 'sentence-is-short', path = PAGE) =>
  diagnostic(code, at(path, line), `wrong at ${line}`);
const ENTRY = { code: 'sentence-is-short', place: PAGE, reason: 'Law.', expires: '2027-06-30' };

/** The file as it was parsed: an entry on each second line, its keys on known lines. */
function file(...entries: readonly unknown[]): ParsedEntity {
  const places = entries.flatMap((_, index) =>
    ['', '/code', '/expires'].map(
      (key, offset) => [`/accepted/${index}${key}`, { value: span(at(FILE, 10 * index + 2 + offset)) }] as const,
    ),
  );
  return { data: { accepted: entries as Data[] }, places: Object.fromEntries(places) } as unknown as ParsedEntity;
}
const span = ({ start, end }: Place) => ({ start, end });

function judged(
  diagnostics: readonly Diagnostic[],
  entries: readonly unknown[],
  more: { date?: string; complete?: boolean; text?: string } = {},
) {
  return accept(diagnostics, file(...entries), FILE, {
    framework: { ...now, complete: more.complete ?? true },
    rules: RULES,
    date: more.date,
    textOf: (path) => (path === PAGE ? (more.text ?? TEXT) : undefined),
  });
}

describe('an entry', () => {
  test('takes out what it names, with its reason, its day and who accepted it', () => {
    const [one, other] = [found(7), found(7, 'term-is-used')];
    expect(judged([one, other], [{ ...ENTRY, accepted_by: 'Ada' }])).toEqual({
      counting: [other],
      accepted: [{ diagnostic: one, until: '2027-06-30', reason: 'Law.', by: 'Ada' }],
    });
    expect(judged([one], [ENTRY]).accepted[0]?.by).toBe('');
  });

  test('accepts every fault of its kind in its file, and none in another', () => {
    const elsewhere = found(1, 'sentence-is-short', 'standards/terms/device.md');
    const { counting, accepted } = judged([found(7), found(13), elsewhere], [ENTRY]);
    expect(accepted).toHaveLength(2);
    expect(counting).toEqual([elsewhere]);
  });

  const LINES = [2, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 19];
  test.each<[string, readonly number[]]>([
    ['PS-001', LINES],
    ['PS-001-scope-of-use', [5, 6, 7, 8]],
    ['Scope of use', [5, 6, 7, 8]],
    ['PS-001-requirements', [9, 11, 12, 13, 15, 16, 17, 19]],
    ['PS-001-R01', [11, 12, 13, 15, 16]],
    ['PS-001-T01', [15, 16]],
    ['PS-001-R02', [17, 19]],
  ])('on %s accepts what stands in it', (anchor, lines) => {
    const { accepted } = judged(
      LINES.map((line) => found(line)),
      [{ ...ENTRY, place: `${PAGE}#${anchor}` }],
    );
    expect(accepted.map((one) => one.diagnostic.place.start.line)).toEqual(lines);
  });

  test('goes by the ids alone where the text cannot be read, also on one line', () => {
    const place = { path: PAGE, start: { line: 15, column: 5 }, end: { line: 15, column: 9 } };
    const inLine = diagnostic('sentence-is-short', place, 'x');
    const before = { ...inLine, place: { ...place, start: { line: 15, column: 0 } } };
    const { accepted } = judged([inLine, before], [{ ...ENTRY, place: `${PAGE}#PS-001-T01` }], { text: '' });
    expect(accepted.map((one) => one.diagnostic)).toEqual([inLine]);
  });
});

describe('an entry that has run out', () => {
  test('accepts nothing and is reported, with what it was for', () => {
    const one = found(7);
    expect(judged([one, found(13)], [ENTRY], { date: '2027-07-01' })).toEqual({
      counting: [
        one,
        found(13),
        {
          code: 'acceptance-is-current',
          severity: 'warning',
          message: '"sentence-is-short" was accepted until 2027-06-30 and is still reported',
          place: at(FILE, 4),
          hints: ['correct the text, then remove the entry'],
          related: [{ message: 'wrong at 7', place: one.place }],
        },
      ],
      accepted: [],
    });
  });

  test('accepts on its last day, and for ever without a day', () => {
    expect(judged([found(7)], [ENTRY], { date: '2027-06-30' }).accepted).toHaveLength(1);
    expect(judged([found(7)], [{ ...ENTRY, expires: '2000-01-01' }]).accepted).toHaveLength(1);
  });
});

describe('an entry for nothing', () => {
  const needless = (where: string) => ({
    code: 'acceptance-is-needed',
    severity: 'warning',
    message: `"sentence-is-short" is not reported at ${where}`,
    place: at(FILE, 3),
    hints: ['remove the entry'],
    related: [],
  });

  test('is reported', () => {
    expect(judged([], [ENTRY]).counting).toEqual([needless(PAGE)]);
    expect(judged([found(7)], [{ ...ENTRY, place: `${PAGE}#PS-001-R02` }]).counting).toEqual([
      found(7),
      needless(`PS-001-R02 in ${PAGE}`),
    ]);
  });

  test('waits until everything could be read', () => {
    expect(judged([], [ENTRY], { complete: false }).counting).toEqual([]);
  });

  test('is the second of two for the same', () => {
    expect(judged([found(7)], [ENTRY, ENTRY]).counting).toMatchObject([
      { code: 'acceptance-is-needed', place: at(FILE, 13) },
    ]);
  });
});

describe('an entry for what is no rule', () => {
  test('accepts nothing, and is reported with the nearest rule', () => {
    expect(judged([found(7, 'link-resolves')], [{ ...ENTRY, code: 'link-resolves' }]).counting).toEqual([
      found(7, 'link-resolves'),
      {
        code: 'acceptance-names-a-rule',
        severity: 'error',
        message: '"link-resolves" is not a rule',
        place: at(FILE, 3),
        hints: ['remove the entry and correct the text'],
        related: [],
      },
    ]);
    expect(judged([], [{ ...ENTRY, code: 'term-is-usd' }]).counting).toMatchObject([
      { hints: ['write "term-is-used"'] },
    ]);
  });
});

describe('an entry with a fault in it', () => {
  test.each([
    ['no data', 'text'],
    ['no code', { ...ENTRY, code: undefined }],
    ['an empty code', { ...ENTRY, code: '' }],
    ['no place', { ...ENTRY, place: 1 }],
    ['no reason', { ...ENTRY, reason: '' }],
    ['no day', { ...ENTRY, expires: undefined }],
    ['a day that is none', { ...ENTRY, expires: '2027-06-30x' }],
    ['a day with something before it', { ...ENTRY, expires: 'x2027-06-30' }],
  ])('such as %s accepts nothing, and does not undo the others', (_name, broken) => {
    const { counting, accepted } = judged([found(7)], [broken]);
    expect([counting.map((one) => one.code), accepted]).toEqual([['sentence-is-short'], []]);
    expect(judged([found(7)], [broken, ENTRY]).accepted).toHaveLength(1);
  });
});

test('a file that is missing, or holds no list, accepts nothing', () => {
  const context = { framework: now, rules: RULES, date: undefined, textOf: () => TEXT };
  expect(accept([found(7)], undefined, FILE, context)).toEqual({ counting: [found(7)], accepted: [] });
  const noList = { data: { accepted: 'all' }, places: {} } as unknown as ParsedEntity;
  expect(accept([found(7)], noList, FILE, context)).toEqual({ counting: [found(7)], accepted: [] });
});

test('an entry without places of its own is reported at the top of its file, or where it begins', () => {
  const context = { framework: now, rules: RULES, date: undefined, textOf: () => TEXT };
  const parsed = (places: object) => ({ data: { accepted: [ENTRY] }, places }) as unknown as ParsedEntity;
  expect(accept([], parsed({}), FILE, context).counting[0]?.place).toEqual({
    path: FILE,
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  });
  expect(accept([], parsed({ '/accepted/0': { value: span(at(FILE, 9)) } }), FILE, context).counting[0]?.place).toEqual(
    at(FILE, 9),
  );
});
