import type { Finding } from '../model/index.js';
import { looser, type Pair, reversed, stricter } from './finding.js';

const STRENGTH: { readonly [level: string]: number } = { may: 0, should: 1, 'should not': 1, shall: 2, 'shall not': 2 };

/** A level that is raised, lowered or turned into its opposite. */
export function compareLevels(pair: Pair): Finding[] {
  const [before, after] = [String(pair.before.data.level ?? ''), String(pair.after.data.level ?? '')];
  if (before === after) return [];
  const told = ['level', before, after, `${before} becomes ${after}`] as const;
  if (isProhibition(before) !== isProhibition(after)) return [reversed(...told)];
  if ((STRENGTH[after] ?? 0) < (STRENGTH[before] ?? 0)) return [looser(...told)];
  // What was a permission or a recommendation may have been left undone, whatever it turns into.
  return [{ ...stricter(pair, ...told), bump: 'major', effect: { conformance: true, citation: false } }];
}

function isProhibition(level: string): boolean {
  return level.endsWith(' not');
}
