import { diagnostic, isExcused } from '../model/index.js';
import type { Rule } from './rule.js';

export const shallHasTest: Rule = {
  code: 'shall-has-test',
  severity: 'error',
  judgesAbsence: false,
  property: 'Every requirement with shall or shall not has at least one test.',
  why: 'A duty that nobody can check is only a wish. A test tells the city what an auditor will do, and tells the auditor when the duty is met, so that two auditors reach the same result.',
  example: {
    path: 'standards/PS-001-register.md',
    before: '- Evidence: the register\n',
    after:
      '- Evidence: the register\n- Test PS-001-T01: document\n  - Do: compare the dates.\n  - Pass if: none is later than the limit.\n',
  },
  *check(framework, severity) {
    // A framework can remove the kind.
    if (framework.settings.kinds.every(({ name }) => name !== 'test')) return;
    for (const id of framework.idsOf.requirement ?? []) {
      const entity = framework.entities[id];
      if (!entity || !/^shall/.test(String(entity.data.level)) || entity.data.test !== undefined) continue;
      if (isExcused(entity, 'test')) continue;
      yield diagnostic(this.code, entity.place, `${id} says "${String(entity.data.level)}" but has no test`, {
        severity,
        open: {
          text: 'add a line `- Test {}: {}`, with `Do:` and `Pass if:` below it',
          wants: [{ nextOf: 'test', within: id }, { idOf: ['vocabulary/methods'] }],
          otherwise: 'add a line `- Test`, an id and a method, with `Do:` and `Pass if:` below it',
        },
      });
    }
  },
};
