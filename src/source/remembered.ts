import { type Cache, digestOf, isData, type Trace, type Tree } from '../model/index.js';
import { isUnchanged, traced } from './traced.js';

/** A result that is kept in a cache together with everything that was read for it. */
export interface Remembered<T> {
  /** The tree to make the result from. */
  readonly tree: Tree;
  /** Returns the kept result if nothing that was read for it has changed since; undefined otherwise. */
  recall(): Promise<T | undefined>;
  /** Keeps a result that was made from `tree`. */
  remember(result: T): Promise<void>;
}

/**
 * Keeps the newest result for some options. The result must be plain JSON, and must depend only on the options, on what
 * is read from the tree, and on the tool, which the cache knows. Without a cache, nothing is kept.
 */
export function remembered<T>(tree: Tree, cache: Cache | undefined, options: unknown): Remembered<T> {
  if (!cache) return { tree, recall: async () => undefined, remember: async () => {} };
  const { tree: recorded, trace } = traced(tree);
  const key = digestOf(['result', JSON.stringify(options)]);
  return {
    tree: recorded,
    async recall() {
      const kept = entryOf(await cache.read(key));
      return kept && (await isUnchanged(tree, kept.trace)) ? (kept.result as T) : undefined;
    },
    async remember(result) {
      const read = trace();
      if (read) await cache.write(key, Buffer.from(JSON.stringify({ trace: read, result })));
    },
  };
}

/** Reads an entry of the cache, which counts as missing if it is no result. */
function entryOf(bytes: Uint8Array | undefined): { readonly trace: Trace; readonly result: unknown } | undefined {
  if (!bytes) return undefined;
  try {
    const entry: unknown = JSON.parse(Buffer.from(bytes).toString());
    return isData(entry) ? (entry as unknown as { trace: Trace; result: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
