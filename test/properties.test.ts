import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../src/compile/parse/markdown.js';
import { align, endAt, startAt } from '../src/compile/parse/pieces.js';
import { compareDiagnostics, type Diagnostic, linesOf, type Position } from '../src/model/index.js';
import { baseFiles } from './tools/base.js';
import { examine } from './tools/examine.js';
import { linked, parsed } from './tools/stages.js';

// What holds for every text, whatever it says.

const FRONTMATTER = '---\nid: PS-001\ntitle: A\nstatus: drafting\nsummary: B.\nprinciple: openness\n---\n\n';
const REQUIREMENT =
  '## Requirements\n\n### PS-001-R01 A\n\nThe city shall do it within 5 days.\n\n- Actor: supplier\n- Parameter days: 5 days (1 to 9; less is stricter): why\n';

/** Pieces of which files are made, and of which they are made wrong. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '\u00a0',
    '\u2028',
    '\uFEFF',
    'a',
    'é',
    'e\u0301',
    '🚲',
    '漢字',
    '\\',
    '\\[',
    '\\]',
  ],
  ...[
    '---',
    '---\n',
    'id: PS-001\n',
    'id: ',
    'title: "',
    'a: b',
    'a: [b, c',
    'a: {b: c}',
    '- a\n',
    '? a',
    ': b',
    '# c',
    '|',
    '>-',
    '&a',
    '*a',
    '!!str ',
    '<<: ',
    '__proto__: 1\n',
  ],
  ...[
    '# ',
    '## ',
    '## Requirements\n\n',
    '### PS-001-R01 A\n\n',
    '### ',
    '#### ',
    '===',
    '> ',
    '- ',
    '1. ',
    '* ',
    '- [ ] ',
    '```',
    '~~~\n',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '| a | b |\n| - | - |\n',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '[a][b]',
    '[PS-001]',
    '[city-law]',
    '[device]',
    '[x](javascript:a)',
    '<',
    '>',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '&',
    '&amp;',
    '&#x5b;',
    '&#0;',
    '&nbsp;',
    'http://a.b',
    'a@b.c',
  ],
  ...[
    'shall',
    ' must ',
    'The city shall a.\n\n',
    '- Actor: ',
    '- Test PS-001-T01: document\n',
    '  - Do: ',
    '- Parameter a: 5 days (1 to 9; less is stricter): why\n',
    '{{a}}',
    '{{',
    '- Reference: city-law (supports, ',
    'Rationale: ',
    'constructor',
    'toString',
    '__proto__',
  ],
];

const text = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);
const file = fc
  .tuple(fc.constantFrom('', FRONTMATTER, FRONTMATTER + REQUIREMENT), text)
  .map((pieces) => pieces.join(''));
const path = fc.constantFrom(
  'standards/PS-001-a.md',
  'standards/terms/device.md',
  'standards/vocabularies/actors.yaml',
);

test('parse never throws, and every place lies in its file', () => {
  fc.assert(
    fc.property(path, file, (where, contents) => {
      const { value, diagnostics } = parsed(where, contents);
      const places = [
        ...diagnostics.flatMap((one) => [one.place, ...one.related.map((other) => other.place)]),
        ...value.entities.flatMap((entity) => [
          entity.place,
          ...Object.values(entity.places).flatMap(({ key, value: at }) => (key ? [key, at] : [at])),
        ]),
      ];
      for (const place of places) expectInside(place, contents);
    }),
    { numRuns: 300 },
  );
});

function expectInside({ start, end }: { start: Position; end: Position }, contents: string): void {
  const lines = linesOf(contents);
  for (const { line, column } of [start, end]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    const from = lines[line - 1] ?? 0;
    const to = lines[line] ?? contents.length + 1;
    expect(column).toBeGreaterThanOrEqual(1);
    expect(from + column - 1).toBeLessThanOrEqual(Math.max(to, from + 1));
  }
  expect(end.line - start.line || end.column - start.column).toBeGreaterThanOrEqual(0);
}

test('what passes between the stages is plain JSON data', () => {
  fc.assert(
    fc.property(file, (contents) => {
      const { value, diagnostics } = parsed('standards/PS-001-a.md', contents);
      expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
      expect(() => structuredClone(value)).not.toThrow();
    }),
    { numRuns: 40 },
  );
});

test('the same files linked twice give the same framework', () => {
  fc.assert(
    fc.property(file, file, (one, other) => {
      const files = [
        ['standards/PS-001-a.md', one],
        ['standards/terms/device.md', other],
      ] as const;
      expect(linked(files)).toEqual(linked(files));
    }),
    { numRuns: 40 },
  );
});

test('what is told does not depend on the order of the files', async () => {
  const base = Object.entries(baseFiles);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(base, { minLength: base.length }), file, async (files, contents) => {
      const changed = { 'standards/PS-002-b.md': contents };
      const shuffled = await examine(Object.fromEntries([...files, ...Object.entries(changed)]));
      const ordered = await examine({ ...baseFiles, ...changed });
      expect(shuffled).toEqual(ordered);
      expect([...ordered].sort(compareDiagnostics)).toEqual(ordered);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('a message is one line without control characters, and its code is a property', () => {
  const said: Diagnostic[] = [];
  fc.assert(
    fc.property(file, (contents) => {
      said.push(...linked([['standards/PS-001-a.md', contents]]).diagnostics);
    }),
    { numRuns: 300 },
  );
  for (const { code, message, hints, open } of said) {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(message).not.toMatch(/\.$/);
    expect(hints.length + (open === undefined ? 0 : 1)).toBeGreaterThan(0);
  }
});

test('the plain text of a paragraph points at its own characters', () => {
  fc.assert(
    // A document begins with its frontmatter, so no byte order mark stands there; NUL is refused before.
    fc.property(text, (pieces) => {
      const contents = `a\n\n${pieces.replaceAll('\0', '')}`;
      for (const block of parseMarkdown(contents).children) {
        if (block.type !== 'paragraph' && block.type !== 'heading') continue;
        for (const child of block.children) {
          if (child.type !== 'text') continue;
          const from = child.position?.start.offset ?? 0;
          const to = child.position?.end.offset ?? 0;
          const places = align(contents, from, to, child.value);
          for (let index = 0; index < child.value.length; index += 1) {
            const written = contents.slice(startAt(places, index), endAt(places, index));
            const wanted = child.value.charAt(index);
            // A character reference and the end of a line are the only things written in another way than they read.
            const isSame =
              written === wanted ||
              (wanted === '\n' && /^[\r\n]+$/.test(written)) ||
              written.startsWith('&') ||
              written === '';
            expect(
              isSame,
              `${JSON.stringify(wanted)} is written ${JSON.stringify(written)} in ${JSON.stringify(contents)}`,
            ).toBe(true);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
