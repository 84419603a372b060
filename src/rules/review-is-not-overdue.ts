import { diagnostic } from '../model/index.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

export const reviewIsNotOverdue: Rule = {
  code: 'review-is-not-overdue',
  severity: 'warning',
  severityInRelease: 'error',
  judgesAbsence: false,
  property: 'The review date of a text has not passed.',
  why: 'A standard promises when it will be reviewed. Technology and law change in the meantime, and readers trust an overdue text more than it deserves.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\nreview_due: 2020-01-01\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity, { date }) {
    if (date === undefined) return;
    for (const entity of Object.values(framework.entities)) {
      const due = entity.data.review_due;
      if (typeof due !== 'string' || ['superseded', 'withdrawn'].includes(String(entity.data.status))) continue;
      const days = daysBetween(due, date);
      if (days <= 0) continue;
      const message = `the review was due ${days === 1 ? 'yesterday' : `${days} days ago`}`;
      yield diagnostic(this.code, placeOfValue(entity, '/review_due'), message, {
        severity,
        hints: ['review the text, and set `review_due` to the date of the next review'],
      });
    }
  },
};
