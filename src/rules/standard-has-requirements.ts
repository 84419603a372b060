import { diagnostic } from '../model/index.js';
import { isUnwritten } from './life.js';
import type { Rule } from './rule.js';

export const standardHasRequirements: Rule = {
  code: 'standard-has-requirements',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: true,
  property: 'A standard that is past the planning stage has at least one requirement.',
  why: 'A standard consists of its requirements. Readers can agree with a text without requirements, but they cannot follow it. Until there is one, the status of the standard is "planned".',
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
      // section-is-present reports a missing section.
      if (!entity || !isExpected || isUnwritten(entity) || entity.holds.length > 0) continue;
      yield diagnostic(this.code, entity.place, `${id} is "${String(entity.data.status)}" but has no requirements`, {
        severity,
        hints: ['add a first requirement, or set the status to "planned"'],
      });
    }
  },
};
