export { json, type Summary } from './json.js';
export { type PrettyOptions, pretty } from './pretty.js';
export { visible } from './visible.js';
