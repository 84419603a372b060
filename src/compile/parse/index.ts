export { type ParseContext, parse, unread } from './parse.js';
export { passagesOf } from './passages.js';
