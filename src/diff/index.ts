export { checkNotes } from './check-notes.js';
export { difference } from './difference.js';
export { classFits } from './notes.js';
export { redlinesOf } from './redline.js';
