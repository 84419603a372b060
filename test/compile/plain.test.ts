import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/compile/parse/markdown.js';
import { align, endAt, type Piece, startAt } from '../../src/compile/parse/pieces.js';
import { plainOf } from '../../src/compile/parse/plain.js';
import { dropStart, spansOf } from '../../src/compile/parse/span.js';
import { linesOf } from '../../src/model/index.js';
import { textAt } from '../tools/marks.js';

// Where the characters of a plain text stand in the file.

/** What the file has at each code unit of a text. */
const writtenAt = (pieces: readonly Piece[], length: number, source: string): string[] =>
  Array.from({ length }, (_, index) => source.slice(startAt(pieces, index), endAt(pieces, index)));

const ALIGNED: readonly (readonly [source: string, value: string, written: readonly string[]])[] = [
  ['ab', 'ab', ['a', 'b']],
  ['a\\*b', 'a*b', ['a', '*', 'b']],
  ['a\\b', 'a\\b', ['a', '\\', 'b']],
  ['\\\\*', '\\*', ['\\', '*']],
  ['&amp;b', '&b', ['&amp;', 'b']],
  ['&#38;&#x26;', '&&', ['&#38;', '&#x26;']],
  ['&nosuch;', '&nosuch;', ['&', 'n', 'o', 's', 'u', 'c', 'h', ';']],
  ['&amp;amp;', '&amp;', ['&amp;', 'a', 'm', 'p', ';']],
  ['&#x1F6B2;b', '🚲b', ['&#x1F6B2;', '&#x1F6B2;', 'b']],
  ['🚲\\!', '🚲!', ['\ud83d', '\udeb2', '!']],
  ['a\n  b', 'a\nb', ['a', '\n', 'b']],
  ['a  \n\tb', 'a\nb', ['a', '\n', 'b']],
  ['a\n> > b', 'a\nb', ['a', '\n', 'b']],
  ['a\n> > b', 'a\n> b', ['a', '\n', '>', ' ', 'b']],
  ['a\r\n> b', 'a\nb', ['a', '\r\n', 'b']],
  ['a\r\n> b', 'a\r\nb', ['a', '\r', '\n', 'b']],
  ['a\r b', 'a\rb', ['a', '\r', 'b']],
  ['a\n\\> b', 'a\n> b', ['a', '\n', '>', ' ', 'b']],
  ['a\n\n b', 'a\n\nb', ['a', '\n', '\n', 'b']],
  ['\\*\n', '*\n ', ['*', '\n', '']],
];

test.each(ALIGNED)('%j is written for %j', (source, value, written) => {
  // The text stands in the middle of a file.
  const file = `xx${source}&gt;`;
  expect(writtenAt(align(file, 2, 2 + source.length, value), value.length, file)).toEqual(written);
});

const PLAIN: readonly (readonly [source: string, text: string, written: readonly string[]])[] = [
  ['a *b*', 'a b', ['a', ' ', 'b', '']],
  ['`` a`b ``c', 'a`bc', ['a', '`', 'b', 'c', '']],
  ['![ab](c.png)d', 'abd', ['![ab](c.png)', '![ab](c.png)', 'd', '']],
  ['![](c.png)', '', ['']],
  ['a\\\nb', 'a\nb', ['a', '\\\n', 'b', '']],
  ['a\n\n*b*', 'a\nb', ['a', '', 'b', '']],
  ['- a\n- b', 'a\nb', ['a', '', 'b', '']],
  ['[a](b.md)', 'a', ['a', '']],
  ['<b>a</b>', 'a', ['a', '']],
];

test.each(PLAIN)('%j reads %j', (source, text, written) => {
  const plain = plainOf(parseMarkdown(source).children, source);
  expect(plain.text).toBe(text);
  expect(writtenAt(plain.pieces, text.length + 1, source)).toEqual(written);
});

test('the end of a text is behind all of its marks', () => {
  const source = 'a **b**';
  const { text, pieces } = plainOf(parseMarkdown(source).children, source);
  expect([startAt(pieces, text.length), endAt(pieces, text.length)]).toEqual([7, 7]);
});

const cutter = (source: string) => {
  const where = { path: 'a.md', source, lines: linesOf(source) };
  const cut = spansOf(plainOf(parseMarkdown(source).children, source), where);
  return { cut, shown: (span: ReturnType<typeof cut>) => `${span.text}‹${textAt(source, span.place)}›` };
};

test('a stretch has its white space collapsed, and none at its ends', () => {
  const { cut, shown } = cutter('One  *two*\n three &nbsp; four.');
  expect(shown(cut(0, 99))).toBe('One two three four.‹One  *two*\n three &nbsp; four.›');
  expect(shown(cut(3, 9))).toBe('two‹two›');
  expect(shown(cut(4, 4))).toBe('‹›');
});

test('a stretch can be cut out of another, by its own characters', () => {
  const { cut, shown } = cutter('One  *two*\n three &nbsp; four.');
  const whole = cut(0, 99);
  expect(shown(whole.part(4, 7))).toBe('two‹two›');
  expect(shown(whole.part(3, 8))).toBe('two‹two›');
  expect(shown(whole.part(8))).toBe('three four.‹three &nbsp; four.›');
  expect(shown(whole.part(8).part(6))).toBe('four.‹four.›');
  expect(shown(whole.part(7, 8))).toBe('‹›');
  expect(whole.part(8, 8).place.start).toEqual({ line: 2, column: 2 });
  expect(whole.part(99).place.start).toEqual({ line: 2, column: 19 });
});

const DROPPED: readonly (readonly [source: string, count: number, rest: string])[] = [
  ['abc', 0, 'abc‹abc›'],
  ['abc', 1, 'bc‹bc›'],
  ['abc', 3, '‹›'],
  ['a\\*c &amp; d', 2, 'c & d‹c &amp; d›'],
  ['a *bc* d', 2, 'bc d‹*bc* d›'],
  ['a *bc* d', 3, 'c d‹*bc* d›'],
  ['a *bc* d', 4, ' d‹ d›'],
  ['a `bc` d', 3, 'bc d‹`bc` d›'],
  ['a\nb c', 2, 'b c‹b c›'],
  ['![ab](c.png)d', 2, 'd‹d›'],
];

test.each(DROPPED)('%j without its first %i characters', (source, count, rest) => {
  const [paragraph] = parseMarkdown(source).children;
  if (paragraph?.type !== 'paragraph') throw new Error('there is no paragraph');
  const nodes = dropStart(paragraph.children, count, { path: '', source, lines: linesOf(source) });
  const start = nodes[0]?.position?.start.offset ?? source.length;
  expect(`${plainOf(nodes, source).text}‹${source.slice(start, nodes.at(-1)?.position?.end.offset)}›`).toBe(rest);
  for (const { position } of nodes)
    expect((linesOf(source)[(position?.start.line ?? 0) - 1] ?? 0) + (position?.start.column ?? 0) - 1).toBe(
      position?.start.offset,
    );
});
