import { diagnostic } from '../model/index.js';
import { movesFrom } from './life.js';
import { placeOfValue, type Rule } from './rule.js';

export const statusMoveIsAllowed: Rule = {
  code: 'status-move-is-allowed',
  severity: 'error',
  judgesAbsence: false,
  property:
    'From release to release, a standard moves forward in its life cycle, goes back only through a review, or is withdrawn.',
  why: 'Cities act on the published status. If an adopted text becomes a draft again, they have nothing to rely on. A review says that the text is in question while it remains in force.',
  example: {
    path: 'standards/PS-001-register.md',
    before: 'status: drafting\n',
    after: 'status: adopted\n',
  },
  *check(framework, severity, { statusBefore }) {
    for (const id of framework.idsOf.standard ?? []) {
      const entity = framework.entities[id];
      const before = Object.hasOwn(statusBefore, id) ? statusBefore[id] : undefined;
      const status = String(entity?.data.status);
      if (!entity || before === undefined || before === status || movesFrom(before).includes(status)) continue;
      const moves = movesFrom(before);
      yield diagnostic(
        this.code,
        placeOfValue(entity, '/status'),
        `${id} was "${before}" in the last release, so it cannot become "${status}"`,
        {
          severity,
          hints: [
            moves.length === 0
              ? `keep "${before}"; a new standard needs a new id`
              : `keep "${before}", or write one of: ${moves.join(', ')}`,
          ],
        },
      );
    }
  },
};
