import { diagnostic } from '../model/index.js';
import { citationsIn, hintForObsolete, isObsolete } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

export const normativeReferenceIsCurrent: Rule = {
  code: 'normative-reference-is-current',
  severity: 'error',
  judgesAbsence: false,
  property: 'A requirement does not rely on a document that has been superseded, repealed or withdrawn.',
  why: 'A normative reference is part of the duty. A city that must follow an obsolete text cannot comply, or complies with the wrong text.',
  example: {
    path: 'standards/references/city-law.md',
    before:
      '---\ntitle: City law on devices\nkind: law\npublisher: City of Example\njurisdiction: INT\nstatus: superseded\naccess: free\nuse: normative\nlast_checked: 2026-11-01\n---\n\nWe use it as an example of a law.\n',
    after:
      '---\ntitle: City law on devices\nkind: law\npublisher: City of Example\njurisdiction: INT\nstatus: in-force\naccess: free\nuse: normative\nlast_checked: 2026-11-01\n---\n\nWe use it as an example of a law.\n',
  },
  *check(framework, severity) {
    for (const { requirement, reference, place } of citationsIn(framework)) {
      if (!isObsolete(reference) || reference.data.use !== 'normative') continue;
      const message = `${requirement.id} relies on ${reference.id}, which is ${String(reference.data.status)}`;
      yield diagnostic(this.code, place, message, {
        severity,
        hints: [hintForObsolete(reference)],
        related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
      });
    }
  },
};
