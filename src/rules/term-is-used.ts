import { diagnostic } from '../model/index.js';
import type { Rule } from './rule.js';

export const termIsUsed: Rule = {
  code: 'term-is-used',
  severity: 'warning',
  judgesAbsence: true,
  property: 'Every defined term is used somewhere in the framework.',
  why: 'Readers of an unused definition look for the rule that it belongs to. It often shows that a text was deleted, or that another word is used for the same thing.',
  example: {
    path: 'standards/terms/lamp.md',
    before: '---\nlabel: gas lamp\n---\n\nA lamp that burns gas.\n',
    after: '',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.term ?? []) {
      const entity = framework.entities[id];
      if (!entity || entity.data.autolink === false || (framework.citedBy[id] ?? []).some(({ from }) => from !== id))
        continue;
      yield diagnostic(this.code, entity.place, `nothing uses the term "${entity.title}"`, {
        severity,
        hints: ['use it in a text, give the label that is used, or remove the term'],
      });
    }
  },
};
