import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { digestOf, type Schema } from '../../model/index.js';
import { newAjv } from './ajv.js';
import { PRECOMPILED } from './precompiled.js';

// Compiled schemas are cached: a command often reads several states of one framework, and compiling takes longer than
// validating. A process uses few schemas; the cache is cleared in one that uses many, such as a test.
const MAX_CACHED = 100;
let ajv: Ajv2020 | undefined;
const cached = new Map<string, ValidateFunction>();

/** Returns the validator of a schema (JSON Schema 2020-12). Throws if the schema is not valid. */
export function compiled(schema: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = cached.get(key) ?? PRECOMPILED[digestOf([key])];
  if (known) return known;
  if (cached.size >= MAX_CACHED) {
    cached.clear();
    ajv = undefined;
  }
  // An instance knows the names inside every schema, and two frameworks may use one name for two things.
  ajv ??= newAjv();
  const made = (key.includes('"$id"') ? newAjv() : ajv).compile(schema);
  cached.set(key, made);
  return made;
}
