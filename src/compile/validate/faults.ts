import type { ErrorObject } from 'ajv';
import {
  type Advice,
  adviceParts,
  type Diagnostic,
  diagnostic,
  type Fix,
  nearest,
  type ParsedEntity,
  type Place,
  pointerTo,
  type Schema,
  straightened,
  sure,
} from '../../model/index.js';
import { exampleAdvice, formAdvice, missingKey } from './examples.js';
import { missingKeys } from './missing-keys.js';
import { typeFault } from './types.js';
import { enumHints, keyFix, keyOf, labelOf, propertiesOf, shorten, valueFix } from './wording.js';

/** Turns a schema error into a diagnostic. */
function faultOf(error: ErrorObject, entity: ParsedEntity, path: string): Diagnostic {
  const at = entity.places[error.instancePath];
  const place: Place = at ? { path, ...at.value } : entity.place;
  const params = error.params as { readonly [name: string]: unknown };
  const schema = (error.parentSchema ?? {}) as Schema;
  const title = labelOf(error, entity);
  const conforms = (message: string, advice: Advice, where = place, fixes: readonly Fix[] = []) =>
    diagnostic('value-conforms', where, message, { ...adviceParts(advice), fixes });
  const written = String(error.data);
  const straight = straightened(written);
  if (error.propertyName !== undefined) {
    return conforms(
      `"${shorten(error.propertyName)}" is not a valid name`,
      ['use lower-case letters, digits and hyphens'],
      keyPlace(error.propertyName),
    );
  }
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      return diagnostic('key-is-known', keyPlace(key), `"${shorten(key)}" is not a known key here`, {
        hints: knownKeys(key, propertiesOf(error), error.data as object),
        fixes: keyFix(key, error, entity),
      });
    }
    case 'required':
    case 'dependentRequired': {
      const key = String(params.missingProperty);
      return diagnostic('key-is-present', parentPlace(), `the key "${keyOf(key, error, entity)}" is missing`, {
        ...adviceParts(missingKey(key, error, entity, path)),
      });
    }
    case 'type':
      return typeFault(error, at?.written, place, title);
    case 'enum':
      return conforms(
        `"${shorten(error.data)}" is not an allowed value of ${title}`,
        enumHints(written, params.allowedValues as unknown[]),
        place,
        valueFix(sure(written, (params.allowedValues as unknown[]).map(String)), error, entity),
      );
    case 'const':
      return conforms(
        `${title} is ${shorten(JSON.stringify(error.data))}, but must be ${JSON.stringify(params.allowedValue)}`,
        [`write ${JSON.stringify(params.allowedValue)}`],
      );
    case 'pattern':
      if (isNameOfFile())
        return conforms(`the name of the file, "${shorten(error.data)}", is not a valid id`, [
          renaming(written, String(params.pattern), path) ?? 'rename the file',
        ]);
      return conforms(
        `"${shorten(error.data)}" is not in the format of ${title}`,
        formAdvice(error, entity, path),
        place,
        new RegExp(String(params.pattern), 'u').test(straight) ? valueFix(straight, error, entity) : [],
      );
    case 'format':
      return params.format === 'date'
        ? conforms(
            `"${shorten(error.data)}" is not a valid date`,
            ['write the date as year-month-day, such as 2027-03-01'],
            place,
            /^\d{4}-\d{2}-\d{2}$/.test(straight) ? valueFix(straight, error, entity) : [],
          )
        : conforms(
            `"${shorten(error.data)}" is not ${params.format === 'uri' ? 'a web address' : `a ${String(params.format)}`}`,
            exampleAdvice(schema),
          );
    case 'maxLength':
      return conforms(
        `${title} has ${[...String(error.data)].length} characters, more than the limit of ${String(params.limit)}`,
        ['shorten it'],
      );
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return conforms(
        Number(params.limit) === 1 ? `${title} is empty` : `${title} is too short`,
        exampleAdvice(schema),
      );
    case 'uniqueItems':
      return {
        ...conforms(
          `${title} contains the same value twice`,
          ['keep one of the two'],
          itemPlace(Math.max(Number(params.i), Number(params.j))),
        ),
        related: [{ message: 'first used here', place: itemPlace(Math.min(Number(params.i), Number(params.j))) }],
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return conforms(
        `${title} is ${String(error.data)}, but must be ${String(params.comparison)} ${String(params.limit)}`,
        exampleAdvice(schema),
      );
    default:
      return conforms(`${title} ${error.message ?? 'does not conform to the schema'}`, exampleAdvice(schema));
  }

  /** Whether the value is an id that comes from the name of the file. */
  function isNameOfFile(): boolean {
    return error.instancePath === '/id' && at?.key === undefined && entity.within === undefined;
  }

  function keyPlace(key: string): Place {
    const found = entity.places[pointerTo(error.instancePath, key)]?.key;
    return found ? { path, ...found } : place;
  }

  function itemPlace(index: number): Place {
    const found = entity.places[pointerTo(error.instancePath, index)]?.value;
    return found ? { path, ...found } : place;
  }

  /** Returns the place for a missing key: the key of its parent, or the first fence of the file. */
  function parentPlace(): Place {
    // An item of a list has no key of its own.
    const isItem = /\/\d+$/.test(error.instancePath);
    if (error.instancePath !== '') return at ? { path, ...((isItem ? undefined : at.key) ?? at.value) } : entity.place;
    if (entity.within !== undefined) return entity.place;
    const isFenced = !/\.ya?ml$/.test(path);
    return { path, start: { line: 1, column: 1 }, end: { line: 1, column: isFenced ? 4 : 1 } };
  }
}

