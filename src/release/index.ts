export { checklistOf, type Item, isReady } from './checklist.js';
export { entryOf, historyOf } from './history.js';
export { checkIds } from './ids.js';
export { type InForce, inForce } from './in-force.js';
export {
  describeRetired,
  isSealed,
  type LockFacts,
  lockDataOf,
  lockOf,
  lockText,
  readLock,
  type Unsealed,
  withdrawnText,
} from './lock.js';
export { checkRecords, noteOf, retirementsOf, withdrawalsOf } from './records.js';
export { readVersions, type Versions, versionsOf, versionsText } from './release-index.js';
export { stateOf } from './state.js';
export {
  compareVersions,
  highest,
  isBefore,
  isPrerelease,
  isVersion,
  leastFor,
  proposed,
  satisfies,
} from './versions.js';
