import { diagnostic } from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

export const pilotHasCity: Rule = {
  code: 'pilot-has-city',
  severity: 'error',
  judgesAbsence: false,
  property: 'A standard with the status "pilot" names a city that pilots it.',
  why: 'A pilot without a city is only a plan. Readers who want to know how the text works in practice need to know which city to ask.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: pilot\n',
    after: 'status: drafting\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      // adopted-was-piloted checks adopted standards, which need more.
      if (entity?.data.status !== 'pilot' || [entity.data.pilots ?? []].flat().length > 0) continue;
      yield diagnostic(this.code, placeOfValue(entity, '/status'), `${id} is in pilot, but no pilot city is recorded`, {
        severity,
        hints: ['add the city and its first day under `pilots`, or go back to the earlier status'],
      });
    }
  },
};