/** Returns the hint to rename a file so that its name is a valid id; undefined if its words give no id. */
function renaming(name: string, pattern: string, path: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return new RegExp(pattern, 'u').test(id) ? `rename the file to ${id}${/\.[^.]*$/.exec(path)?.[0] ?? ''}` : undefined;
}

/** Returns a hint with the nearest key, or with the keys that are not used yet. */
function knownKeys(key: string, properties: { readonly [name: string]: Schema }, data: object): readonly string[] {
  const known = Object.keys(properties).filter((name) => properties[name]?.['x-derived'] !== true);
  const near = nearest(key, known);
  if (near !== undefined) return [`write "${near}"`];
  const free = known.filter((name) => !Object.hasOwn(data, name));
  return [free.length > 0 ? `use one of: ${free.join(', ')}` : 'remove it'];
}

/** Keywords that fail only because something inside them fails. */
const UMBRELLAS = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not', 'propertyNames']);

/** Turns schema errors into diagnostics, each at the wrong key or value, one for each mistake. */
export function explainErrors(errors: readonly ErrorObject[], entity: ParsedEntity, path: string): Diagnostic[] {
  const leaves = errors.filter((error) => !UMBRELLAS.has(error.keyword) && !isOtherBranch(error, errors));
  const chosen = leaves.length > 0 ? leaves : errors;
  const keys = missingKeys(chosen, entity);
  const reported = new Set<string>();
  return chosen.flatMap((error) => {
    if (error.keyword === 'required' && keys.isEcho(error)) return [];
    const fault = namingMeant(faultOf(error, entity, path), keys.meantBy(error));
    // A value that breaks its type also breaks its pattern, its length and its list of values.
    const isAboutKey =
      error.keyword === 'required' || error.keyword === 'additionalProperties' || error.propertyName !== undefined;
    const mistake = isAboutKey ? `${error.instancePath} ${fault.message}` : error.instancePath;
    if (reported.has(mistake)) return [];
    reported.add(mistake);
    return [fault];
  });
}

/** Adds the missing key to the hint, if an unknown key was meant to be that key. */
function namingMeant(fault: Diagnostic, meant: string | undefined): Diagnostic {
  if (meant === undefined || fault.hints.includes(`write "${meant}"`)) return fault;
  return { ...fault, hints: [`write "${meant}", which is missing`] };
}

/** Whether an error belongs to a constant that the author did not mean, since the schema also allows another value. */
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
