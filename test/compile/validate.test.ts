import { describe, expect, test } from 'vitest';
import { parse } from '../../src/compile/parse/index.js';
import { compileSchemas, validate } from '../../src/compile/validate/index.js';
import {
  applyFixes,
  type Diagnostic,
  KINDS,
  type Kind,
  keywordsOf,
  linesOf,
  type Schema,
} from '../../src/model/index.js';

// What is told of a file that does not conform to the schema of its kind: under which code, at which characters, with
// which values in the hint, and with which edit.

const VOCABULARY = KINDS.find(({ name }) => name === 'vocabulary') as Kind;
const THING: Kind = { ...VOCABULARY, name: 'thing', files: 'things/*', id: 'file-name', schema: 'schemas/thing.json' };

interface Told {
  readonly code: string;
  /** Where, as line and column, with the characters there. */
  readonly at: string;
  /** What the message and the hint name. */
  readonly names?: string;
  readonly hint?: string;
  /** The file after the edit. */
  readonly fixed?: string;
}

function object(properties: Schema, more: Schema = {}): Schema {
  return { type: 'object', additionalProperties: false, properties: { id: {}, ...properties }, ...more } as Schema;
}

function diagnosticsOf(schema: Schema, text: string, path = 'standards/things/a-b.yaml', kind = THING): Diagnostic[] {
  const compiled = compileSchemas([kind], { thing: schema });
  expect(compiled.diagnostics).toEqual([]);
  const context = { kind, kinds: [kind], schemas: { thing: schema }, keywords: keywordsOf('en', {}) };
  const parsed = parse({ path, text }, context);
  expect(parsed.diagnostics).toEqual([]);
  return [...validate(parsed.value, compiled.value).diagnostics];
}

function shown({ place: { start, end } }: Pick<Diagnostic, 'place'>, text: string): string {
  const lines = linesOf(text);
  const characters = text.slice(
    (lines[start.line - 1] ?? 0) + start.column - 1,
    (lines[end.line - 1] ?? 0) + end.column - 1,
  );
  return `${start.line}:${start.column} ${characters}`;
}

/** Holds what is told of a text against what is expected, each with a message and with hints that say something. */
function expectTold(found: readonly Diagnostic[], text: string, expected: readonly Told[]): void {
  expect(found.map((one) => ({ code: one.code, at: shown(one, text) }))).toEqual(
    expected.map(({ code, at }) => ({ code, at })),
  );
  for (const [index, { names = '', hint, fixed }] of expected.entries()) {
    const one = found[index] as Diagnostic;
    expect(one.severity).toBe('error');
    expect(one.message).toContain(names);
    for (const words of [one.message, ...one.hints]) expect(words).toMatch(/^(?!Stryker)\S.*\S$/);
    if (hint !== undefined) expect(one.hints).toEqual([expect.stringContaining(hint)]);
    expect(one.fixes && applyFixes(text, one.fixes).text).toBe(fixed);
  }
}

const told = (schema: Schema, text: string, expected: readonly Told[]): void =>
  expectTold(diagnosticsOf(schema, text), text, expected);

const TEXT = { type: 'string' };

