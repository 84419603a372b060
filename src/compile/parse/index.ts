export { type ParseContext, parse, unread } from './parse.js';
export { passagesOf } from './passages.js';
export { withoutTyping } from './typing.js';
