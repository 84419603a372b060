import { diagnostic } from '../model/index.js';
import type { Rule } from './rule.js';

export const principleIsCovered: Rule = {
  code: 'principle-is-covered',
  severity: 'warning',
  judgesAbsence: true,
  property: 'Every principle is served by at least one standard.',
  why: 'A principle that no standard puts into practice is a promise without a duty. Readers of the matrix see an empty row and ask why it is there.',
  example: {
    path: 'standards/principles/fairness.md',
    before:
      '---\ntitle: Fairness\nsummary: Nobody is left out.\ncommitments:\n  - We leave nobody out.\n---\n\n## Meaning\n\nEveryone counts.\n\n## Why it matters in public space\n\nThe street is for all.\n\n## In a city that lives by it\n\nA ramp is beside the stairs.\n',
    after: '',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.principle ?? []) {
      const entity = framework.entities[id];
      const served = (framework.citedBy[id] ?? []).some(
        ({ how, from }) => how === 'property' && framework.entities[from]?.kind === 'standard',
      );
      if (!entity || served) continue;
      yield diagnostic(this.code, entity.place, `no standard serves the principle "${entity.title}"`, {
        severity,
        hints: [`add ${id} under \`principle\` or \`supports\` of a standard`],
      });
    }
  },
};