describe('a key that is not known', () => {
  const schema = object({ title: TEXT, summary: TEXT, made: { ...TEXT, 'x-derived': true } });

  test('that is near one has it in the hint and as the edit', () => {
    told(schema, 'tittle: A\n', [
      { code: 'key-is-known', at: '1:1 tittle', names: '"tittle"', hint: '"title"', fixed: 'title: A\n' },
    ]);
  });

  test('that is near one which stands there already has no edit', () => {
    told(schema, 'title: A\ntittle: B\n', [{ code: 'key-is-known', at: '2:1 tittle', hint: '"title"' }]);
  });

  test('that is near none has those in the hint that are not there yet, and none that Charter makes', () => {
    const text = 'zzzzzz: 1\ntitle: A\n';
    told(schema, text, [{ code: 'key-is-known', at: '1:1 zzzzzz', hint: 'summary' }]);
    const [found] = diagnosticsOf(schema, text);
    expect(found?.hints[0]).not.toMatch(/title|made|id/);
  });

  test('that Charter makes itself is no name for it', () => {
    const text = 'maed: 1\ntitle: A\nsummary: B\n';
    told(schema, text, [{ code: 'key-is-known', at: '1:1 maed', names: '"maed"' }]);
    expect(diagnosticsOf(schema, text)[0]?.hints[0]).not.toMatch(/made|title|summary/);
  });

  test('that is near one that Charter makes has no edit to that', () => {
    told(schema, 'mades: 1\n', [{ code: 'key-is-known', at: '1:1 mades', hint: 'title' }]);
  });

  test('of several lists those that are free with commas between', () => {
    told(schema, 'zzzzzz: 1\n', [{ code: 'key-is-known', at: '1:1 zzzzzz', hint: 'title, summary' }]);
  });

  test('in a group stands there, however the schema forbids it', () => {
    const inner = { type: 'object', properties: { days: TEXT } };
    const text = 'rules:\n  dayz: x\n';
    const fixed = 'rules:\n  days: x\n';
    told(object({ rules: { ...inner, additionalProperties: false } }), text, [
      { code: 'key-is-known', at: '2:3 dayz', names: '"dayz"', hint: '"days"', fixed },
    ]);
    told(object({ rules: { ...inner, unevaluatedProperties: false } }), text, [
      { code: 'key-is-known', at: '2:3 dayz', names: '"dayz"', hint: '"days"', fixed },
    ]);
  });

  test('is told for each', () => {
    told(schema, 'aaaaaaa: 1\nbbbbbbb: 2\n', [
      { code: 'key-is-known', at: '1:1 aaaaaaa', names: 'aaaaaaa' },
      { code: 'key-is-known', at: '2:1 bbbbbbb', names: 'bbbbbbb' },
    ]);
  });

  test('is cut where it is long', () => {
    const [fits, long] = ['k'.repeat(60), 'k'.repeat(61)];
    told(schema, `${fits}: 1\n`, [{ code: 'key-is-known', at: `1:1 ${fits}`, names: `"${fits}"` }]);
    told(schema, `${long}: 1\n`, [{ code: 'key-is-known', at: `1:1 ${long}`, names: `"${'k'.repeat(57)}..."` }]);
  });

  test('with the form of no key that can stand there', () => {
    const names = { type: 'object', propertyNames: { type: 'string', pattern: '^[a-z]+$' } };
    told(object({ kinds: names }), 'kinds:\n  My Kind: 1\n', [
      { code: 'value-conforms', at: '2:3 My Kind', names: '"My Kind"' },
    ]);
  });
});

