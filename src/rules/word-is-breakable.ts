import { diagnostic, placeIn } from '../model/index.js';
import type { Rule } from './rule.js';
import { writing } from './writing.js';

/** The number of characters that fit on a line of the PDF, with some to spare. */
const LONGEST = 60;

/**
 * A run of characters with no possible line break: no space (including the zero-width space), hyphen, dash or slash,
 * and no character of a script in which a line can break after any character.
 */
const RUN = new RegExp(
  `[^\\s\\u200b\\u00ad\\-\\u2010-\\u2015/\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]{${LONGEST + 1},}`,
  'gu',
);

/** Whether a text may have such a run: between spaces, most words are short. */
function hasLongRun(text: string): boolean {
  let start = 0;
  while (text.length - start > LONGEST) {
    const space = text.indexOf(' ', start);
    if (space === -1 || space - start > LONGEST) return true;
    start = space + 1;
  }
  return false;
}

/** Punctuation after a word, which is not part of it. */
const SENTENCE_MARKS = /[.,;:!?)\]"'»”]+$/;

export const wordIsBreakable: Rule = {
  code: 'word-is-breakable',
  severity: 'warning',
  judgesAbsence: false,
  property: `A word has at most ${LONGEST} characters, or a possible line break.`,
  why: 'A longer word does not fit on a line of a printed page or a small screen. It is cut without a hyphen, and readers cannot tell whether it is one word or two. A line can break at a space, a hyphen or a slash. Code is not checked.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'Every device_in_a_street_or_a_square_or_a_park_or_at_the_riverside_or_on_a_bridge.',
    after: 'Every device in a street.',
  },
  *check(framework, severity, context) {
    for (const [passage] of writing(framework, context)) {
      if (!hasLongRun(passage.text)) continue;
      for (const { index, 0: found } of passage.text.matchAll(RUN)) {
        const run = found.replace(SENTENCE_MARKS, '');
        if (run.length <= LONGEST) continue;
        // Code and quoted words are masked in the author's own words.
        if (!/[\p{L}\p{N}]/u.test(passage.own.slice(index, index + run.length))) continue;
        yield diagnostic(
          this.code,
          placeIn(passage, index, index + run.length),
          `the word has ${[...run].length} characters and no possible line break`,
          { severity, hints: ['split it with a space or a hyphen, or write it as code'] },
        );
      }
    }
  },
};
