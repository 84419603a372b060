import { createRequire } from 'node:module';
import type { Ajv2020, CodeOptions } from 'ajv/dist/2020.js';

// Loading the library takes as long as validating a framework, and one with the schemas of the package needs none of it.
const require = createRequire(import.meta.url);

/** The annotations that Charter reads from a schema. They do not affect validity. */
export const ANNOTATIONS = [
  'x-refersTo',
  'x-text',
  'x-sections',
  'x-derived',
  'x-block',
  'x-argument',
  'x-startsWith',
  'x-standard',
  'x-notBefore',
  'x-initial',
];

/** Returns a strict validator for JSON Schema 2020-12 that reports every error, with its value. */
export function newAjv(code: CodeOptions = {}): Ajv2020 {
  const library = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const formats = require('ajv-formats') as typeof import('ajv-formats');
  const ajv = new library.Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    logger: false,
    allowUnionTypes: true,
    code,
  });
  formats.default(ajv as never);
  ajv.addVocabulary(ANNOTATIONS);
  return ajv;
}
