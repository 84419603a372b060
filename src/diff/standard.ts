import type { Finding } from '../model/index.js';
import { compareDates } from './dates.js';
import { compareFacts } from './facts.js';
import { type Pair, status } from './finding.js';
import { compareList } from './scope.js';
import { compareTexts } from './text.js';

/** Defaults are counted where they apply: at the requirements that take them over. */
const KNOWN = ['status', 'technologies', 'spaces', 'defaults', 'effective', 'sunset'];

/** What may differ between two versions of a standard, apart from its requirements. */
export function compareStandards(pair: Pair): Finding[] {
  // A standard has no level of its own. What it covers decides who has its duties.
  const duty: Pair = { ...pair, after: { ...pair.after, data: { ...pair.after.data, level: 'shall' } } };
  return [
    ...compareStatus(pair),
    ...compareList(duty, 'technologies', true),
    ...compareList(duty, 'spaces', true),
    ...compareDates(duty),
    ...compareTexts(pair, { binding: ['scope'], skipped: [] }),
    ...compareFacts(pair, KNOWN, ['principle', 'supports', 'replaces', 'replaced_by']),
  ];
}

/** The stage in the life of anything that has a status. */
export function compareStatus(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.status ?? ''), String(pair.after.data.status ?? '')];
  if (before === after) return [];
  return [status('status', before, after, `status ${before || 'none'} to ${after || 'none'}`)];
}
