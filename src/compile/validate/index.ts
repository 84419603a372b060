export { ANNOTATIONS } from './ajv.js';
export { checkRecordFormats } from './record-formats.js';
export { settingsOf } from './settings.js';
export { compileSchemas, type Validators, validate } from './validate.js';
