export { type AcceptanceResult, type AcceptContext, accept } from './acceptance.js';
export { type BaselineResult, type CurrentDiagnostics, compareWithBaseline } from './baseline.js';
export { completeHints } from './hints.js';
export type { Snapshot } from './identity.js';
export { changedLines } from './identity.js';
