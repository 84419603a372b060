import { diagnostic } from '../model/index.js';
import { dependenciesOf } from './citations.js';
import { isFinal } from './life.js';
import type { Rule } from './rule.js';

export const finalRestsOnFinal: Rule = {
  code: 'final-rests-on-final',
  severity: 'error',
  judgesAbsence: false,
  property: 'A standard that is a candidate or later does not depend on a draft or a withdrawn standard.',
  why: 'A standard that a city has adopted must not change because a draft that it depends on changes. Move the other standard to the same status first, or move both together.',
  example: {
    path: 'standards/PS-002-drafts.md',
    before:
      '---\nid: PS-002\ntitle: Drafts\nstatus: candidate\nsummary: It depends on a draft.\nprinciple: openness\ndepends_on:\n  - PS-001\n---\n\n## Purpose\n\nTo show it.\n\n## Scope\n\nAll.\n\n## Requirements\n',
    after: '',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      if (!entity || !isFinal(entity)) continue;
      for (const { to, place } of dependenciesOf(id, framework)) {
        const other = framework.entities[to];
        if (!other || isFinal(other)) continue;
        const message = `${id} is "${String(entity.data.status)}", but ${to}, which it depends on, is "${String(other.data.status)}"`;
        yield diagnostic(this.code, place, message, {
          severity,
          hints: [`bring ${to} to the same status first, or move it to \`related\``],
          related: [{ message: `the status of ${to}`, place: other.place }],
        });
      }
    }
  },
};
