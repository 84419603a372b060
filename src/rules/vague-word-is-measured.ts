import { diagnostic, placeIn } from '../model/index.js';
import { wordsPattern } from './plain-language.js';
import type { Rule } from './rule.js';
import { statements, wordsIn } from './writing.js';

export const vagueWordIsMeasured: Rule = {
  code: 'vague-word-is-measured',
  severity: 'warning',
  severityWhenFinal: 'error',
  waits: false,
  property:
    'A word such as "appropriate" stands in a statement only where a parameter or the guidance gives its measure.',
  why: 'What is timely for a supplier may be late for a resident. A word that leaves the measure to the reader gives every reader another duty, and an auditor none to test.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'The deploying department should show a suitable sign beside each device.',
    after: 'The deploying department should show a sign beside each device.',
  },
  *check(framework, severity, given) {
    for (const { entity, passage, language } of statements(framework, given)) {
      const isMeasured = entity.data.parameter !== undefined || entity.parts.some(({ name }) => name === 'guidance');
      if (isMeasured) continue;
      for (const { 0: word, index } of passage.own.matchAll(wordsPattern(language.vague))) {
        yield diagnostic(
          this.code,
          placeIn(passage, index, index + word.length),
          `"${wordsIn(passage, index, index + word.length)}" has no measure`,
          {
            severity,
            hints: [
              'say what is meant, with a parameter where a city may choose; or add a paragraph "Guidance:" that makes it exact',
            ],
          },
        );
      }
    }
  },
};
