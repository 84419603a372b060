import { type Data, diagnostic, isData, itemsOf, pointerTo, propertiesOf, type Schema } from '../model/index.js';
import { placeOfValue, type Rule } from './rule.js';

export const datesAreInOrder: Rule = {
  code: 'dates-are-in-order',
  severity: 'error',
  judgesAbsence: false,
  property: 'An end date is not before its start date.',
  why: 'A duty that ends before it takes effect never binds, and a law cannot apply before it was issued. One of the two dates is wrong, and a reader cannot tell which.',
  example: {
    path: 'standards/PS-001-register.md',
    before: '- Stage: operation\n- Effective: 2028-01-01\n- Sunset: 2027-01-01\n',
    after: '- Stage: operation\n',
  },
  *check(framework, severity) {
    for (const entity of Object.values(framework.entities)) {
      const schema = framework.schemas[entity.kind] ?? {};
      for (const { key, after, data, pointer } of pairsIn(entity.data, schema, schema, '')) {
        const [day, first] = [data[key], data[after]];
        if (typeof day !== 'string' || typeof first !== 'string' || !isBefore(day, first)) continue;
        yield diagnostic(
          this.code,
          placeOfValue(entity, pointerTo(pointer, key)),
          `"${key}" (${day}) is before "${after}" (${first})`,
          {
            severity,
            hints: ['correct one of the two dates'],
            related: [{ message: `"${after}"`, place: placeOfValue(entity, pointerTo(pointer, after)) }],
          },
        );
      }
    }
  },
};

interface Pair {
  readonly key: string;
  readonly after: string;
  readonly data: Data;
  readonly pointer: string;
}

/** Yields the pairs of dates that the schema orders with `x-notBefore`, at any depth. */
function* pairsIn(data: Data, schema: Schema, root: Schema, pointer: string): Generator<Pair> {
  for (const [key, definition] of propertiesOf(schema, root)) {
    const value = data[key];
    const after = definition['x-notBefore'];
    if (typeof after === 'string') yield { key, after, data, pointer };
    if (isData(value)) yield* pairsIn(value, definition, root, pointerTo(pointer, key));
    if (!Array.isArray(value)) continue;
    for (const [index, item] of value.entries())
      if (isData(item))
        yield* pairsIn(item, itemsOf(definition, root), root, pointerTo(pointerTo(pointer, key), index));
  }
}

/** Compares two dates at the precision that both have: day, month or year. */
function isBefore(day: string, first: string): boolean {
  const length = Math.min(day.length, first.length);
  return day.slice(0, length) < first.slice(0, length);
}
