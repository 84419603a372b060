export type { Manifest } from '../manifest.js';
export { compareRebuilt, type Verdict, verify, versionIn } from './verify.js';
