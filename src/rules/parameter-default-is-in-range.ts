import { type Data, diagnostic } from '../model/index.js';
import type { Rule } from './rule.js';

export const parameterDefaultIsInRange: Rule = {
  code: 'parameter-default-is-in-range',
  severity: 'error',
  judgesAbsence: false,
  property: 'The default of a parameter is within its range.',
  why: 'The range tells a city which values it may choose. A default outside the range is a value that the standard itself forbids.',
  example: {
    path: 'standards/PS-001-register.md',
    before: '5 working days (10 to 30;',
    after: '5 working days (1 to 30;',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.requirement ?? []) {
      const entity = framework.entities[id];
      for (const [index, parameter] of ((entity?.data.parameter ?? []) as readonly Data[]).entries()) {
        const { value, min, max, name } = parameter as { value: number; min: number; max: number; name: string };
        if (!entity || (min <= value && value <= max)) continue;
        const at = entity.places[`/parameter/${index}/value`]?.value;
        const message =
          min > max
            ? `the range of ${name} is reversed: it starts at ${min} and ends at ${max}`
            : `the default of ${name} is ${value}, outside its range of ${min} to ${max}`;
        yield diagnostic(this.code, at ? { path: entity.place.path, ...at } : entity.place, message, {
          severity,
          hints: ['change the default or the range'],
        });
      }
    }
  },
};
