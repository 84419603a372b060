import { diagnostic } from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

export const principleIsNamedOnce: Rule = {
  code: 'principle-is-named-once',
  severity: 'error',
  judgesAbsence: false,
  property: 'The main principle of a standard is not listed again under `supports`.',
  why: 'The matrix shows the main principle of each standard. A principle that is listed in both places would be counted twice.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'principle: openness\nsupports:\n  - openness\n',
    after: 'principle: openness\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      const index = ((entity?.data.supports ?? []) as readonly string[]).indexOf(String(entity?.data.principle));
      if (!entity || index < 0) continue;
      yield diagnostic(
        this.code,
        placeOfValue(entity, `/supports/${index}`),
        `this is already the main principle of ${id}`,
        {
          severity,
          hints: ['remove it here'],
          related: [{ message: 'the main principle', place: placeOfValue(entity, '/principle') }],
        },
      );
    }
  },
};
