export { unread } from './claims.js';
export { type ParseContext, parse } from './parse.js';
export { passagesOf } from './passages.js';
export { withoutTyping } from './typing.js';
