import { diagnostic } from '../model/index.js';
import { consultationsOf } from './life.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

/** The days for which a text is open, by how much is asked. */
const DAYS: { readonly [about: string]: number } = { minor: 7, major: 21, fundamental: 28 };

export const consultationIsLongEnough: Rule = {
  code: 'consultation-is-long-enough',
  severity: 'error',
  waits: false,
  property: 'A text is open for comment for 7 days when little is changed, 21 when much is, and 28 when it is new.',
  why: 'Residents and small organisations meet once a month. A consultation that is over before they have met has heard only those who are paid to read.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\nconsultations:\n  - opens: 2026-09-01\n    closes: 2026-09-03\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity) {
    for (const { entity, consultation, index } of consultationsOf(framework)) {
      const wanted = DAYS[consultation.about] ?? 0;
      // The last day counts too.
      const days = daysBetween(consultation.opens, consultation.closes) + 1;
      if (days < 1 || days >= wanted) continue;
      const message = `the text was open for ${days} ${days === 1 ? 'day' : 'days'}, and ${wanted} are needed`;
      yield diagnostic(this.code, placeOfValue(entity, `/consultations/${index}/closes`), message, {
        severity,
        hints: ['close it later, or say under `about` how much is asked'],
      });
    }
  },
};
