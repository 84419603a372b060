import type { Finding } from '../model/index.js';
import { altered, type Pair } from './finding.js';
import { inWords, same, spoken } from './words.js';

/** Properties that no other comparison knows: told as they are, without a judgement. */
export function compareFacts(pair: Pair, skipped: readonly string[], minor: readonly string[] = []): Finding[] {
  const names = [...new Set([...Object.keys(pair.before.data), ...Object.keys(pair.after.data)])].sort();
  return names
    .filter((name) => !skipped.includes(name))
    .flatMap((name) => {
      const [before, after] = [pair.before.data[name], pair.after.data[name]];
      if (same(before, after)) return [];
      const reason = `${spoken(name)} ${inWords(before)} to ${inWords(after)}`;
      return [
        altered(minor.includes(name) ? 'minor' : 'patch', name, before ?? null, after ?? null, shorten(reason, name)),
      ];
    });
}

/** A long list is no reason that anyone reads. */
function shorten(reason: string, name: string): string {
  return reason.length <= 140 ? reason : `${spoken(name)} changed`;
}
