export { type ParseContext, parse } from './parse.js';
