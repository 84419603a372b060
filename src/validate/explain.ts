import type { ErrorObject } from 'ajv';
import { type Diagnostic, nearest, type ParsedEntity } from '../model/index.js';
import { faultOf } from './faults.js';
import { propertiesOf } from './words.js';

/** What is only wrong because something within it is. */
const UMBRELLAS = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not', 'propertyNames']);

/** The errors of a schema as diagnostics, each at the key or value that is wrong; one for each mistake. */
export function explainErrors(errors: readonly ErrorObject[], entity: ParsedEntity, path: string): Diagnostic[] {
  const leaves = errors.filter((error) => !UMBRELLAS.has(error.keyword) && !isOtherBranch(error, errors));
  const chosen = leaves.length > 0 ? leaves : errors;
  const unknown = chosen
    .filter((error) => error.keyword === 'additionalProperties')
    .map((error) => String(error.params.additionalProperty));
  const seen = new Set<string>();
  return chosen.flatMap((error) => {
    if (error.keyword === 'required' && isEcho(error, unknown, entity)) return [];
    const fault = faultOf(error, entity, path);
    // A value that breaks its type also breaks its pattern, its length and its list of values.
    const isAboutKey =
      error.keyword === 'required' || error.keyword === 'additionalProperties' || error.propertyName !== undefined;
    const mistake = isAboutKey ? `${error.instancePath} ${fault.message}` : error.instancePath;
    if (seen.has(mistake)) return [];
    seen.add(mistake);
    return [fault];
  });
}

/** A key that is only missing because it is misspelt, or because the parser has said what is wrong with it. */
function isEcho(error: ErrorObject, unknown: readonly string[], entity: ParsedEntity): boolean {
  const missing = String(error.params.missingProperty);
  if (error.instancePath === '' && entity.excused?.includes(missing)) return true;
  const known = propertiesOf(error);
  return (
    known[missing]?.['x-derived'] === true || unknown.some((name) => nearest(name, Object.keys(known)) === missing)
  );
}

/** Where a schema allows a constant or something else, and it is the other that the author meant. */
function isOtherBranch(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return (
    error.keyword === 'const' &&
    errors.some(
      (other) =>
        other !== error &&
        !UMBRELLAS.has(other.keyword) &&
        `${other.instancePath}/`.startsWith(`${error.instancePath}/`),
    )
  );
}
