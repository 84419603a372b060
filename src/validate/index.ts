export { ANNOTATIONS, compileSchemas, type Validators } from './compile.js';
export { checkRecords } from './records.js';
export { settingsOf } from './settings.js';
export { validate } from './validate.js';
