import { distance } from 'fastest-levenshtein';

/**
 * Returns the known name nearest to the written one, ignoring case, or undefined if none is near enough: at most a third
 * of the letters, but always one, may differ. Numbers must be equal. If two names are equally near, the first wins.
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

/** Returns the hint for an unknown name: the nearest known name, or all names if there are few. */
export function hintFor(written: string, known: readonly string[]): string[] {
  const name = nearest(written, known);
  if (name !== undefined) return [`write "${name}"`];
  if (known.length > 0 && known.length <= 12) return [`use one of: ${known.join(', ')}`];
  return [];
}

/**
 * Returns the known name that was certainly meant, or undefined: a name that differs only in case, quotes, dashes and
 * spaces, or else the single nearest name with the same first letter, the same numbers and at most one wrong letter (two
 * from eight letters on). Numbers must be equal, because PS-002 is not a misspelt PS-001; the first letter too, because
 * "unlawful" is not a misspelt "lawful".
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

/** Removes quotation marks from the ends of a text, and replaces dashes with hyphens and non-breaking with plain spaces. */
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

/** Pairs written with expected names, the most similar first. Each name is in at most one pair. */
export function likeliest(written: readonly string[], wanted: readonly string[]): [string, string][] {
  const pairs = written
    .flatMap((one) => wanted.map((other) => ({ one, other, far: distance(one.toLowerCase(), other.toLowerCase()) })))
    .sort((a, b) => a.far - b.far);
  const taken = new Set<string>();
  return pairs.flatMap(({ one, other }): [string, string][] => {
    const [left, right] = [`written ${one}`, `wanted ${other}`];
    if (taken.has(left) || taken.has(right)) return [];
    taken.add(left).add(right);
    return [[one, other]];
  });
}
