import { diagnostic, placeIn } from '../model/index.js';
import { plainLanguageOf, sentencesOf, wordCount } from './plain-language.js';
import type { Rule } from './rule.js';
import { writing } from './writing.js';

/** Parts that are not sentences: names, and notes to editors. */
const NAMES: readonly string[] = ['title', 'label', 'to_confirm'];

export const sentenceIsShort: Rule = {
  code: 'sentence-is-short',
  severity: 'warning',
  judgesAbsence: false,
  property: 'A sentence has at most 30 words.',
  why: 'People read standards in a hurry, in a second language, or to translate them. A sentence that needs a second reading can be understood in two ways. Two sentences, or a list, are clearer.',
  example: {
    path: 'standards/PS-001-register.md',
    before:
      'Every device in a street, a square or a park that senses or acts, whether it is new or was there before, whoever owns it and whoever runs it, for as long as it stands there.',
    after: 'Every device in a street.',
  },
  *check(framework, severity, context) {
    const language = plainLanguageOf(framework.settings.sourceLanguage);
    if (!language) return;
    for (const [passage] of writing(framework, context)) {
      if (passage.role === 'heading' || NAMES.includes(passage.part)) continue;
      for (const [from, to] of sentencesOf(passage.own, language.abbreviations)) {
        // A word takes two characters at least.
        if (to - from < 2 * language.longestSentence) continue;
        const words = wordCount(passage.text.slice(from, to));
        if (words <= language.longestSentence) continue;
        const message = `the sentence has ${words} words, more than the limit of ${language.longestSentence}`;
        yield diagnostic(this.code, placeIn(passage, from, to), message, {
          severity,
          hints: ['split it into two sentences, or make it a list'],
        });
      }
    }
  },
};
