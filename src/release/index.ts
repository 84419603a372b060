export { checkIds } from './check-ids.js';
export { checkRecords } from './check-records.js';
export { checklistOf, type Item, isReady } from './checklist.js';
export { entryOf, historyOf } from './history-of.js';
export { type InForce, inForce } from './in-force.js';
export {
  compareVersions,
  highest,
  isBefore,
  isPrerelease,
  isVersion,
  leastFor,
  predecessorOf,
  proposed,
  satisfies,
} from './line.js';
export { describeRetired, type LockFacts, lockOf, type Unsealed } from './lock-of.js';
export { isSealed, lockDataOf, lockText, withdrawnText } from './lock-text.js';
export { readLock } from './read-lock.js';
export { noteOf, retirementsOf, withdrawalsOf } from './read-records.js';
export { stateOf } from './state-of.js';
export { readVersions, type Versions, versionsOf, versionsText } from './versions.js';
