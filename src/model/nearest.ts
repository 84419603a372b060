import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to what was written, ignoring case, or undefined when none is near enough:
 * at most a third of the letters (and at least one) may differ. A number is never taken for another. Of two as near, the
 * first wins.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) > limit || !isSameNumber(name, wanted)) continue;
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

/**
 * The known name that was meant without doubt, or undefined: the same but for case, quotes, dashes and spaces; else the
 * one nearest name, with the same first letter, the same numbers and at most one letter wrong, or two in eight. A
 * number is never taken for another, since PS-002 is not a misspelt PS-001; nor is "unlawful" a misspelt "lawful".
 */
export function sure(written: string, known: Iterable<string>): string | undefined {
  const wanted = folded(written);
  const limit = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  const near = [...new Set(known)]
    .filter((name) => Math.abs(name.length - wanted.length) <= limit + 2 && isSameNumber(name, wanted))
    .map((name) => ({ name, far: distance(wanted, folded(name)) }))
    .filter(({ name, far }) => far <= limit && (far === 0 || folded(name).charAt(0) === wanted.charAt(0)))
    .sort((a, b) => a.far - b.far);
  const [best] = near;
  const next = near.find(({ name }) => best && folded(name) !== folded(best.name));
  return best && best.far !== next?.far ? best.name : undefined;
}

/** A text with straight quotes taken from its ends, hyphens for dashes, and spaces for those that do not break. */
export function straightened(text: string): string {
  return text
    .replace(/^[“”„‟«»‘’‚‛]+|[“”„‟«»‘’‚‛]+$/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}

function folded(text: string): string {
  return straightened(text)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function isSameNumber(name: string, written: string): boolean {
  return numbersOf(name) === numbersOf(written);
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).map(Number).join(' ');
}
