import { diagnostic } from '../model/index.js';
import { movesFrom } from './life.js';
import { placeOfValue, type Rule } from './rule.js';

export const statusMoveIsAllowed: Rule = {
  code: 'status-move-is-allowed',
  severity: 'error',
  waits: false,
  property:
    'A standard moves forward in its life from release to release, goes back by way of a review, or is withdrawn.',
  why: 'Cities act on the status that was published. A text that was adopted yesterday and is a draft today leaves them without ground; a review says that something is in question, while the text still stands.',
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
        `${id} was "${before}" in the last release, and cannot become "${status}"`,
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
