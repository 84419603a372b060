import { diagnostic } from '../model/index.js';
import { citationsIn, hintForGone, isGone } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

export const referenceIsCurrent: Rule = {
  code: 'reference-is-current',
  severity: 'warning',
  waits: false,
  property: 'A requirement does not relate to a document that has been superseded, repealed or withdrawn.',
  why: 'A reader who follows the citation finds a text that no longer holds, or the wrong edition. Where the history matters, tell it in the rationale, and cite what holds now.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'status: repealed\n',
    after: 'status: in-force\n',
  },
  *check(framework, severity) {
    for (const { reference, place } of citationsIn(framework)) {
      // What a requirement relies on is told by a rule of its own, since it is worse.
      if (!isGone(reference) || reference.data.use === 'normative') continue;
      yield diagnostic(this.code, place, `${reference.id} is ${String(reference.data.status)}`, {
        severity,
        hints: [hintForGone(reference)],
        related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
      });
    }
  },
};
