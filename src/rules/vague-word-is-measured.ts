import { diagnostic, placeIn } from '../model/index.js';
import { plainLanguageOf, wordsFinder } from './plain-language.js';
import type { Rule } from './rule.js';
import { wordsIn, writing } from './writing.js';

/** The parts of a requirement that bind, or that decide whether a test passes. */
const BINDING: readonly string[] = ['statement', 'pass_if'];

export const vagueWordIsMeasured: Rule = {
  code: 'vague-word-is-measured',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property:
    'A statement or a pass condition uses a vague word such as "appropriate" only if a parameter or the guidance makes it measurable.',
  why: 'An answer that is timely for a supplier may be late for a resident. A vague word gives every reader a different duty, and gives an auditor nothing to test.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'The deploying department should show a suitable sign beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, context) {
    const language = plainLanguageOf(framework.settings.sourceLanguage);
    if (!language) return;
    const find = wordsFinder(language.vague);
    for (const [passage, entity] of writing(framework, context)) {
      const isMeasured = entity.data.parameter !== undefined || entity.parts.some(({ name }) => name === 'guidance');
      if (!BINDING.includes(passage.part) || isMeasured) continue;
      for (const { 0: word, index } of find(passage.own)) {
        const end = index + word.length;
        yield diagnostic(
          this.code,
          placeIn(passage, index, end),
          `"${wordsIn(passage, index, end)}" is vague and cannot be tested`,
          {
            severity,
            hints: [
              'say exactly what is meant, with a parameter if a city may choose, or add a "Guidance:" paragraph that makes it exact',
            ],
          },
        );
      }
    }
  },
};
