import { diagnostic, type Place, type Places, SETTINGS_FILE, topOf } from '../model/index.js';
import type { Rule } from './rule.js';

export const languageIsPublished: Rule = {
  code: 'language-is-published',
  severity: 'error',
  judgesAbsence: false,
  property: 'The source language is one of the languages in which the framework is published.',
  why: 'The text in the source language is the binding one. A release without it would contain translations of a text that nobody can read.',
  example: { path: 'standards/framework.yaml', before: 'languages:\n  - fr\n', after: 'languages:\n  - en\n' },
  *check({ settings }, severity) {
    // Settings that could not be read have no title, and are already reported.
    if (settings.title === '' || settings.languages.includes(settings.sourceLanguage)) return;
    yield diagnostic(
      this.code,
      placeOfLanguages(settings.places),
      `the source language "${settings.sourceLanguage}" is not listed under \`languages\``,
      {
        severity,
        hints: [`add ${settings.sourceLanguage} to \`languages\``],
      },
    );
  },
};

function placeOfLanguages(places: Places | undefined): Place {
  const path = SETTINGS_FILE;
  const written = places?.['/source_language']?.value;
  return written ? { path, ...written } : topOf(path);
}
