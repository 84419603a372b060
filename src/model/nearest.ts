import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to what was written, ignoring case, or undefined when none is near enough:
 * at most a third of the letters (and at least one) may differ. Of two as near, the first wins.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const far = distance(wanted, name.toLowerCase());
    if (far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}

/** The hint that goes with an unknown name: the nearest known one, or the names there are when they are few. */
export function hintFor(written: string, known: readonly string[]): string[] {
  const name = nearest(written, known);
  if (name !== undefined) return [`write "${name}"`];
  if (known.length > 0 && known.length <= 12) return [`use one of: ${known.join(', ')}`];
  return [];
}
