import { expect, test } from 'vitest';
import { checkNesting } from '../../src/compile/parse/nesting.js';
import { linesOf } from '../../src/model/index.js';
import { textAt } from '../tools/marks.js';
import { saidOf } from '../tools/outline.js';

// How much a file may hold, and how deeply it may be nested, to the last character that is allowed.

const FRONT = '---\nid: PS-001\n---\n\n';
const STANDARD = 'standards/PS-001-a.md';
const VOCABULARY = 'standards/vocabularies/actors.yaml';
const upTo = (length: number, text = `${'x'.repeat(999)}\n`): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** What is said of the limits of a body. */
const limits = (body: string): string[] => {
  const text = FRONT + body;
  const fault = checkNesting(STANDARD, text, linesOf(text), FRONT.length);
  return fault ? [`${fault.code} ‹${textAt(text, fault.place)}›`] : [];
};

type Row = readonly [title: string, allowed: string, refused: string, said: string];

const BODIES: readonly Row[] = [
  ['characters of a file', upTo(250_000 - FRONT.length), upTo(250_001 - FRONT.length), 'file-is-small ‹›'],
  ['lines of a file', '\n'.repeat(9_995), '\n'.repeat(9_996), 'file-is-small ‹›'],
  [
    'characters of a line',
    `${'x'.repeat(19_999)}\ny`,
    `y\n${'x'.repeat(20_000)}\n`,
    `nesting-is-limited ‹${'x'.repeat(20_000)}›`,
  ],
  ['quotes in each other', `${'>'.repeat(10)} a`, `${'>'.repeat(11)} a`, `nesting-is-limited ‹${'>'.repeat(11)} a›`],
  ['items in each other', `${'- '.repeat(10)}a`, `${'- '.repeat(11)}a  `, `nesting-is-limited ‹${'- '.repeat(11)}a›`],
  [
    'numbers in each other',
    `${'1. '.repeat(10)}a`,
    `${'1) '.repeat(11)}a`,
    `nesting-is-limited ‹${'1) '.repeat(11)}a›`,
  ],
  [
    'spaces before a text',
    `a\n${' '.repeat(120)}b`,
    `a\n${' '.repeat(121)}b`,
    `nesting-is-limited ‹${' '.repeat(121)}b›`,
  ],
  [
    'tabs before a text',
    `a\n${'\t'.repeat(30)}b`,
    `a\n${'\t'.repeat(31)}b`,
    `nesting-is-limited ‹${'\t'.repeat(31)}b›`,
  ],
  [
    'spaces before an item',
    `${' '.repeat(38)}- a`,
    `${' '.repeat(39)}- a`,
    `nesting-is-limited ‹${' '.repeat(39)}- a›`,
  ],
  ['marks in a paragraph', '*a '.repeat(500), '*a '.repeat(501), `nesting-is-limited ‹${'*a '.repeat(501).trim()}›`],
  [
    'long runs of marks, which cost more',
    `${'`'.repeat(8)} a `.repeat(250),
    `${'`'.repeat(8)} a `.repeat(251),
    `nesting-is-limited ‹${`${'`'.repeat(8)} a `.repeat(251).trim()}›`,
  ],
  ['marks in a paragraph of several lines', '[a\n'.repeat(500), '[a\n'.repeat(501), 'nesting-is-limited ‹[a›'],
  [
    'marks in all paragraphs',
    `${'*a '.repeat(200)}\n\n`.repeat(50),
    `${'*a '.repeat(200)}\n\n`.repeat(51),
    `nesting-is-limited ‹${'*a '.repeat(200).trim()}›`,
  ],
  [
    'cells of tables',
    `| a | b |\n| - | - |\n${`${'|a'.repeat(99)}|\n`.repeat(199)}`,
    `| a | b |\n| - | - |\n${`${'|a'.repeat(99)}|\n`.repeat(200)}`,
    `nesting-is-limited ‹${'|a'.repeat(99)}|›`,
  ],
];

test.each(BODIES)('the %s have a limit', (_title, allowed, refused, said) => {
  expect(limits(allowed)).toEqual([]);
  expect(limits(refused)).toEqual([said]);
});

const MANY = '*a _b '.repeat(60);

test.each([
  ['a blank line', `${MANY}\n\n`],
  ['a heading', `## ${MANY}\n`],
  ['an item', `- ${MANY}\n`],
  ['a number', `1. ${MANY}\n`],
])('a paragraph ends with %s', (_title, text) => {
  expect(limits(text.repeat(10))).toEqual([]);
});

