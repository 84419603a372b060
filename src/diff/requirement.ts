import type { Finding } from '../model/index.js';
import { compareConditions } from './conditions.js';
import { compareDates } from './dates.js';
import { compareFacts } from './facts.js';
import { looser, type Pair, stricter } from './finding.js';
import { compareLevels } from './level.js';
import { compareParameters } from './parameters.js';
import { compareScopes, SCOPE } from './scope.js';
import { compareStatements } from './statement.js';
import { compareTexts } from './text.js';

const KNOWN = ['level', 'parameter', 'condition', 'tier', 'effective', 'sunset', ...SCOPE];

/** Everything that may differ between two versions of a requirement. */
export function compareRequirements(pair: Pair): Finding[] {
  return [
    ...compareLevels(pair),
    ...compareParameters(pair),
    ...compareScopes(pair),
    ...compareConditions(pair),
    ...compareDates(pair),
    ...compareTiers(pair),
    ...compareStatements(pair),
    ...compareTexts(pair, { binding: [], skipped: ['statement', 'condition'] }),
    ...compareFacts(pair, KNOWN, ['accountable', 'reference']),
  ];
}

/** The core is expected of every city; the rest of those that have gone further. */
function compareTiers(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.tier ?? 'core'), String(pair.after.data.tier ?? 'core')];
  if (before === after) return [];
  const told = ['tier', before, after, `${before} becomes ${after}`] as const;
  return [after === 'core' ? stricter(pair, ...told) : looser(...told)];
}
