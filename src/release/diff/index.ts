export { difference } from './difference.js';
export { checkNotes, classFits } from './notes.js';
export { redlinesOf } from './redline.js';
