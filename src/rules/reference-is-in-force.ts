import { diagnostic } from '../model/index.js';
import { citationsIn } from './citations.js';
import { placeOfValue, type Rule } from './rule.js';

/** Relations that say what the document asks, as if it asked it today. */
const CLAIMS: readonly string[] = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of'];

export const referenceIsInForce: Rule = {
  code: 'reference-is-in-force',
  severity: 'warning',
  waits: false,
  property: 'A requirement that is said to equal, hold or be held by a document relates to one that is in force.',
  why: 'Whoever reads that a duty equals one of a law takes it for law. A law that has been adopted and does not bind yet, or a draft, may still change. The published text says so beside each citation; the relation must not say more.',
  example: {
    path: 'standards/references/city-law.md',
    before: 'status: adopted-not-in-force\n',
    after: 'status: in-force\n',
  },
  *check(framework, severity) {
    for (const { reference, relation, relationPlace } of citationsIn(framework)) {
      const status = String(reference.data.status);
      if (!CLAIMS.includes(relation) || !['adopted-not-in-force', 'draft'].includes(status)) continue;
      const state = status === 'draft' ? 'a draft' : 'adopted and not in force';
      yield diagnostic(this.code, relationPlace, `"${relation}" claims what binds, and ${reference.id} is ${state}`, {
        severity,
        hints: ['write "supports" or "intersects-with" until it is in force'],
        related: [{ message: 'its status', place: placeOfValue(reference, '/status') }],
      });
    }
  },
};
