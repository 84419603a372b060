import { diagnostic, placeIn } from '../model/index.js';
import type { Rule } from './rule.js';
import { writing } from './writing.js';

/** As many characters as a line of the PDF has room for, with some to spare. */
const LONGEST = 60;

/**
 * A run of characters that nothing parts where a line may end: no space (the zero-width one is such a place too), no
 * hyphen or dash, no slash, and none of the scripts in which a line may end behind any character.
 */
const RUN = new RegExp(
  `[^\\s\\u200b\\u00ad\\-\\u2010-\\u2015/\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]{${LONGEST + 1},}`,
  'gu',
);

/** What stands behind a word and is no part of it. */
const SENTENCE_MARKS = /[.,;:!?)\]"'»”]+$/;

export const wordIsBreakable: Rule = {
  code: 'word-is-breakable',
  severity: 'warning',
  waits: false,
  property: `A word has at most ${LONGEST} characters, or a place where a line can end.`,
  why: 'A longer word does not fit on a line of the printed page or of a small screen. It is cut somewhere without a hyphen, and nobody can tell whether one word was meant or two. Spaces, hyphens and slashes are places where a line can end. What is written as code is left alone.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'Every device_in_a_street_or_a_square_or_a_park_or_at_the_riverside_or_on_a_bridge.',
    after: 'Every device in a street.',
  },
  *check(framework, severity, context) {
    for (const [passage] of writing(framework, context)) {
      for (const { index, 0: found } of passage.text.matchAll(RUN)) {
        const run = found.replace(SENTENCE_MARKS, '');
        if (run.length <= LONGEST) continue;
        // Code and quoted words have no letters of the author's own.
        if (!/[\p{L}\p{N}]/u.test(passage.own.slice(index, index + run.length))) continue;
        yield diagnostic(
          this.code,
          placeIn(passage, index, index + run.length),
          `the word has ${[...run].length} characters and no place where a line can end`,
          { severity, hints: ['part it with a space or a hyphen, or write it as code'] },
        );
      }
    }
  },
};
