/** Code points as a list of ranges: the first and the last of each, in order. */
export type Ranges = readonly number[];

/** What the shipped fonts cover, and the versions of their packages. */
export interface KnownCoverage {
  readonly versions: { readonly [name: string]: string };
  /** What all faces of a family cover. */
  readonly families: { readonly [family: string]: Ranges };
}

/** `npm run compile` replaces this with what it finds, because reading the fonts takes longer than most rules. */
export const COVERAGE: KnownCoverage | undefined = undefined;

/** Returns the ranges of some code points. */
export function rangesOf(characters: Iterable<number>): Ranges {
  const ranges: number[] = [];
  for (const code of [...characters].sort((a, b) => a - b))
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  return ranges;
}

/** Returns the code points in ranges. */
export function charactersIn(ranges: Ranges): { has(code: number): boolean } {
  return {
    has(code) {
      let [low, high] = [0, ranges.length / 2 - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (code < (ranges[middle * 2] ?? 0)) high = middle - 1;
        else if (code > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
        else return true;
      }
      return false;
    },
  };
}
