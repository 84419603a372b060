import { diagnostic } from '../model/index.js';
import { dependenciesOf } from './citations.js';
import { cyclesOf } from './cycles.js';
import type { Rule } from './rule.js';

export const dependencyIsAcyclic: Rule = {
  code: 'dependency-is-acyclic',
  severity: 'error',
  judgesAbsence: false,
  property: 'No standard depends on itself, directly or through others.',
  why: 'A city first adopts the standards that others depend on. If standards depend on each other, none of them can come first. Use `related` for standards that belong together.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\ndepends_on:\n  - PS-001\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity) {
    const edges = (id: string) => dependenciesOf(id, framework).map(({ to, place }) => ({ to, via: place }));
    for (const { ids, via } of cyclesOf(framework.idsOf.standard ?? [], edges)) {
      const cycle = [...ids, ids[0]];
      const message =
        ids.length === 1 ? `${ids[0]} depends on itself` : `the standards depend on each other: ${cycle.join(' → ')}`;
      yield diagnostic(this.code, via, message, {
        severity,
        hints: [ids.length === 1 ? 'remove the line' : 'remove one of these dependencies, or move it to `related`'],
      });
    }
  },
};
