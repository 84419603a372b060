import type { Finding } from '../../model/index.js';
import { compareDates, compareFacts, compareList } from './aspects.js';
import { type Pair, status } from './finding.js';
import { compareTexts } from './text.js';

/** Defaults are compared where they apply: at the requirements that inherit them. */
const KNOWN = ['status', 'technologies', 'spaces', 'defaults', 'effective', 'sunset'];

/** Compares two versions of a standard, apart from its requirements. */
export function compareStandards(pair: Pair): Finding[] {
  // A standard has no level, but its scope decides who has its duties.
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

/** Compares the status of any kind that has one. */
function compareStatus(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.status ?? ''), String(pair.after.data.status ?? '')];
  if (before === after) return [];
  return [status('status', before, after, `status ${before || 'none'} to ${after || 'none'}`)];
}

/** Compares terms: the definition decides the meaning of every requirement that uses the term. */
export function compareTerms(pair: Pair): Finding[] {
  return [...compareTexts(pair, { binding: ['definition'], skipped: [] }), ...compareFacts(pair, [])];
}

/** Compares tests, which show whether a requirement is met. */
export function compareTests(pair: Pair): Finding[] {
  return [
    ...compareTexts(pair, { binding: [], skipped: [], otherwise: 'minor' }),
    ...compareFacts(pair, [], Object.keys({ ...pair.before.data, ...pair.after.data })),
  ];
}

/** Compares anything else: principles, references, entries of vocabularies, cities, and the kinds of a framework. */
export function compareOthers(pair: Pair): Finding[] {
  return [
    ...compareStatus(pair),
    ...compareTexts(pair, { binding: [], skipped: [] }),
    ...compareFacts(pair, ['status']),
  ];
}