describe('a key that is missing', () => {
  const MISSING = (schema: Schema, more: Schema = {}) => object({ level: schema }, { required: ['level'], ...more });

  test.each([
    ['with the example of the schema', { ...TEXT, examples: ['shall', 'may'] }, '`level: shall`'],
    ['with a number', { type: 'integer', examples: [3] }, '`level: 3`'],
    ['with dots where there is no example', TEXT, '`level: ...`'],
    ['with the items of a list', { type: 'array', items: TEXT, examples: [['a', 'b']] }, '`level: [a, b]`'],
    [
      'with dots for a list of groups',
      { type: 'array', items: { type: 'object' }, examples: [[{ a: 1 }, 2]] },
      '`level: ...`',
    ],
    ['with dots for a group', { type: 'object', examples: [{ a: 1 }] }, '`level: ...`'],
    ['with dots for a list without an example', { type: 'array', items: TEXT }, '`level: ...`'],
  ])('is a line to add: %s', (_name, schema, hint) => {
    told(MISSING(schema), '{}\n', [{ code: 'key-is-present', at: '1:1 ', names: '"level"', hint }]);
  });

  test('is a line with the key, whatever its title', () => {
    const titled = { ...TEXT, title: 'Level of it' };
    told(MISSING(titled), '{}\n', [{ code: 'key-is-present', at: '1:1 ', names: '"level"', hint: '`level: ...`' }]);
  });

  test('is told at the first fence of a file with frontmatter, and at the top of one without', () => {
    const kind = { ...THING, files: 'things/*.md' };
    const text = '---\nother: x\n---\n\nText.\n';
    const schema = object({ level: TEXT, other: TEXT, body: {} }, { required: ['level'] });
    const path = 'standards/things/a-b.md';
    expectTold(diagnosticsOf(schema, text, path, kind), text, [{ code: 'key-is-present', at: '1:1 ---' }]);
    for (const name of ['a-b.yaml', 'a-b.yml'])
      expectTold(diagnosticsOf(schema, 'other: x\n', `standards/things/${name}`), 'other: x\n', [
        { code: 'key-is-present', at: '1:1 ' },
      ]);
  });

  test('of a group is told at its key, of an item of a list at the item', () => {
    const inner = { type: 'object', properties: { level: TEXT, other: TEXT }, required: ['level'] };
    told(object({ rule: inner }), 'rule:\n  other: x\n', [{ code: 'key-is-present', at: '1:1 rule' }]);
    told(object({ rules: { type: 'array', items: inner } }), 'rules:\n  - level: a\n  - other: x\n', [
      { code: 'key-is-present', at: '3:5 other: x' },
    ]);
  });

  test('is told for each, once', () => {
    const schema = object(
      { level: TEXT, title: TEXT },
      { required: ['level', 'title'], allOf: [{ properties: { level: TEXT }, required: ['level'] }] },
    );
    told(schema, '{}\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"level"' },
      { code: 'key-is-present', at: '1:1 ', names: '"title"' },
    ]);
  });

  test('may be needed because another is there', () => {
    const schema = object({ from: TEXT, until: TEXT }, { dependentRequired: { from: ['until'] } });
    told(schema, 'from: x\n', [{ code: 'key-is-present', at: '1:1 ', names: '"until"', hint: '`until: ...`' }]);
  });

  test('and may be meant by one that is not known, which alone is told', () => {
    const schema = object({ title: TEXT, level: TEXT, note: TEXT }, { required: ['title', 'level'] });
    told(schema, 'tittle: A\nlevel: B\n', [
      { code: 'key-is-known', at: '1:1 tittle', names: '"tittle"', hint: '"title"', fixed: 'title: A\nlevel: B\n' },
    ]);
    told(schema, 'name: A\nlevel: B\n', [{ code: 'key-is-known', at: '1:1 name', names: '"name"', hint: '"title"' }]);
    // A slip in a key that need not be there hides nothing.
    told(schema, 'nite: A\nlevel: B\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"title"' },
      { code: 'key-is-known', at: '1:1 nite', hint: '"note"', fixed: 'note: A\nlevel: B\n' },
    ]);
    // Each stands for one.
    told(schema, 'name: A\n', [
      { code: 'key-is-present', at: '1:1 ', names: '"level"' },
      { code: 'key-is-known', at: '1:1 name', hint: '"title"' },
    ]);
    told(schema, 'name: A\nrank: B\nlength: C\n', [
      { code: 'key-is-known', at: '1:1 name' },
      { code: 'key-is-known', at: '2:1 rank' },
      { code: 'key-is-known', at: '3:1 length' },
    ]);
  });

  test('of another group is not meant by one that is not known', () => {
    const inner = { type: 'object', properties: { level: TEXT }, required: ['level'], additionalProperties: false };
    told(object({ one: inner, two: inner }), 'one:\n  level: x\n  name: x\ntwo: {}\n', [
      { code: 'key-is-known', at: '3:3 name' },
      { code: 'key-is-present', at: '4:1 two', names: '"level"' },
    ]);
  });

  test('that Charter makes is not told', () => {
    told(MISSING({ ...TEXT, 'x-derived': true }), '{}\n', []);
  });

  test('that points at something asks for an id of its kind', () => {
    const [one] = diagnosticsOf(MISSING({ ...TEXT, 'x-refersTo': 'party' }), '{}\n');
    expect(one?.hints).toEqual([]);
    expect(one?.open).toEqual({
      text: expect.stringContaining('`level: {}`'),
      wants: [{ idOf: ['party'] }],
      otherwise: expect.stringMatching(/`level: \.\.\.`.*party/),
    });
    const [list] = diagnosticsOf(
      MISSING({ type: 'array', items: { ...TEXT, 'x-refersTo': ['vocabulary/actors', 'party'] } }),
      '{}\n',
    );
    expect(list?.open).toEqual({
      text: expect.stringContaining('`level: [{}]`'),
      wants: [{ idOf: ['vocabulary/actors', 'party'] }],
      otherwise: expect.stringMatching(/`level: \.\.\.`.*actors/),
    });
  });
});

