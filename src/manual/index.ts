export { type Described, describedKinds, formatChapters } from './format.js';
