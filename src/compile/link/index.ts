export type { AwaitingReference } from './known-ids.js';
export { type LinkContext, link } from './link.js';
export { plainText } from './units.js';