describe('a value', () => {
  const VALUE = (schema: Schema) => object({ level: schema });
  const bad = (schema: Schema, written: string, more: Omit<Told, 'code' | 'at'>, at = `1:8 ${written}`) =>
    told(VALUE(schema), `level: ${written}\n`, [{ code: 'value-conforms', at, ...more }]);

  test('that is none of those allowed has the nearest in the hint, and as the edit where there is no doubt', () => {
    const words = { enum: ['drafting', 'candidate', 'adopted'] };
    bad(words, 'Drafting', { names: '"Drafting"', hint: '"drafting"', fixed: 'level: drafting\n' });
    bad(words, '"draftin"', { hint: '"drafting"', fixed: 'level: "drafting"\n' });
    bad(words, 'nothing', { names: '"level"', hint: 'drafting, candidate, adopted' });
  });

  test('that is not the one that is allowed', () => {
    bad({ const: 2 }, '3', { names: '3', hint: '2' });
    bad({ const: 'one' }, 'two', { names: '"two"', hint: '"one"' });
  });

  test('that is not one of two allowed ways is told by the way that was meant', () => {
    const schema = {
      anyOf: [{ const: false }, { type: 'object', additionalProperties: false, properties: { a: TEXT } }],
    };
    told(VALUE(schema), 'level:\n  b: x\n', [{ code: 'key-is-known', at: '2:3 b', names: '"b"', hint: '"a"' }]);
    const list = { anyOf: [{ const: 'all' }, { type: 'array', items: { type: 'string' } }] };
    told(VALUE(list), 'level:\n  - 3\n', [
      { code: 'value-conforms', at: '2:5 3', names: '3', hint: '"3"', fixed: 'level:\n  - "3"\n' },
    ]);
    told(VALUE({ oneOf: [{ const: 'a' }, { const: 'b' }] }), 'level: c\n', [{ code: 'value-conforms', at: '1:8 c' }]);
  });

  test('that may not be at all, with nothing told within it, is told by what forbids it', () => {
    told(VALUE({ not: { type: 'string' } }), 'level: c\n', [{ code: 'value-conforms', at: '1:8 c', names: '"level"' }]);
  });

  test('of another form than the pattern has the example in the hint, or the same value as it has to be written', () => {
    const ids = { ...TEXT, pattern: '^[a-z]{2}-\\d+$', examples: ['ab-12'] };
    bad(ids, 'nothing at all', { names: '"nothing at all"', hint: 'ab-12' });
    bad(ids, 'AB-1', { hint: '"ab-1"' });
    bad(ids, 'ab–1', { hint: '"ab-1"', fixed: 'level: ab-1\n' });
    bad(ids, '“ab-1”', { hint: '"ab-1"', fixed: 'level: ab-1\n' });
    bad({ ...TEXT, pattern: '^[A-Z]+$' }, 'abc', { hint: '"ABC"' });
    bad({ ...TEXT, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }, '-- Ein Größe, 2 --', { hint: '"ein-gro-e-2"' });
    bad({ ...TEXT, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }, 'Café  Noir', { hint: '"cafe-noir"' });
  });

  test('that the pattern fits but for an end has no edit', () => {
    const day = { ...TEXT, pattern: '^\\d+ (days|hours)$', examples: ['3 days'] };
    bad(day, '3 weeks', { hint: '3 days' });
    bad({ ...TEXT, pattern: '^\\d+ (days|hours)$' }, '3 weeks', {});
  });

  test.each([
    ['an example that is a number', { examples: [12] }, '12'],
    ['one that is 0', { examples: [0] }, '0'],
    ['the first of several', { examples: ['first', 'second'] }, 'first'],
  ])('with %s', (_name, more, hint) => {
    bad({ type: ['string', 'integer'], pattern: '^a$', ...more }, 'xyz', { hint });
  });

  test.each([[[null]], [[{ a: 1 }]], [[]]])('whose example %j is none to copy', (examples) => {
    const text = 'level: xyz\n';
    told(VALUE({ ...TEXT, pattern: '^a$', examples }), text, [{ code: 'value-conforms', at: '1:8 xyz' }]);
    const [found] = diagnosticsOf(VALUE({ ...TEXT, pattern: '^a$', examples }), text);
    expect(found?.hints[0]).not.toMatch(/null|undefined|object/);
  });

  test('that points at something is shown with an id of its kind', () => {
    const schema = VALUE({ ...TEXT, pattern: '^a$', 'x-refersTo': 'party', examples: ['abc'] });
    const [found] = diagnosticsOf(schema, 'level: xyz\n');
    expect(found?.hints).toEqual([]);
    expect(found?.open).toMatchObject({ text: expect.stringContaining('{}'), wants: [{ idOf: ['party'] }] });
    expect(found?.open?.otherwise).toContain('party');
  });

  test('that is no day, with the day that was meant where its dashes alone are wrong', () => {
    const day = { ...TEXT, format: 'date' };
    bad(day, '2027–03–01', { names: '"2027–03–01"', hint: '2027-03-01', fixed: 'level: 2027-03-01\n' });
    bad(day, '1 March 2027', { hint: '2027-03-01' });
    bad(day, '2027-02-300', { hint: '2027-03-01' });
    bad(day, 'x2027–02–01', { hint: '2027-03-01' });
    bad(day, '"2027-02-30"', { names: '"2027-02-30"' });
  });

  test('that is no address, or of another form that has a name', () => {
    bad({ ...TEXT, format: 'uri', examples: ['https://example.org/'] }, 'example', {
      names: '"example"',
      hint: 'https://example.org/',
    });
    bad({ ...TEXT, format: 'email', examples: ['me@example.org'] }, 'example', {
      names: 'email',
      hint: 'me@example.org',
    });
    const [uri] = diagnosticsOf(VALUE({ ...TEXT, format: 'uri' }), 'level: example\n');
    expect(uri?.message).not.toContain('uri');
  });

  test('that is too long or too short', () => {
    bad({ ...TEXT, maxLength: 3 }, 'a😀cd', { names: '4' });
    bad({ ...TEXT, maxLength: 3 }, 'abcde', { names: '3' });
    bad({ ...TEXT, minLength: 1, examples: ['some'] }, '""', { names: '"level"', hint: 'some' });
    bad({ ...TEXT, minLength: 3, examples: ['some'] }, 'a', { names: '"level"', hint: 'some' });
    bad({ type: 'array', minItems: 1, examples: [3] }, '[]', { names: '"level"', hint: '3' });
    bad({ type: 'object', minProperties: 1, examples: [3] }, '{}', { names: '"level"', hint: '3' });
    const messageOf = (minLength: number, text: string) =>
      diagnosticsOf(VALUE({ ...TEXT, minLength }), text)[0]?.message;
    expect(messageOf(1, 'level: ""\n')).not.toBe(messageOf(2, 'level: ""\n'));
    expect(messageOf(3, 'level: ""\n')).toBe(messageOf(2, 'level: ""\n'));
  });

  test.each([
    [{ minimum: 4 }, '3', '>= 4'],
    [{ maximum: 2 }, '3', '<= 2'],
    [{ exclusiveMinimum: 3 }, '3', '> 3'],
    [{ exclusiveMaximum: 3 }, '3', '< 3'],
  ])('that is out of the range %j', (range, written, limit) => {
    bad({ type: 'integer', ...range, examples: [7] }, written, { names: limit, hint: '7' });
  });

  test('that no rule above explains is told in the words of the schema', () => {
    bad({ type: 'integer', multipleOf: 5, examples: [7] }, '3', { names: 'multiple of 5', hint: '7' });
    bad({ type: 'array', maxItems: 1, items: { type: 'integer' }, examples: [7] }, '[1, 2]', {
      names: 'more than 1',
      hint: '7',
    });
  });

  test('that stands twice in a list is told at the second, with the first', () => {
    const schema = VALUE({ type: 'array', uniqueItems: true, items: TEXT });
    const text = 'level:\n  - a\n  - b\n  - c\n  - b\n';
    const found = diagnosticsOf(schema, text);
    expectTold(found, text, [{ code: 'value-conforms', at: '5:5 b', names: '"level"' }]);
    expect(found[0]?.hints).toHaveLength(1);
    expect(found[0]?.related.map((one) => shown(one, text))).toEqual(['3:5 b']);
    expect(found[0]?.related[0]).toEqual({
      message: expect.stringMatching(/\S/),
      place: { path: 'standards/things/a-b.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
    });
  });

  test('is named by its key, whatever its title', () => {
    bad({ ...TEXT, title: 'Level of it', minLength: 9 }, 'x', { names: '"level"' });
  });

  test('is told once, however much is wrong with it', () => {
    bad({ ...TEXT, pattern: '^a$', minLength: 9, enum: ['a'] }, 'xyz', {});
  });

  test('is cut where it is long', () => {
    const long = 'x'.repeat(61);
    bad({ ...TEXT, pattern: '^a$' }, long, { names: `"${'x'.repeat(57)}..."` });
  });

  test('is named by its own key, whatever it stands in', () => {
    const items = {
      type: 'array',
      items: { type: 'object', properties: { level: { ...TEXT, title: 'Rank', minLength: 9 } } },
    };
    told(object({ list: items }), 'list:\n  - level: x\n', [
      { code: 'value-conforms', at: '2:12 x', names: '"level"' },
    ]);
    told(object({ list: { type: 'array', items: { ...TEXT, minLength: 9 } } }), 'list:\n  - x\n', [
      { code: 'value-conforms', at: '2:5 x', names: '"list"' },
    ]);
  });
});

describe('a value of another type', () => {
  const bad = (
    type: Schema['type'],
    written: string,
    names: string,
    hint?: string,
    fixed?: string,
    more: Schema = {},
  ) => {
    const text = `level: ${written}\n`;
    told(object({ level: { type, ...more } as Schema }), text, [
      {
        code: 'value-conforms',
        at: `1:8 ${written}`,
        names,
        ...(hint !== undefined && { hint }),
        ...(fixed !== undefined && { fixed: `level: ${fixed}\n` }),
      },
    ]);
  };

  test('where text is wanted is put in quotes, as it was written', () => {
    bad('string', '12', '12', '"12"', '"12"');
    bad('string', '1.10', '1.1', '"1.10"', '"1.10"');
    bad('string', 'true', 'true', '"true"', '"true"');
    bad('string', 'True', 'true', '"True"', '"True"');
    bad(['string', 'object'], '12', '12', '"12"', '"12"');
  });

  test('says what YAML read where that is not what was written', () => {
    const messageOf = (written: string) => diagnosticsOf(object({ level: TEXT }), `level: ${written}\n`)[0]?.message;
    expect(messageOf('1.10')).toMatch(/1\.10.*1\.1\b/);
    expect(messageOf('True')).toMatch(/True.*true/);
    // A number and yes or no are told apart.
    expect(messageOf('12')?.replace('12', '')).not.toBe(messageOf('true')?.replace('true', ''));
    expect(messageOf('12')?.replace('12', '')).not.toMatch(/\d/);
    expect(messageOf('true')?.replace('true', '')).not.toMatch(/true/);
  });

  test('that is none at all', () => {
    bad('integer', '~', '"level"');
    bad('string', 'null', '"level"');
    told(object({ level: { type: 'string' } }), 'level:\n', [{ code: 'value-conforms', at: '1:7 ', names: '"level"' }]);
  });

  test('where a list is wanted is shown as one', () => {
    bad('array', 'one', '"level"', '[one]');
    bad('array', '3', '3', '[3]');
    bad(['array', 'object'], 'one', '"level"', '[one]');
  });

  test('where one value is wanted is shown alone, where it is alone in its list', () => {
    bad('string', '[one]', '"level"', 'one');
    bad('integer', '[3]', '"level"', '3', undefined, { examples: [8] });
    bad('integer', '[3, 4]', '"level"', '8', undefined, { examples: [8] });
    bad('object', '[3]', '"level"', '8', undefined, { examples: [8] });
  });

  test('has the example of the schema in the hint', () => {
    bad('integer', 'one', '"level"', '8', undefined, { examples: [8] });
    bad('boolean', 'one', '"level"', 'true', undefined, { examples: [true] });
    bad('object', 'one', '"level"');
    bad('integer', '{a: 1}', '"level"', '8', undefined, { examples: [8] });
    bad('string', '{a: 1}', '"level"', 'some', undefined, { examples: ['some'] });
    bad('string', '[a, b]', '"level"', 'some', undefined, { examples: ['some'] });
  });

  test('is told with what it is and what is wanted, each in its own words', () => {
    const messageOf = (type: string | string[], written: string) =>
      diagnosticsOf(object({ level: { type } as Schema }), `level: ${written}\n`)[0]?.message;
    const wanted = ['integer', 'number', 'boolean', 'object', 'array'].map((type) => messageOf(type, 'one'));
    expect(new Set(wanted).size).toBe(5);
    expect(messageOf(['integer', 'boolean'], 'one')).toContain(' or ');
    const given = ['one', '3.5', 'true', '[a, b]', '{a: 1}'].map((written) => messageOf('integer', written));
    expect(new Set(given).size).toBe(5);
    expect(given[1]).toContain('3.5');
    expect(given[2]).toContain('true');
    expect(messageOf('null', 'one')).not.toContain('null');
    // Where nothing is written, there is no null to be seen.
    expect(messageOf('integer', '')).not.toContain('null');
  });
});
