export { type AcceptContext, accept, type Judged } from './accept.js';
export { changedLines } from './changed.js';
export type { Seen } from './seen.js';
export { type Found, type Parted, partSince } from './since.js';
