import { diagnostic } from '../model/index.js';
import { isUnwritten } from './life.js';
import type { Rule } from './rule.js';

export const standardHasRequirements: Rule = {
  code: 'standard-has-requirements',
  severity: 'warning',
  severityWhenFinal: 'error',
  waits: true,
  property: 'A standard whose text has been begun has at least one requirement.',
  why: 'A standard is what it requires. A text without requirements can be agreed with and cannot be followed. Until there is one, the standard is planned.',
  example: {
    path: 'standards/PS-002-signs.md',
    before:
      '---\nid: PS-002\ntitle: Signs\nstatus: drafting\nsummary: What a sign says.\nprinciple: openness\n---\n\n## Purpose\n\nTo tell people.\n\n## Scope\n\nEvery sign.\n\n## Requirements\n',
    after:
      '---\nid: PS-002\ntitle: Signs\nstatus: planned\nsummary: What a sign says.\nprinciple: openness\n---\n\n## Purpose\n\nTo tell people.\n\n## Scope\n\nEvery sign.\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      const isExpected = entity?.parts.some(({ name }) => name === 'requirements');
      // A section that is missing is told by a rule of its own.
      if (!entity || !isExpected || isUnwritten(entity) || entity.holds.length > 0) continue;
      yield diagnostic(this.code, entity.place, `${id} is "${String(entity.data.status)}" and has no requirement`, {
        severity,
        hints: ['write a first requirement, or "planned" as the status'],
      });
    }
  },
};
