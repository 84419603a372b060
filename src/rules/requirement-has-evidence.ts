import { diagnostic, isExcused } from '../model/index.js';
import type { Rule } from './rule.js';

export const requirementHasEvidence: Rule = {
  code: 'requirement-has-evidence',
  severity: 'warning',
  severityWhenFinal: 'error',
  judgesAbsence: false,
  property: 'Every core requirement, except one that only permits, names the evidence that it is met.',
  why: 'A city keeps the evidence that it knows it will be asked for. Without an `Evidence` line, each auditor asks for something else, and a city that did everything right cannot prove it.',
  example: {
    path: 'standards/PS-001-register.md',
    before:
      '---\nid: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n---\n\n## Purpose\n\nOne place to look.\n\n## Scope\n\nEvery device.\n\n## Requirements\n\n### PS-001-R01 Show a sign\n\nThe deploying department should show a sign.\n\n- Actor: deploying-department\n',
    after:
      '---\nid: PS-001\ntitle: Public register\nstatus: drafting\nsummary: A city lists its devices.\nprinciple: openness\n---\n\n## Purpose\n\nOne place to look.\n\n## Scope\n\nEvery device.\n\n## Requirements\n\n### PS-001-R01 Show a sign\n\nThe deploying department should show a sign.\n\n- Actor: deploying-department\n- Evidence: photographs of the signs\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.requirement ?? []) {
      const entity = framework.entities[id];
      if (entity?.data.tier !== 'core' || entity.data.level === 'may' || entity.data.evidence !== undefined) continue;
      if (isExcused(entity, 'evidence')) continue;
      yield diagnostic(this.code, entity.place, `${id} does not name the evidence that it is met`, {
        severity,
        hints: ['add a line `- Evidence:` with a record, a document or an object that can be inspected'],
      });
    }
  },
};
