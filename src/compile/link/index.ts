export type { AwaitingReference } from './known-ids.js';
export { link } from './link.js';
export { LinkMemory } from './memory.js';
export type { LinkContext } from './survey.js';
export { plainText } from './units.js';
