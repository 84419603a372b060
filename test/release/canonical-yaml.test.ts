import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readCanonicalYaml } from '../../src/release/canonical-yaml.js';
import { isSealed, lockDataOf, lockText, readLock } from '../../src/release/lock.js';
import '../tools/seed.js';

const RELEASES = new URL('../../standards/releases/', import.meta.url);
const RUNS = 200;
const WRITING = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** What the package reads; the error, if it reads nothing. */
function byYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  return document.errors[0] ?? document.toJS({ maxAliasCount: 0 });
}

/** Expects that a text is read as the package reads it, or left to the package. */
function expectSame(text: string): void {
  const read = readCanonicalYaml(text);
  if (read === undefined) return;
  const expected = byYaml(text);
  expect(read, text).toEqual(expected);
  // The order of keys is the order of what is published.
  expect(JSON.stringify(read)).toBe(JSON.stringify(expected));
}

describe('the locks of this framework', () => {
  test.each(readdirSync(RELEASES).filter((name) => /^\d/.test(name)))('%s is read and written as it was', (name) => {
    const text = readFileSync(new URL(name, RELEASES), 'utf8');
    expect(isSealed(text)).toBe(true);
    expect(readCanonicalYaml(text)).toEqual(byYaml(text));
    expect(lockText(readLock(lockDataOf(text) as never))).toBe(text);
  });
});