test('each row of a table and each number of a list is a text of its own', () => {
  expect(limits(`| a |\n| :-: |\n${`| ${MANY} |\n`.repeat(10)}`)).toEqual([]);
  expect(limits(`1. a\n${`2. ${MANY}\n`.repeat(10)}`)).toEqual([]);
  expect(limits(`text\n${`2. ${MANY}\n`.repeat(10)}`)).toHaveLength(1);
  expect(limits(`${`${MANY}\n`.repeat(10)}`)).toHaveLength(1);
  expect(limits(`| a |\n| - |\n\n${`${MANY} |\n`.repeat(10)}`)).toHaveLength(1);
});

test('code is not looked into, unless HTML may hide where it begins', () => {
  const deep = `${'> '.repeat(20)}a\n`;
  for (const fence of ['```', '~~~~', '   ```']) {
    const mark = fence.trim();
    expect(limits(`${fence} js\n${deep}\n${mark.slice(1)}\n${deep}${mark}\n`)).toEqual([]);
    expect(limits(`${fence}\n${mark}\n${deep}`)).toEqual([`nesting-is-limited ‹${deep.trim()}›`]);
    expect(limits(`${fence}\n${mark} x\n${deep}`)).toEqual([]);
    expect(limits(`<b>\n\n${fence}\n${deep}${mark}\n`)).toEqual([`nesting-is-limited ‹${deep.trim()}›`]);
  }
  expect(limits(`\`\`\` a\`\n${deep}\`\`\`\n`)).toEqual([`nesting-is-limited ‹${deep.trim()}›`]);
  expect(limits(`    \`\`\`\n${deep}`)).toEqual([`nesting-is-limited ‹${deep.trim()}›`]);
  expect(limits(`\`\`\`\n\`\`\`\`\n${deep}`)).toEqual([`nesting-is-limited ‹${deep.trim()}›`]);
});

test('frontmatter has a limit of its own', () => {
  expect(saidOf(`---\nid: PS-001\na: ${'x'.repeat(64 * 1024 - 15)}\n---\n`)).toEqual([]);
  expect(saidOf(`---\nid: PS-001\na: ${'x'.repeat(64 * 1024 - 14)}\n---\n`)).toEqual(['file-is-small ‹---›']);
});

const DATA: readonly Row[] = [
  [
    'brackets',
    `a: ${'['.repeat(50)}${']'.repeat(50)}\nb: [${'[],'.repeat(60)}[]]\n`,
    `a: ${'['.repeat(51)}${']'.repeat(51)}\n`,
    `nesting-is-limited ‹a: ${'['.repeat(51)}${']'.repeat(51)}›`,
  ],
  [
    'braces on a later line',
    `a: b\nc: ${'{x: '.repeat(50)}y${'}'.repeat(50)}\n`,
    `a: b\nc: ${'{x: '.repeat(51)}y  \n`,
    `nesting-is-limited ‹c: ${'{x: '.repeat(51)}y›`,
  ],
  [
    'brackets over lines',
    `a: ${'[\n '.repeat(50)}${']'.repeat(50)}\n`,
    `a: ${'[\n '.repeat(51)}\n`,
    'nesting-is-limited ‹ [›',
  ],
  [
    'brackets behind some that close and were not opened',
    `a: "${']'.repeat(60)}${'['.repeat(50)}"\n`,
    `a: "${']'.repeat(60)}${'['.repeat(51)}"\n`,
    `nesting-is-limited ‹a: "${']'.repeat(60)}${'['.repeat(51)}"›`,
  ],
  [
    'spaces before a key',
    `a:\n${' '.repeat(120)}b: c\n`,
    `a:\n${' '.repeat(121)}b: c\n`,
    `nesting-is-limited ‹${' '.repeat(121)}b: c›`,
  ],
  ['hyphens', `${'- '.repeat(20)}a\n`, `${'- '.repeat(21)}a\n`, `nesting-is-limited ‹${'- '.repeat(21)}a›`],
  [
    'lines with CRLF',
    `a: b\r\n\r\nc: d\r\n`,
    `a: b\r\n\r\nc: ${'['.repeat(51)}\r\n`,
    `nesting-is-limited ‹c: ${'['.repeat(51)}›`,
  ],
];

test.each(DATA)('%s in YAML have a limit', (_title, allowed, refused, said) => {
  expect(saidOf(allowed, VOCABULARY).filter((line) => line.startsWith('nesting'))).toEqual([]);
  expect(saidOf(refused, VOCABULARY)).toEqual([said]);
});
