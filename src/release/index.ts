export { checkIds } from './check-ids.js';
export { checkRecords } from './check-records.js';
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
export { isSealed, lockDataOf, lockText } from './lock-text.js';
export { readLock } from './read-lock.js';
export { noteOf, retirementsOf, withdrawalsOf } from './read-records.js';
export { stateOf } from './state-of.js';
