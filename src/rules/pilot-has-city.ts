import { diagnostic } from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

export const pilotHasCity: Rule = {
  code: 'pilot-has-city',
  severity: 'error',
  waits: false,
  property: 'A standard in pilot names a city that tries it out.',
  why: 'A pilot without a city is a plan. Readers who want to know how the text works in a street have to know whom to ask.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: pilot\n',
    after: 'status: drafting\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      // An adopted standard has to show more, and is asked for it by a rule of its own.
      if (entity?.data.status !== 'pilot' || [entity.data.pilots ?? []].flat().length > 0) continue;
      yield diagnostic(
        this.code,
        placeOfValue(entity, '/status'),
        `${id} is in pilot, and no city that tries it out is recorded`,
        {
          severity,
          hints: ['write the city and the first day under `pilots`, or the earlier status'],
        },
      );
    }
  },
};
