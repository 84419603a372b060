export { layoutOf, type Stretch } from './layout.js';
export type { Layouts } from './redlines.js';
export { report } from './report.js';
export type { TranslationFile } from './translations.js';
