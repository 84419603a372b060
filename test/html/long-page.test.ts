import { expect, it } from 'vitest';
import { closed, closeUp, PageWriter } from '../../src/formats/html/writer.js';
import { piecesIn } from '../../src/model/index.js';

/** Writes the same paragraphs into a page, some of them through a page of their own. */
function write(page: PageWriter, count: number): PageWriter {
  const inner = new PageWriter();
  for (let index = 0; index < count; index += 1) {
    const writer = index % 2 === 0 ? inner : page;
    writer.text(`\n  before ${index} `);
    writer.stretch({ lead: ' \n ', body: `<p>${'x'.repeat(99)}</p>`, tail: '\n', opens: true });
  }
  page.text('\n');
  page.html(inner.end());
  page.text('end\n');
  return page;
}

it('keeps a long page in pieces that together are the page', () => {
  const contents = closed(write(new PageWriter(), 20_000).end());
  const pieces = [...piecesIn(contents)].map(String);
  expect(typeof contents).toBe('object');
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_000_000);
  const half = (odd: number): string =>
    Array.from({ length: 10_000 }, (_, at) => `\n  before ${2 * at + odd}  \n <p>${'x'.repeat(99)}</p>\n`).join('');
  expect(pieces.join('')).toBe(closeUp(`${half(1)}\n${half(0)}end\n`));
});

it('keeps a short page as one string', () => {
  expect(closed(write(new PageWriter(), 2).end())).toContain('before 1\n<p>');
});
