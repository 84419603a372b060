import { type Data, diagnostic, type Entity, type Framework } from '../model/index.js';
import { hasReached } from './life.js';
import { placeOf } from './place-of.js';
import { regionOf } from './regions.js';
import type { Rule } from './rule.js';

export const adoptedWasPiloted: Rule = {
  code: 'adopted-was-piloted',
  severity: 'error',
  waits: false,
  property: 'An adopted standard was tried out by at least two cities, in two regions of the world.',
  why: 'What works in one city may rest on its law, its wealth or its weather. Two cities far apart are the least that lets a third believe that the text works for it. An exception is possible, with its reason.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: adopted\n',
    after: 'status: drafting\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      if (!entity || !hasReached(entity, 'adopted') || entity.data.exception_note !== undefined) continue;
      const cities = citiesOf(entity, framework);
      const regions = new Set(cities.map((city) => regionOf(String(city.data.country))));
      if (regions.size >= 2) continue;
      const message =
        cities.length < 2
          ? `${id} is adopted, and ${cities.length === 0 ? 'no city' : 'only one city'} is recorded that tried it out`
          : `${id} is adopted, and all the cities that tried it out are in one region of the world`;
      yield diagnostic(this.code, placeOf(entity, '/status'), message, {
        severity,
        hints: ['write the cities under `pilots`, or the reason for an exception under `exception_note`'],
      });
    }
  },
};

/** The cities that tried a standard out, each once. */
function citiesOf(standard: Entity, { entities }: Framework): Entity[] {
  const ids = ((standard.data.pilots ?? []) as readonly Data[]).map(({ city }) => String(city));
  return [...new Set(ids)].flatMap((id) => entities[id] ?? []);
}
