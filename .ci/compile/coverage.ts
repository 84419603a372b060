import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { type KnownCoverage, type Ranges, rangesOf } from '../../src/source/coverage.js';
import { fontVersions, loadFonts } from '../../src/source/fonts.js';

/** Reads the fonts that are shipped: what all faces of each family cover. */
export async function shippedCoverage(): Promise<KnownCoverage> {
  const covered = new Map<string, ReadonlySet<number>>();
  for (const { family, characters } of await loadFonts()) {
    const before = covered.get(family);
    covered.set(family, before ? new Set([...before].filter((code) => characters.has(code))) : characters);
  }
  const families: { [family: string]: Ranges } = {};
  for (const [family, characters] of covered) families[family] = rangesOf(characters);
  return { versions: await fontVersions(), families };
}

/** The line of `coverage.ts` that is replaced. */
const UNKNOWN = /export const COVERAGE: .*;/;

/** Puts a coverage into `coverage.ts`. */
export function withCoverage(coverage: KnownCoverage): Plugin {
  return {
    name: 'with-coverage',
    setup({ onLoad }) {
      onLoad({ filter: /\/source\/coverage\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(UNKNOWN, `export const COVERAGE = ${JSON.stringify(coverage)};`),
        loader: 'ts',
      }));
    },
  };
}
