import { diagnostic, isExcused } from '../model/index.js';
import type { Rule } from './rule.js';

const MOST = 6;

export const coreShallsAreFew: Rule = {
  code: 'core-shalls-are-few',
  severity: 'warning',
  judgesAbsence: false,
  property: 'A standard has at most six core requirements with shall or shall not.',
  why: 'A town of 40 000 people must be able to start. Twenty standards with six core duties each already make more than a hundred. Duties that a town can take on later belong in the advanced tier.',
  example: {
    path: 'standards/PS-001-register.md',
    before: `### PS-001-R02 Show a sign\n\nThe deploying department shall show a sign beside each device.\n\n${[
      3, 4, 5, 6, 7,
    ]
      .map(
        (n) =>
          `- Actor: deploying-department\n\n### PS-001-R0${n} Show sign ${n}\n\nThe deploying department shall show sign ${n}.\n\n`,
      )
      .join('')}`,
    after: '### PS-001-R02 Show a sign\n\nThe deploying department should show a sign beside each device.\n\n',
  },
  *check(framework, severity) {
    for (const id of framework.idsOf.standard ?? []) {
      const core = (framework.entities[id]?.holds ?? [])
        .flatMap((held) => framework.entities[held] ?? [])
        .filter((one) => one.data.tier === 'core' && /^shall/.test(String(one.data.level)) && !isExcused(one, 'tier'));
      const first = core[MOST];
      if (!first) continue;
      yield diagnostic(this.code, first.place, `${id} has ${core.length} core duties, more than the limit of ${MOST}`, {
        severity,
        hints: ['add a line `- Tier: advanced` to the requirements that can come later'],
      });
    }
  },
};
