import { diagnostic, keywordsOf, topOf } from '../model/index.js';
import type { Rule } from './rule.js';

const PATH = 'standards/framework.yaml';

export const negationsAreKnown: Rule = {
  code: 'negations-are-known',
  severity: 'warning',
  waits: false,
  property: 'Keywords in a language that Charter does not know come with the words that negate them.',
  why: 'A prohibition must never be published as a duty. Charter knows how English, French, German, Dutch, Spanish, Portuguese and Italian negate a verb. In any other language it finds the keywords that framework.yaml names, and a word such as "never" beside one of them would go unseen. Named as `negations`, each such word near a keyword is refused, unless it is part of a keyword itself.',
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
      `nothing says how the language "${sourceLanguage}" negates a keyword, so a prohibition can be read as a duty`,
      { severity, hints: ['name the words for "not", "never", "nobody" and the like as `negations` under `keywords`'] },
    );
  },
};
