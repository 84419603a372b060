import { diagnostic } from '../model/index.js';
import { citationsIn, hintForGone, isGone } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

export const normativeReferenceIsCurrent: Rule = {
  code: 'normative-reference-is-current',
  severity: 'error',
  waits: false,
  property: 'A requirement relies on no document that has been superseded, repealed or withdrawn.',
  why: 'A normative reference is part of the duty. A city that has to follow a text that no longer holds cannot comply, or complies with the wrong one.',
  example: {
    path: 'standards/references/city-law.md',
    before:
      '---\ntitle: City law on devices\nkind: law\npublisher: City of Example\njurisdiction: INT\nstatus: superseded\naccess: free\nuse: normative\nlast_checked: 2026-11-01\n---\n\nWe use it as an example of a law.\n',
    after:
      '---\ntitle: City law on devices\nkind: law\npublisher: City of Example\njurisdiction: INT\nstatus: in-force\naccess: free\nuse: normative\nlast_checked: 2026-11-01\n---\n\nWe use it as an example of a law.\n',
  },
  *check(framework, severity) {
    for (const { requirement, reference, place } of citationsIn(framework)) {
      if (!isGone(reference) || reference.data.use !== 'normative') continue;
      const message = `${requirement.id} relies on ${reference.id}, which is ${String(reference.data.status)}`;
      yield diagnostic(this.code, place, message, {
        severity,
        hints: [hintForGone(reference)],
        related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
      });
    }
  },
};
