import type { Finding } from '../model/index.js';
import type { Pair } from './finding.js';
import { compareOthers, compareTerms, compareTests } from './others.js';
import { compareRequirements } from './requirement.js';
import { compareStandards } from './standard.js';

/** How two versions of a kind are compared; what is not listed is compared without a judgement. */
const COMPARISONS: { readonly [kind: string]: (pair: Pair) => Finding[] } = {
  requirement: compareRequirements,
  standard: compareStandards,
  term: compareTerms,
  test: compareTests,
};

/** Everything that differs between two versions of an entity. */
export function compareEntities(pair: Pair): Finding[] {
  return (Object.hasOwn(COMPARISONS, pair.after.kind) ? COMPARISONS[pair.after.kind] : compareOthers)?.(pair) ?? [];
}
