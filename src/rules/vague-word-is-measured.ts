import { diagnostic, placeIn } from '../model/index.js';
import { plainLanguageOf, wordsPattern } from './plain-language.js';
import type { Rule } from './rule.js';
import { wordsIn, writing } from './writing.js';

/** The parts of a requirement that bind, and that decide whether a test is passed. */
const BINDING: readonly string[] = ['statement', 'pass_if'];

export const vagueWordIsMeasured: Rule = {
  code: 'vague-word-is-measured',
  severity: 'warning',
  severityWhenFinal: 'error',
  waits: false,
  property:
    'A word such as "appropriate" stands in a statement, or in what decides a test, only where a parameter or the guidance gives its measure.',
  why: 'What is timely for a supplier may be late for a resident. A word that leaves the measure to the reader gives every reader another duty, and an auditor none to test.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'The deploying department should show a suitable sign beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, context) {
    const language = plainLanguageOf(framework.settings.sourceLanguage);
    if (!language) return;
    const pattern = wordsPattern(language.vague);
    for (const [passage, entity] of writing(framework, context)) {
      const isMeasured = entity.data.parameter !== undefined || entity.parts.some(({ name }) => name === 'guidance');
      if (!BINDING.includes(passage.part) || isMeasured) continue;
      for (const { 0: word, index } of passage.own.matchAll(pattern)) {
        const end = index + word.length;
        yield diagnostic(this.code, placeIn(passage, index, end), `"${wordsIn(passage, index, end)}" has no measure`, {
          severity,
          hints: [
            'say what is meant, with a parameter where a city may choose; or add a paragraph "Guidance:" that makes it exact',
          ],
        });
      }
    }
  },
};
