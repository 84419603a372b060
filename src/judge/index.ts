export { type AcceptContext, accept, type Judged } from './accept.js';
export { type Parted, partSince, type Seen } from './since.js';
