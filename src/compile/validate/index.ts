export { checkRecordFormats } from './record-formats.js';
export { settingsOf } from './settings.js';
export { ANNOTATIONS, compileSchemas, type Validators, validate } from './validate.js';
