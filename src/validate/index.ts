export { ANNOTATIONS, compileSchemas, type Validators } from './compile.js';
export { checkRecordFormats } from './record-formats.js';
export { settingsOf } from './settings.js';
export { validate } from './validate.js';
