import type { Difference } from '../../model/index.js';
import { reasonOf } from './reason.js';

/** A difference for other programs, in the documented shape. */
export function differenceJson({ from, to, bump, changes }: Difference): string {
  const shown = changes.map((change) => ({
    kind: change.kind,
    id: change.id,
    change: change.change,
    effect: change.effect,
    before: change.before,
    after: change.after,
    reason: reasonOf(change),
  }));
  return `${JSON.stringify({ from, to, bump, changes: shown }, null, 2)}\n`;
}
