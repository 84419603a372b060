import { diagnostic, SETTINGS_FILE, topOf } from '../model/index.js';
import type { Rule } from './rule.js';

export const languageHasText: Rule = {
  code: 'language-has-text',
  severity: 'warning',
  waits: false,
  property: 'Every language in which the framework is published has the text of the framework.',
  why: 'Whoever chooses a language expects the text in it. Translations are not read yet, so the pages of every other language than the source show the text in the source language, and each of them says so in a notice. Until then, list a language only if its readers are helped by the words around the text.',
  example: { path: 'standards/framework.yaml', before: '  - en\n  - fr\n', after: '  - en\n' },
  *check({ settings: { languages, sourceLanguage, places } }, severity) {
    // Without the source language there is nothing to show, which is told by a rule of its own.
    if (!languages.includes(sourceLanguage)) return;
    for (const [index, language] of languages.entries()) {
      if (language === sourceLanguage) continue;
      const written = places?.[`/languages/${index}`]?.value;
      yield diagnostic(
        this.code,
        written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE),
        `the framework has no text in "${language}", so its pages in this language show the text in "${sourceLanguage}"`,
        { severity, hints: [`take ${language} out of \`languages\` until there is a translation`] },
      );
    }
  },
};
