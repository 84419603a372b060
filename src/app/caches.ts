import { type CompiledFiles, compileAhead, keptIn } from '../compile/index.js';
import type { Cache } from '../model/index.js';
import { openCache, openPack } from '../publish/index.js';
import { toolDigest } from '../source/index.js';

/** What earlier runs computed for a framework. It is never used for a release. */
export interface Caches {
  /** Whole results and PDF files. */
  readonly cache: Cache;
  /** What each file compiles to. */
  readonly compiled: CompiledFiles;
  /** Writes what is new, and removes what is no longer used. Never rejects. */
  save(): Promise<void>;
}

/** Opens the caches of a framework, in `node_modules/.cache/charter`. Without a folder `node_modules`, nothing is cached. */
export async function openCaches(root: string): Promise<Caches> {
  const tool = await toolDigest();
  const cache = openCache(root, tool);
  const pack = openPack(root, tool);
  const compiled = compileAhead(root, keptIn(pack));
  return {
    cache,
    compiled,
    async save() {
      await compiled.close();
      pack.save();
      await cache.tidy();
    },
  };
}
