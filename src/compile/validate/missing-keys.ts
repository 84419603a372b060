import type { ErrorObject } from 'ajv';
import { isExcused, likeliest, nearest, type ParsedEntity } from '../../model/index.js';
import { propertiesOf } from './wording.js';

/** The relation between unknown and missing keys. */
interface MissingKeys {
  /**
   * Whether a key is missing only because another is misspelt, or because the parser has already reported a mistake in
   * it.
   */
  isEcho(error: ErrorObject): boolean;
  /** Returns the missing key that an unknown one was most likely meant to be. */
  meantBy(error: ErrorObject): string | undefined;
}

/**
 * Pairs the unknown keys of an object with the missing ones, however they are spelt, so that one slip is reported once.
 */
export function missingKeys(errors: readonly ErrorObject[], entity: ParsedEntity): MissingKeys {
  const meant = new Map<ErrorObject, string>();
  const echoes = new Set<ErrorObject>();
  for (const unknown of groupsOf(errors, 'additionalProperties')) {
    const required = errors.filter(
      (one) => one.keyword === 'required' && one.instancePath === unknown[0]?.instancePath,
    );
    const nameOf = (error: ErrorObject): string => String(error.params.additionalProperty);
    // An unknown key that is close to a key that is not missing is a separate slip.
    const open = unknown.filter((error) => {
      const near = nearest(nameOf(error), Object.keys(propertiesOf(error)));
      return near === undefined || required.some((one) => one.params.missingProperty === near);
    });
    const left = required.filter((one) => !isReportedByParser(one, entity));
    for (const [name, key] of likeliest(
      open.map(nameOf),
      left.map((one) => String(one.params.missingProperty)),
    )) {
      const error = open.find((one) => nameOf(one) === name);
      const echo = left.find((one) => one.params.missingProperty === key);
      if (error) meant.set(error, key);
      if (echo) echoes.add(echo);
    }
  }
  return {
    isEcho: (error) => echoes.has(error) || isReportedByParser(error, entity),
    meantBy: (error) => meant.get(error),
  };
}

function isReportedByParser(error: ErrorObject, entity: ParsedEntity): boolean {
  const missing = String(error.params.missingProperty);
  if (error.instancePath === '' && isExcused(entity, missing)) return true;
  return propertiesOf(error)[missing]?.['x-derived'] === true;
}

/** Groups the errors of a keyword by object. */
function groupsOf(errors: readonly ErrorObject[], keyword: string): ErrorObject[][] {
  const groups = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (error.keyword !== keyword) continue;
    const group = groups.get(error.instancePath);
    if (group) group.push(error);
    else groups.set(error.instancePath, [error]);
  }
  return [...groups.values()];
}
