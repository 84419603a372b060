import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { github } from '../../src/diagnostics/reporters/github.js';
import { gitlab } from '../../src/diagnostics/reporters/gitlab.js';
import { json } from '../../src/diagnostics/reporters/json.js';
import { junit } from '../../src/diagnostics/reporters/junit.js';
import { inCode, inText, markdown, piecesText } from '../../src/diagnostics/reporters/markdown.js';
import { pretty } from '../../src/diagnostics/reporters/pretty.js';
import type { Reporter } from '../../src/diagnostics/reporters/reporter.js';
import { sarif } from '../../src/diagnostics/reporters/sarif.js';
import { fenced, visible, visibleLine } from '../../src/diagnostics/reporters/text.js';
import { diagnostic } from '../../src/model/index.js';
import { FOUND, SETTING, SUMMARY } from './found.js';

// What each channel says about the same diagnostics, byte for byte. With CHARTER_UPDATE the reports are written anew,
// to be read as a difference.
const coloured: Reporter = (diagnostics, summary, setting) =>
  pretty(diagnostics, summary, { ...setting, colour: true }).replaceAll('\u001b', '<ESC>');

const CHANNELS: readonly (readonly [name: string, report: Reporter])[] = [
  ['github.txt', github],
  ['gitlab.json', gitlab],
  ['json.json', json],
  ['junit.xml', junit],
  ['markdown.md', markdown],
  ['pretty.txt', pretty],
  ['pretty-colour.txt', coloured],
  ['sarif.json', sarif],
];

const ALONE = { textOf: SETTING.textOf };
const NOTHING = { errors: 0, warnings: 0, files: 1 };

describe.each(CHANNELS)('%s', (name, report) => {
  const expectSame = (folder: string, said: string): void => {
    const file = new URL(`./reports/${folder}/${name}`, import.meta.url);
    if (process.env.CHARTER_UPDATE === '1') writeFileSync(file, said);
    expect(said).toBe(readFileSync(file, 'utf8'));
  };

  test('tells all that was found, and what does not count', () => {
    expectSame('all', report(FOUND, SUMMARY, SETTING));
  });

  test('tells a warning where nothing else is known', () => {
    expectSame('one', report(FOUND.slice(1, 2), { errors: 0, warnings: 1, files: 1 }, ALONE));
  });

  test('tells that there is nothing to tell', () => {
    expectSame('none', report([], NOTHING, { ...ALONE, apart: { old: [], accepted: [] } }));
  });
});

test('the colour of the last line is that of what counts', () => {
  const last = (errors: number, warnings: number) => coloured([], { errors, warnings, files: 1 }, ALONE).trim();
  expect(last(1, 1)).toMatch(/^<ESC>\[31m/);
  expect(last(0, 1)).toMatch(/^<ESC>\[33m/);
  expect(last(0, 0)).toMatch(/^<ESC>\[32m/);
});

test('a Markdown report that is too long is cut, and says how much is left out', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    diagnostic(
      'a-rule',
      { path: 'x', start: { line: index + 1, column: 1 }, end: { line: 1, column: 2 } },
      'w'.repeat(100_000),
    ),
  );
  const said = markdown(many, { errors: 20, warnings: 0, files: 1 }, ALONE);
  expect(said.length).toBeLessThan(1_000_000);
  expect(said).toContain('12 more are not shown here; run `charter check` to see them all.\n');
  expect(markdown(many.slice(0, 8), NOTHING, ALONE)).not.toContain('left out');
});

describe('the line that is quoted', () => {
  const framed = (line: string, from: number, to: number, lines = 0) => {
    const place = { path: 'x', start: { line: 1, column: from }, end: { line: 1 + lines, column: to } };
    const said = pretty([diagnostic('a-rule', place, 'm')], NOTHING, { textOf: () => line });
    return said
      .split('\n')
      .slice(1, 3)
      .map((one) => one.slice(4));
  };
  const LONG = `${'a'.repeat(100)}${'b'.repeat(100)}`;

  test.each<[string, string, number, number, string, string]>([
    ['of 100 characters is whole', 'a'.repeat(100), 3, 5, `| ${'a'.repeat(100)}`, '|   ^^'],
    ['that is longer is cut behind', LONG, 3, 5, `| ${'a'.repeat(100)}…`, '|   ^^'],
    ['is cut before what is wrong', LONG, 101, 103, `| …${'a'.repeat(20)}${'b'.repeat(80)}…`, `| ${' '.repeat(21)}^^`],
    ['ends with its end', LONG, 199, 201, `| …${'b'.repeat(100)}`, `| ${' '.repeat(99)}^^`],
    ['has a caret where nothing stands', 'abc', 4, 4, '| abc', '|    ^'],
    ['has two columns for a wide character', '漢字', 2, 3, '| 漢字', '|   ^^'],
    ['has no column for a mark', 'e\u0301x', 3, 4, '| e\u0301x', '|  ^'],
    ['shows what hides', 'a\u202eb', 3, 4, '| a<U+202E>b', `| ${' '.repeat(9)}^`],
  ])('%s', (_name, line, from, to, first, second) => {
    expect(framed(line, from, to)).toEqual([first, second]);
  });

  test('is marked to its end where more lines are wrong', () => {
    expect(framed('abc', 2, 1, 1)).toEqual(['| abc', '|  ^^']);
  });

  test('is left out where there is none', () => {
    expect(framed('  ', 1, 2)).toEqual(['', `1 file checked: 0 errors, 0 warnings`.slice(4)]);
  });
});

test.each([
  ['a\u0007b', 'a<U+0007>b'],
  ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['a\tb\nc', 'a\tb\nc'],
])('%j is shown as %j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test('a text on one line keeps no end of a line', () => {
  expect(visibleLine('a \t\r\n\n b')).toBe('a b');
});

test('a fence is longer than any in it', () => {
  expect(fenced('a\n\n')).toBe('```\na\n```');
  expect(fenced('a ```` b')).toBe('`````\na ```` b\n`````');
});

test('words of an author are text, and code is code', () => {
  expect(inText('*a*  [b](c) @d #1 `e` <f> & g|h ~i~ !j :k')).toBe(
    '\\*a\\* \\[b\\]\\(c\\) @\u2060d \\#1 \\`e\\` \\<f\\> \\& g\\|h \\~i\\~ \\!j \\:k',
  );
  expect(inCode('a')).toBe('`a`');
  expect(inCode('a `b`')).toBe('`` a `b` ``');
  expect(inCode('`a b')).toBe('`` `a b ``');
  expect(inCode('a ``b')).toBe('```a ``b```');
});

test('words that went are struck out and words that came are bold, without the spaces around them', () => {
  expect(
    piecesText([
      { kind: 'same', text: 'a ' },
      { kind: 'deleted', text: ' b c ' },
      { kind: 'inserted', text: 'd' },
      { kind: 'inserted', text: ' ' },
    ]),
  ).toBe('a  ~~b c~~ **d** ');
});
