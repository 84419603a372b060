import { diagnostic } from '../model/index.js';
import { dependenciesOf } from './citations.js';
import { cyclesOf } from './cycles.js';
import type { Rule } from './rule.js';

export const dependencyIsAcyclic: Rule = {
  code: 'dependency-is-acyclic',
  severity: 'error',
  waits: false,
  property: 'No standard depends on itself, directly or by way of others.',
  why: 'A city adopts first what the rest rests on. With standards that wait for each other there is no first one. Say under `related` that two belong together.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\ndepends_on:\n  - PS-001\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity) {
    const arrows = (id: string) => dependenciesOf(id, framework).map(({ to, place }) => ({ to, via: place }));
    for (const { ids, via } of cyclesOf(framework.idsOf.standard ?? [], arrows)) {
      const ring = [...ids, ids[0]];
      const message =
        ids.length === 1 ? `${ids[0]} depends on itself` : `the standards depend on each other: ${ring.join(' → ')}`;
      yield diagnostic(this.code, via, message, {
        severity,
        hints: [ids.length === 1 ? 'take the line out' : 'take out one of these dependencies, or make it `related`'],
      });
    }
  },
};
