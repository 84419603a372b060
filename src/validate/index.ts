export { ANNOTATIONS, compileSchemas, type Validators } from './compile.js';
export { settingsOf } from './settings.js';
export { validate } from './validate.js';
