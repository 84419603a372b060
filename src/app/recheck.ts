import { type Tree, UNOBSERVED } from '../model/index.js';
import { remembered } from '../source/index.js';
import type { Caches } from './caches.js';
import type { Checked, CheckOptions } from './check.js';

/** What a check reports. */
export type Reported = Pick<Checked, 'diagnostics' | 'accepted' | 'summary'>;

/** Checks a tree as `checkWhole` does, or returns what was reported before if nothing that it reads has changed. */
export async function recheck(
  tree: Tree,
  options: CheckOptions,
  caches: Caches | undefined,
  observer = UNOBSERVED,
): Promise<Reported> {
  observer.enter('cache');
  const kept = remembered<Reported>(tree, caches?.cache, ['check', options]);
  const before = await kept.recall();
  if (before) return before;
  // The code of the stages takes longer to load than an unchanged result to read.
  const { checkWhole } = await import('./build.js');
  const { diagnostics, accepted, summary } = await checkWhole(kept.tree, options, caches?.compiled, observer);
  observer.enter('cache');
  await kept.remember({ diagnostics, accepted, summary });
  await caches?.save();
  return { diagnostics, accepted, summary };
}
