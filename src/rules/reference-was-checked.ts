import { diagnostic, type Entity } from '../model/index.js';
import { daysBetween, placeOfValue, type Rule } from './rule.js';

/** Kinds of document that change by decisions of others, at any time. */
const LAW: readonly string[] = ['treaty', 'law', 'regulation', 'directive', 'ordinance', 'court-decision'];
const DAYS = { law: 180, other: 365 };

export const referenceWasChecked: Rule = {
  code: 'reference-was-checked',
  severity: 'warning',
  severityInRelease: 'error',
  waits: false,
  property: 'A law that is cited was looked up in the last 180 days, any other document in the last 365.',
  why: 'Laws are amended, rulings overturned, editions replaced, and nobody tells the framework. The record says when someone last looked, so that a reader in court does not find out first.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'last_checked: 2020-01-01\n',
    after: 'last_checked: 2026-11-01\n',
  },
  *check(framework, severity, { date }) {
    if (date === undefined) return;
    for (const id of framework.idsOf.reference ?? []) {
      const entity = framework.entities[id];
      // What nothing cites has no reader yet.
      if (!entity || (framework.citedBy[id] ?? []).length === 0) continue;
      const message = staleness(entity, date);
      if (message === undefined) continue;
      yield diagnostic(this.code, placeOfValue(entity, '/last_checked'), message, {
        severity,
        hints: ['compare the record with the document, and write the day under `last_checked`'],
      });
    }
  },
};

function staleness({ data, title }: Entity, date: string): string | undefined {
  const limit = LAW.includes(String(data.kind)) ? DAYS.law : DAYS.other;
  if (typeof data.last_checked !== 'string') return `nobody says when "${title}" was last looked up`;
  const age = daysBetween(data.last_checked, date);
  return age > limit
    ? `the record was last checked ${age} days ago, and ${limit} are as many as a ${String(data.kind)} can wait`
    : undefined;
}
