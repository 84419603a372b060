export { checkNotes } from './check-notes.js';
export { difference } from './difference.js';
export { classFits } from './notes.js';
export { piecesOf, redlinesOf } from './redline.js';
