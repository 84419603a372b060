import { diagnostic, placeIn } from '../model/index.js';
import { plainLanguageOf, sentencesOf, wordCount } from './plain-language.js';
import type { Rule } from './rule.js';
import { writing } from './writing.js';

/** Texts that are no sentences: names, and notes to the editors. */
const NAMES: readonly string[] = ['title', 'label', 'to_confirm'];

export const sentenceIsShort: Rule = {
  code: 'sentence-is-short',
  severity: 'warning',
  waits: false,
  property: 'A sentence has at most 30 words.',
  why: 'Standards are read by people in a hurry, in a second language, and by translators. Whoever has to read a sentence twice may take it two ways. Two sentences, or a list, say the same once.',
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
        const words = wordCount(passage.text.slice(from, to));
        if (words <= language.longestSentence) continue;
        const message = `the sentence has ${words} words, and ${language.longestSentence} are as many as most people can follow`;
        yield diagnostic(this.code, placeIn(passage, from, to), message, {
          severity,
          hints: ['make two sentences of it, or a list'],
        });
      }
    }
  },
};
