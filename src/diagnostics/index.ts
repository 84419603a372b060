export { type AcceptContext, accept, type Judged } from './acceptance.js';
export { type Found, type Parted, partSince } from './baseline.js';
export type { Seen } from './identity.js';
export { changedLines } from './identity.js';
