export type { Listed } from '../release/manifest.js';
export { type FolderCache, openCache } from './cache.js';
export type { Target } from './output.js';
export { type Published, publish } from './publish.js';
export {
  publishIndex,
  publishRelease,
  type Released,
  readOutput,
  replaceFolder,
  writeLock,
  writeWithdrawn,
} from './release.js';
export { type Rewrite, rewrite, rewriteSource, writeNewSource, writeResult } from './rewrite.js';
