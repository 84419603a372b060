import { diagnostic } from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

export const principleIsNamedOnce: Rule = {
  code: 'principle-is-named-once',
  severity: 'error',
  waits: false,
  property: 'The principle that a standard serves first is not among those that it supports.',
  why: 'The matrix shows for each standard which principle comes first. One that stands in both places would be counted twice.',
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
        `${id} serves this principle first already`,
        {
          severity,
          hints: ['take it out here'],
          related: [{ message: 'where it comes first', place: placeOfValue(entity, '/principle') }],
        },
      );
    }
  },
};
