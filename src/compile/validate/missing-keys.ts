import type { ErrorObject } from 'ajv';
import { isExcused, likeliest, nearest, type ParsedEntity } from '../../model/index.js';
import { propertiesOf } from './wording.js';

/** What the keys that are not known say about those that are missing. */
export interface MissingKeys {
  /** Whether a key is only missing because another is misspelt, or because the parser has said what is wrong with it. */
  isEcho(error: ErrorObject): boolean;
  /** The missing key that an unknown one was most likely meant to be. */
  meantBy(error: ErrorObject): string | undefined;
}

/**
 * Pairs the keys of an object that are not known with those that are missing: each unknown key stands where a missing
 * one should, however it is spelt, so that one slip is told once.
 */
export function missingKeys(errors: readonly ErrorObject[], entity: ParsedEntity): MissingKeys {
  const meant = new Map<ErrorObject, string>();
  const told = new Set<ErrorObject>();
  for (const unknown of groupsOf(errors, 'additionalProperties')) {
    const required = errors.filter(
      (one) => one.keyword === 'required' && one.instancePath === unknown[0]?.instancePath,
    );
    const nameOf = (error: ErrorObject): string => String(error.params.additionalProperty);
    // What is near another key than those that are missing is a slip of its own.
    const open = unknown.filter((error) => {
      const near = nearest(nameOf(error), Object.keys(propertiesOf(error)));
      return near === undefined || required.some((one) => one.params.missingProperty === near);
    });
    const left = required.filter((one) => !isToldByParser(one, entity));
    for (const [name, key] of likeliest(
      open.map(nameOf),
      left.map((one) => String(one.params.missingProperty)),
    )) {
      const error = open.find((one) => nameOf(one) === name);
      const echo = left.find((one) => one.params.missingProperty === key);
      if (error) meant.set(error, key);
      if (echo) told.add(echo);
    }
  }
  return { isEcho: (error) => told.has(error) || isToldByParser(error, entity), meantBy: (error) => meant.get(error) };
}

function isToldByParser(error: ErrorObject, entity: ParsedEntity): boolean {
  const missing = String(error.params.missingProperty);
  if (error.instancePath === '' && isExcused(entity, missing)) return true;
  return propertiesOf(error)[missing]?.['x-derived'] === true;
}

/** The errors of a keyword, those of one object together. */
function groupsOf(errors: readonly ErrorObject[], keyword: string): ErrorObject[][] {
  const groups = new Map<string, ErrorObject[]>();
  for (const error of errors)
    if (error.keyword === keyword) groups.set(error.instancePath, [...(groups.get(error.instancePath) ?? []), error]);
  return [...groups.values()];
}
