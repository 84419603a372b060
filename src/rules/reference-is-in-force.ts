import { diagnostic } from '../model/index.js';
import { citationsIn } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

/** Relations that claim that the document binds today. */
const CLAIMS: readonly string[] = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of'];

export const referenceIsInForce: Rule = {
  code: 'reference-is-in-force',
  severity: 'warning',
  judgesAbsence: false,
  property:
    'A requirement claims to be equal to a document, or to be a subset or superset of it, only if the document is in force.',
  why: 'Readers who see that a duty equals a duty in a law assume that it is law. A draft, or a law that is adopted but not yet in force, may still change. The published text says so next to each citation, and the relation must not claim more.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'status: adopted-not-in-force\n',
    after: 'status: in-force\n',
  },
  *check(framework, severity) {
    for (const { reference, relation, relationPlace } of citationsIn(framework)) {
      const status = String(reference.data.status);
      if (!CLAIMS.includes(relation) || !['adopted-not-in-force', 'draft'].includes(status)) continue;
      const state = status === 'draft' ? 'a draft' : 'adopted but not in force';
      yield diagnostic(
        this.code,
        relationPlace,
        `"${relation}" requires a document that is in force, but ${reference.id} is ${state}`,
        {
          severity,
          hints: ['write "supports" or "intersects-with" until it is in force'],
          related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
        },
      );
    }
  },
};
