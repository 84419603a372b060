import { diagnostic } from '../model/index.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

export const reviewIsNotOverdue: Rule = {
  code: 'review-is-not-overdue',
  severity: 'warning',
  severityInRelease: 'error',
  waits: false,
  property: 'The day by which a text is to be reviewed has not gone by.',
  why: 'A standard promises when it will be looked at again. Technology and law move on meanwhile, and a text that outlives its promise is trusted more than it deserves.',
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
        hints: ['review the text, and write the day of the next review'],
      });
    }
  },
};
