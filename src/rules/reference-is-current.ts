import { diagnostic } from '../model/index.js';
import { citationsIn, hintForObsolete, isObsolete } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

export const referenceIsCurrent: Rule = {
  code: 'reference-is-current',
  severity: 'warning',
  judgesAbsence: false,
  property: 'A requirement does not cite a document that has been superseded, repealed or withdrawn.',
  why: 'A reader who follows the citation finds an obsolete text or the wrong edition. If the history matters, describe it in the rationale, and cite the current document.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'status: repealed\n',
    after: 'status: in-force\n',
  },
  *check(framework, severity) {
    for (const { reference, place } of citationsIn(framework)) {
      // normative-reference-is-current reports normative references, with a higher severity.
      if (!isObsolete(reference) || reference.data.use === 'normative') continue;
      yield diagnostic(this.code, place, `${reference.id} is ${String(reference.data.status)}`, {
        severity,
        hints: [hintForObsolete(reference)],
        related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
      });
    }
  },
};
