import type { Finding } from '../../model/index.js';
import { compareDates, compareFacts, compareList } from './aspects.js';
import { type Pair, status } from './finding.js';
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

/** A term: its definition decides what every requirement means that uses it. */
export function compareTerms(pair: Pair): Finding[] {
  return [...compareTexts(pair, { binding: ['definition'], skipped: [] }), ...compareFacts(pair, [])];
}

/** A test: how it is found out whether a requirement is met. */
export function compareTests(pair: Pair): Finding[] {
  return [
    ...compareTexts(pair, { binding: [], skipped: [], otherwise: 'minor' }),
    ...compareFacts(pair, [], Object.keys({ ...pair.before.data, ...pair.after.data })),
  ];
}

/** Anything else: principles, references, entries of vocabularies, cities, and the kinds that a framework brings. */
export function compareOthers(pair: Pair): Finding[] {
  return [
    ...compareStatus(pair),
    ...compareTexts(pair, { binding: [], skipped: [] }),
    ...compareFacts(pair, ['status']),
  ];
}
