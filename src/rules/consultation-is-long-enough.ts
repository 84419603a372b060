import { diagnostic } from '../model/index.js';
import { consultationsOf } from './life.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

/** The minimum length of a consultation in days, by the scope of the change. */
const DAYS: { readonly [about: string]: number } = { minor: 7, major: 21, fundamental: 28 };

export const consultationIsLongEnough: Rule = {
  code: 'consultation-is-long-enough',
  severity: 'error',
  judgesAbsence: false,
  property:
    'A text is open for comment for at least 7 days after a minor change, 21 after a major one, and 28 if it is new.',
  why: 'Residents and small organisations meet about once a month. A consultation that closes before they can meet hears only from people who are paid to respond.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\nconsultations:\n  - opens: 2026-09-01\n    closes: 2026-09-03\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity) {
    for (const { entity, consultation, index } of consultationsOf(framework)) {
      const required = DAYS[consultation.about] ?? 0;
      // The closing day counts too.
      const days = daysBetween(consultation.opens, consultation.closes) + 1;
      if (days < 1 || days >= required) continue;
      const message = `the text was open for ${days} ${days === 1 ? 'day' : 'days'}, but ${required} are required`;
      yield diagnostic(this.code, placeOfValue(entity, `/consultations/${index}/closes`), message, {
        severity,
        hints: ['move the closing date, or state the scope of the change under `about`'],
      });
    }
  },
};
