export { findEntity, type Named, nearIds, type Portrait, portraitOf, type Tie } from './portrait.js';
