import { type Difference, UNOBSERVED } from '../model/index.js';
import { compareSides, resolveSide, type Side, sideOfSources } from '../release/index.js';
import type { OpenedFramework } from '../source/index.js';
import { check } from './check.js';

/** Two sides of a framework, and the difference between them. */
export interface ComparedSides {
  readonly before: Side;
  readonly after: Side;
  readonly difference: Difference;
}

/**
 * Compares two sides of a framework, each named as a release, a folder or a git ref; without `to`, the second is the
 * working draft. Throws a UsageError for a name that is none of these.
 */
export async function diff(
  opened: OpenedFramework,
  from: string,
  to = 'draft',
  observer = UNOBSERVED,
): Promise<ComparedSides> {
  const { past, diagnostics } = await check(opened.tree, {}, undefined, observer);
  const sideOf = async (name: string): Promise<Side> => {
    if (name === 'draft') return sideOfSources(past, diagnostics, name);
    const resolved = await resolveSide(name, opened, past.records);
    if ('release' in resolved) return resolved.release;
    const checked = await check(resolved.tree, {}, undefined, observer);
    return sideOfSources(checked.past, checked.diagnostics, name);
  };
  const [before, after] = [await sideOf(from), await sideOf(to)];
  return { before, after, difference: compareSides(before, after) };
}
