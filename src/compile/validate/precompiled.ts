import type { ValidateFunction } from 'ajv/dist/2020.js';

/**
 * The validators of the schemas of the package, by the digest of the schema as JSON. `npm run compile` replaces this module
 * with the code that ajv makes of them. A schema that is not here, such as one of a framework, is compiled when it is used.
 */
export const PRECOMPILED: { readonly [digest: string]: ValidateFunction } = {};
