import type { Finding } from '../model/index.js';
import { compareFacts } from './facts.js';
import type { Pair } from './finding.js';
import { compareStatus } from './standard.js';
import { compareTexts } from './text.js';

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
