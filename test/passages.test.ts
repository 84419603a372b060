import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../src/compile/parse/index.js';
import { linesOf, type Passage, placeIn } from '../src/model/index.js';
import { textAt } from './tools/marks.js';
import { parsed, schemas } from './tools/stages.js';

const PATH = 'standards/terms/device.md';

function passages(body: string, front = 'label: device'): { text: string; found: Passage[] } {
  const text = `---\n${front}\n---\n\n${body}`;
  return { text, found: passagesOf(parsed(PATH, text).value.entities, { path: PATH, text }, schemas) };
}

/** What stands in the file at the place of some words of a passage. */
function written(text: string, passage: Passage | undefined, words: string): string {
  const from = passage?.text.indexOf(words) ?? -1;
  if (!passage || from < 0) throw new Error(`no passage holds "${words}"`);
  return textAt(text, placeIn(passage, from, from + words.length));
}

describe('a passage', () => {
  test('knows where its words are: after escapes, references and markup, over lines', () => {
    const { text, found } = passages('A \\*thing\\* &amp; **more\nthan** that, [device] and `code`.\n');
    const passage = found.find(({ role }) => role === 'paragraph');
    expect(passage?.text).toBe('A *thing* & more\nthan that, device and code.');
    expect(written(text, passage, 'thing')).toBe('thing');
    expect(written(text, passage, '&')).toBe('&amp;');
    expect(written(text, passage, 'more')).toBe('more');
    expect(written(text, passage, 'that')).toBe('that');
    expect(written(text, passage, 'code.')).toBe('code`.');
  });

  test('keeps apart the words that are not the author’s own', () => {
    const { found } = passages('He says “must”, `must` and [PS-001-R01], and must.\n');
    expect(found.at(-1)?.own).toBe('He says “____”, ____ and __-___-___, and must.');
  });

  test('is one for each item, cell and heading, and none for a quotation or code', () => {
    const { found } = passages(
      '- One.\n- Two.\n\n| A | B |\n| --- | --- |\n| c |  |\n\n> Quoted.\n\n    code\n\n## Head\n',
    );
    expect(found.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'value: device',
      'paragraph: One.',
      'paragraph: Two.',
      'cell: A',
      'cell: B',
      'cell: c',
      'cell: ',
    ]);
  });

  test('of data that is folded over lines knows its words too, and of escapes only the whole', () => {
    const folded = passages('A thing.\n', 'label: >-\n  one\n  two');
    expect(written(folded.text, folded.found[0], 'one')).toBe('one');
    expect(written(folded.text, folded.found[0], 'two')).toBe('two');
    const escaped = passages('A thing.\n', 'label: "one \\u0074wo"');
    expect(written(escaped.text, escaped.found[0], 'two')).toBe('"one \\u0074wo"');
  });

  test('lies within its file, whatever the file holds', () => {
    const piece = fc.constantFrom(
      'word',
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      '> ',
      '`',
      '**',
      '[a]',
      '\\[',
      '&amp;',
      '&#x5b;',
      '|',
      '🚦',
      'é',
      '  ',
      '\t',
      '{{x}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, found } = passages(pieces.join(''));
        const lines = linesOf(text);
        for (const passage of found) {
          expect(passage.own).toHaveLength(passage.text.length);
          for (let at = 0; at < passage.text.length; at += 1) {
            const { start, end } = placeIn(passage, at, at + 1);
            const offset = ({ line, column }: typeof start) => (lines[line - 1] ?? Number.NaN) + column - 1;
            expect(offset(start)).toBeLessThanOrEqual(offset(end));
            expect(offset(end)).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
