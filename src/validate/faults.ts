import type { ErrorObject } from 'ajv';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  hintFor,
  type ParsedEntity,
  type Place,
  pointerTo,
  replacing,
  type Schema,
  straightened,
  sure,
} from '../model/index.js';
import { typeFault } from './type-fault.js';
import { enumHints, exampleHints, exampleOf, keyOf, labelOf, propertiesOf, shorten } from './words.js';

/** One error of a schema in an author's words. */
export function faultOf(error: ErrorObject, entity: ParsedEntity, path: string): Diagnostic {
  const at = entity.places[error.instancePath];
  const place: Place = at ? { path, ...at.value } : entity.place;
  const params = error.params as { readonly [name: string]: unknown };
  const schema = (error.parentSchema ?? {}) as Schema;
  const title = labelOf(error, entity);
  const conforms = (message: string, hints: readonly string[], where = place, fixes: readonly Fix[] = []) =>
    diagnostic('value-conforms', where, message, { hints, fixes });
  const written = String(error.data);
  if (error.propertyName !== undefined) {
    return conforms(
      `"${shorten(error.propertyName)}" does not have the form of a name that can stand here`,
      ['use small letters, digits and hyphens'],
      keyPlace(error.propertyName),
    );
  }
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      return diagnostic('key-is-known', keyPlace(key), `"${shorten(key)}" is not a key that can stand here`, {
        hints: knownKeys(key, propertiesOf(error)),
        fixes: renamed(key),
      });
    }
    case 'required':
    case 'dependentRequired': {
      const key = String(params.missingProperty);
      return diagnostic('key-is-present', parentPlace(), `the key "${keyOf(key, error, entity)}" is missing`, {
        hints: [`add ${exampleOf(key, error, entity)}`],
      });
    }
    case 'type':
      return typeFault(error, at?.written, place, title);
    case 'enum':
      return conforms(
        `"${shorten(error.data)}" is not a value of ${title}`,
        enumHints(written, params.allowedValues as unknown[]),
        place,
        instead(sure(written, (params.allowedValues as unknown[]).map(String))),
      );
    case 'const':
      return conforms(
        `${title} is ${shorten(JSON.stringify(error.data))}, and only ${JSON.stringify(params.allowedValue)} can stand here`,
        [`write ${JSON.stringify(params.allowedValue)}`],
      );
    case 'pattern':
      return conforms(
        `"${shorten(error.data)}" does not have the form of ${title}`,
        exampleHints(schema),
        place,
        new RegExp(String(params.pattern), 'u').test(straightened(written)) ? instead(straightened(written)) : [],
      );
    case 'format':
      return params.format === 'date'
        ? conforms(
            `"${shorten(error.data)}" is not a day of the calendar`,
            ['write the day as year-month-day, such as 2027-03-01'],
            place,
            /^\d{4}-\d{2}-\d{2}$/.test(straightened(written)) ? instead(straightened(written)) : [],
          )
        : conforms(
            `"${shorten(error.data)}" is not ${params.format === 'uri' ? 'an address on the web' : `a ${String(params.format)}`}`,
            exampleHints(schema),
          );
    case 'maxLength':
      return conforms(
        `${title} has ${[...String(error.data)].length} characters, and at most ${String(params.limit)} are allowed`,
        ['shorten it'],
      );
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return conforms(Number(params.limit) === 1 ? `${title} is empty` : `${title} is too short`, exampleHints(schema));
    case 'uniqueItems':
      return {
        ...conforms(
          `the same value stands twice in ${title}`,
          ['keep one of the two'],
          itemPlace(Math.max(Number(params.i), Number(params.j))),
        ),
        related: [{ message: 'the first time', place: itemPlace(Math.min(Number(params.i), Number(params.j))) }],
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return conforms(
        `${title} is ${String(error.data)}, and it has to be ${String(params.comparison)} ${String(params.limit)}`,
        exampleHints(schema),
      );
    default:
      return conforms(`${title} ${error.message ?? 'does not conform to the schema'}`, exampleHints(schema));
  }

  /** The edit that writes another value, where it is plain which characters are the value and which value is meant. */
  function instead(value: string | undefined): Fix[] {
    return at && value !== undefined && value !== written ? replacing(at.value, written, value) : [];
  }

  /** The edit that writes the key that was meant; none where that key stands there already. */
  function renamed(key: string): Fix[] {
    const known = Object.keys(propertiesOf(error)).filter((name) => propertiesOf(error)[name]?.['x-derived'] !== true);
    const name = sure(key, known);
    const found = entity.places[pointerTo(error.instancePath, key)]?.key;
    const isTaken = name !== undefined && entity.places[pointerTo(error.instancePath, name)] !== undefined;
    return found && name !== undefined && !isTaken ? replacing(found, key, name) : [];
  }

  function keyPlace(key: string): Place {
    const found = entity.places[pointerTo(error.instancePath, key)]?.key;
    return found ? { path, ...found } : place;
  }

  function itemPlace(index: number): Place {
    const found = entity.places[pointerTo(error.instancePath, index)]?.value;
    return found ? { path, ...found } : place;
  }

  /** Of what misses a key: its own key, else the first fence of a file. */
  function parentPlace(): Place {
    // An item of a list has no key of its own.
    const isItem = /\/\d+$/.test(error.instancePath);
    if (error.instancePath !== '') return at ? { path, ...((isItem ? undefined : at.key) ?? at.value) } : entity.place;
    if (entity.within !== undefined) return entity.place;
    const isFenced = !/\.ya?ml$/.test(path);
    return { path, start: { line: 1, column: 1 }, end: { line: 1, column: isFenced ? 4 : 1 } };
  }
}

function knownKeys(key: string, properties: { readonly [name: string]: Schema }): string[] {
  const known = Object.keys(properties).filter((name) => properties[name]?.['x-derived'] !== true);
  const hints = hintFor(key, known);
  return hints.length > 0 ? hints : [known.length > 0 ? `use one of: ${known.join(', ')}` : 'take it out'];
}