describe('canonical YAML', () => {
  test.each<[string, string, unknown]>([
    ['maps in maps', 'a:\n  b:\n    c: d\n  e: f\ng: h\n', { a: { b: { c: 'd' }, e: 'f' }, g: 'h' }],
    ['lists of maps', 'a:\n  - b: c\n    d:\n      - e\n  - b: f\n', { a: [{ b: 'c', d: ['e'] }, { b: 'f' }] }],
    ['lists of lists', '- - a\n  - b\n- - - c\n', [['a', 'b'], [['c']]]],
    ['what is empty', 'a: {}\nb: []\nc:\n  - {}\n', { a: {}, b: [], c: [{}] }],
    ['values that are no text', 'a: 1\nb: -2.50\nc: true\nd: null\n', { a: 1, b: -2.5, c: true, d: null }],
    ['text that looks like a number', 'a: 0.1.0\nb: 2027-01-01\nc: -1 a\n', { a: '0.1.0', b: '2027-01-01', c: '-1 a' }],
    ['quoted text', `a: "1.0"\nb: "a: \\"b\\" \\u00e9"\nc: 'it''s "x"'\n`, { a: '1.0', b: 'a: "b" é', c: `it's "x"` }],
    ['text with marks in it', 'a: b[c] {d} "e" f:g#h, \\n\n', { a: 'b[c] {d} "e" f:g#h, \\n' }],
    [
      'keys of all kinds',
      'a b: 1\nPS-001#x: 2\n"1": 3\n\'"\': 4\na:b: 5\n',
      { 'a b': 1, 'PS-001#x': 2, 1: 3, '"': 4, 'a:b': 5 },
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', { a: 3, b: 2 }],
    ['comments at its head', '# one\n#two\na: 1\n', { a: 1 }],
    ['CRLF', 'a:\r\n  - b\r\n', { a: ['b'] }],
  ])('has %s', (_name, text, data) => {
    expect(readCanonicalYaml(text)).toEqual(data);
    expectSame(text);
  });

  test('may have any key', () => {
    const text = '__proto__:\n  a: 1\nconstructor: 2\n';
    expect(Object.entries(readCanonicalYaml(text) as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
    expectSame(text);
  });

  test.each([
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['no end of the last line', 'a: b'],
    ['an empty line', 'a: b\n\nc: d\n'],
    ['a value alone', 'a\n'],
    ['a comment behind a value', 'a: b #c\n'],
    ['a comment between lines', 'a: b\n# c\nd: e\n'],
    ['text over two lines', 'a: b\n  c\nd: e\n'],
    ['quoted text over two lines', 'a: "b\n  c"\n'],
    ['a block of text', 'a: |-\n  b\n'],
    ['a list at the column of its key', 'a:\n- b\n'],
    ['an indent of four', 'a:\n    b: c\n'],
    ['an indent of three after a dash', '-  a: b\n   c: d\n'],
    ['a line further left than it may be', 'a:\n  b:\n    c: d\n   e: f\n'],
    ['a key without a value', 'a:\nb: c\n'],
    ['a last key without a value', 'a:\n'],
    ['an item without a value', 'a:\n  -\n'],
    ['a list in flow style', 'a: [b]\n'],
    ['a map in flow style', 'a: {b: c}\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str b\n'],
    ['a colon too many', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['a space at the end', 'a: b \n'],
    ['a value that is a dash', 'a: -\n'],
    ['a value that is a list', 'a: - b\n'],
    ['a key that is a list', '- a: - b\n'],
    ['a reserved character', 'a: @b\n'],
    ['a tab', 'a:\tb\n'],
    ['a byte order mark', '\uFEFFa: b\n'],
    ['a carriage return', 'a: b\rc\n'],
    ['a null that is not written so', 'a: ~\n'],
    ['a truth value that is not written so', 'a: True\n'],
    ['a hexadecimal number', 'a: 0x1F\n'],
    ['an octal number', 'a: 0o17\n'],
    ['a number with a plus', 'a: +1\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a number without its first digit', 'a: .5\n'],
    ['infinity', 'a: -.inf\n'],
    ['a number that may be rounded', 'a: 12345678901234567890\n'],
    ['a key that is a number', '1: a\n'],
    ['a key that is null', '~: a\n'],
    ['a key that is a list', '{}: a\n'],
    ['a complex key', '? a\n: b\n'],
    ['a key that is too long', `${'a'.repeat(1100)}: b\n`],
    ['an escape that JSON has not', 'a: "\\x41"\n'],
    ['the end of the document', 'a: b\n...\n'],
    ['the start of a document', '---\na: b\n'],
    ['the start of a document with a key', '--- a: b\n'],
    ['a map after a list', '- a\nb: c\n'],
    ['a list after a map', 'a: b\n- c\n'],
    [
      'too many levels',
      `${Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}a:\n`).join('')}${'  '.repeat(60)}a: b\n`,
    ],
    ['too many dashes', `${'- '.repeat(60)}a\n`],
  ])('has not %s', (_name, text) => {
    expect(readCanonicalYaml(text)).toBe(undefined);
  });

  const word = fc.constantFrom(
    ...[
      'PS-001',
      'a',
      'null',
      'true',
      '1',
      '-1',
      '0.1.0',
      '-',
      '?',
      ':',
      '#',
      '"',
      "'",
      '[',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
    ],
    ...[
      '>',
      '%',
      '@',
      '`',
      ',',
      '~',
      '.',
      '...',
      '---',
      '\\',
      '\\n',
      '’',
      '🙂',
      '\u00a0',
      '\u2028',
      '<<',
      '=',
      '0x1',
      '1e5',
    ],
  );
  const line = fc.array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 5 }).map((all) => all.flat().join(''));
  const text = fc.oneof(
    line,
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a\nb', ' a', 'a ', '', '\ta'),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(line, fc.string()), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  test('is read as the package reads it, whatever is written', () => {
    fc.assert(
      fc.property(tree, (data) => expectSame(stringify(data, WRITING))),
      { numRuns: RUNS },
    );
  });

  test('is read as the package reads it, wherever it is damaged', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.oneof(word, fc.constantFrom(' ', '  ', '\n', '- ', ': ', ' #', '\t', '\r\n')),
    );
    const plain = fc.dictionary(line, fc.oneof(line, fc.array(line), fc.array(fc.dictionary(line, line))), {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(fc.oneof(tree, plain), fc.array(damage, { minLength: 1, maxLength: 3 }), (data, all) => {
        const damaged = all.reduce(
          (whole, [place, length, more]) => {
            const at = place % (whole.length + 1);
            return whole.slice(0, at) + more + whole.slice(at + length);
          },
          stringify(data, WRITING),
        );
        expectSame(damaged);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test('is never left to the package where it has what a lock has', () => {
    const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.;:()'"’“é&/-]*[A-Za-z.]$/);
    const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9#_ -]*[a-z0-9]$/);
    const lists = fc.array(fc.oneof(words, fc.dictionary(key, fc.oneof(words, fc.integer()), { minKeys: 1 })));
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(words, lists, fc.dictionary(key, words)), { minKeys: 1 }), (data) => {
        expect(readCanonicalYaml(stringify(data, WRITING))).toEqual(data);
      }),
      { numRuns: RUNS },
    );
  });
});
