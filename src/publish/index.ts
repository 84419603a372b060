export type { ListedFile } from '../release/manifest.js';
export { openCache } from './cache.js';
export { stampOf, type Target } from './output.js';
export { openPack } from './pack.js';
export { type PublishResult, publish } from './publish.js';
export {
  publishIndex,
  publishRelease,
  type ReleaseResult,
  readOutput,
  replaceFolder,
  writeLock,
  writeWithdrawn,
} from './release.js';
export { type Rewrite, rewrite, rewriteSource, writeNewSource, writeResult } from './rewrite.js';
