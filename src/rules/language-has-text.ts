import { diagnostic, SETTINGS_FILE, topOf } from '../model/index.js';
import type { Rule } from './rule.js';

export const languageHasText: Rule = {
  code: 'language-has-text',
  severity: 'warning',
  judgesAbsence: false,
  property: 'The framework has its text in every language in which it is published.',
  why: 'Readers who choose a language expect the text in that language. Charter does not read translations yet, so pages in any other language show the text in the source language, with a notice. Until then, list another language only if a translated interface helps its readers.',
  example: { path: 'standards/framework.yaml', before: '  - en\n  - fr\n', after: '  - en\n' },
  *check({ settings: { languages, sourceLanguage, places } }, severity) {
    // language-is-published reports a missing source language.
    if (!languages.includes(sourceLanguage)) return;
    for (const [index, language] of languages.entries()) {
      if (language === sourceLanguage) continue;
      const written = places?.[`/languages/${index}`]?.value;
      yield diagnostic(
        this.code,
        written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE),
        `the framework has no text in "${language}", so its pages in this language show the text in "${sourceLanguage}"`,
        { severity, hints: [`remove ${language} from \`languages\` until there is a translation`] },
      );
    }
  },
};
