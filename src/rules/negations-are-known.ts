import { diagnostic, keywordsOf, topOf } from '../model/index.js';
import type { Rule } from './rule.js';

const PATH = 'standards/framework.yaml';

export const negationsAreKnown: Rule = {
  code: 'negations-are-known',
  severity: 'warning',
  judgesAbsence: false,
  property: 'For a language that Charter does not know, the settings list the words that negate a keyword.',
  why: 'A prohibition must never be published as a duty. Charter knows how English, French, German, Dutch, Spanish, Portuguese and Italian negate a verb. In any other language it knows only the keywords that framework.yaml lists, and does not notice a word such as "never" next to one. List such words as `negations`, and Charter rejects each of them near a keyword, unless it is part of the keyword.',
  example: {
    path: 'standards/framework.yaml',
    before:
      '---\ntitle: Ramverk\npublisher: Exempelstad\nsource_language: sv\nlanguages: [sv]\nlicence: CC-BY-4.0\nkeywords:\n  shall: [ska]\n  shall not: [ska inte]\n',
    after:
      '---\ntitle: Ramverk\npublisher: Exempelstad\nsource_language: sv\nlanguages: [sv]\nlicence: CC-BY-4.0\nkeywords:\n  shall: [ska]\n  shall not: [ska inte]\n  negations: [inte, aldrig, ingen, inget, inga]\n',
  },
  *check({ settings }, severity) {
    const { sourceLanguage, places } = settings;
    const { syntax, negations } = keywordsOf(sourceLanguage, settings.keywords);
    if (syntax || negations.length > 0) return;
    const key = places?.['/keywords']?.key;
    yield diagnostic(
      this.code,
      key ? { path: PATH, ...key } : topOf(PATH),
      `the settings list no negations for the language "${sourceLanguage}", so a prohibition can be read as a duty`,
      {
        severity,
        hints: ['list the words for "not", "never", "nobody" and similar words as `negations` under `keywords`'],
      },
    );
  },
};
