import { diagnostic, type Entity } from '../model/index.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

/** Kinds of document that others can change at any time. */
const LAW: readonly string[] = ['treaty', 'law', 'regulation', 'directive', 'ordinance', 'court-decision'];
const DAYS = { law: 180, other: 365 };

export const referenceWasChecked: Rule = {
  code: 'reference-was-checked',
  severity: 'warning',
  severityInRelease: 'error',
  judgesAbsence: false,
  property: 'Every cited law was checked in the last 180 days, and every other cited document in the last 365.',
  why: 'Laws are amended, rulings are overturned and editions are replaced without notice. The record shows when someone last checked, so that a reader in court is not the first to find out.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'last_checked: 2020-01-01\n',
    after: 'last_checked: 2026-11-01\n',
  },
  *check(framework, severity, { date }) {
    if (date === undefined) return;
    for (const id of framework.idsOf.reference ?? []) {
      const entity = framework.entities[id];
      // A reference that nothing cites has no readers yet.
      if (!entity || (framework.citedBy[id] ?? []).length === 0) continue;
      const message = staleness(entity, date);
      if (message === undefined) continue;
      yield diagnostic(this.code, placeOfValue(entity, '/last_checked'), message, {
        severity,
        hints: ['compare the record with the document, and update `last_checked`'],
      });
    }
  },
};

function staleness({ data, title }: Entity, date: string): string | undefined {
  const limit = LAW.includes(String(data.kind)) ? DAYS.law : DAYS.other;
  if (typeof data.last_checked !== 'string') return `"${title}" has no date of the last check`;
  const age = daysBetween(data.last_checked, date);
  return age > limit
    ? `the record was last checked ${age} days ago, more than the ${limit} days allowed for a ${String(data.kind)}`
    : undefined;
}
