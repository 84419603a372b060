export { type AcceptContext, accept, type Judged } from './accept.js';
export type { Seen } from './seen.js';
export { type Parted, partSince } from './since.js';
