import { describe, expect, test } from 'vitest';
import { compileSchemas } from '../../src/compile/validate/index.js';
import type { Schema } from '../../src/model/index.js';

// Which schemas can be used, and what is told of those that cannot.

describe('a schema', () => {
  const kinds = [{ name: 'thing', schema: 'schemas/thing.json' }];
  const told = (schema: unknown) => compileSchemas(kinds, { thing: schema as Schema }).diagnostics;

  test('that is not valid is told at its top, and its kind is not validated', () => {
    const { value, diagnostics } = compileSchemas(kinds, { thing: { type: 'nonsense' } });
    expect(diagnostics).toMatchObject([
      {
        code: 'schema-is-valid',
        severity: 'error',
        message: expect.stringMatching(/schema.*[^.]$/),
        place: { path: 'schemas/thing.json', start: { line: 1, column: 1 } },
        hints: [expect.stringMatching(/\S/)],
      },
    ]);
    expect(value).toEqual({ byKind: {}, schemas: { thing: { type: 'nonsense' } } });
  });

  test('with a keyword that nobody knows is not valid; with one of Charter it is', () => {
    expect(told({ type: 'object', colour: 'red' })).toHaveLength(1);
    const ours = [
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
    for (const one of ours) expect(told({ type: 'object', properties: { a: { [one]: true } } })).toEqual([]);
  });

  test('may require what it does not describe, and allow two types', () => {
    expect(told({ type: 'object', required: ['a'], properties: { b: { type: ['string', 'integer'] } } })).toEqual([]);
  });

  test('may have the $id of another, and parts of the same name', () => {
    const schema = (type: string): Schema => ({
      $id: 'https://example.org/a.json',
      type: 'object',
      properties: { a: { $ref: 'https://example.org/part.json' } },
      $defs: { part: { $id: 'https://example.org/part.json', type } },
    });
    const two = compileSchemas([...kinds, { name: 'other', schema: 'schemas/other.json' }], {
      thing: schema('string'),
      other: schema('integer'),
    });
    expect(two.diagnostics).toEqual([]);
    expect(two.value.byKind.thing?.({ a: 'x' })).toBe(true);
    expect(two.value.byKind.other?.({ a: 'x' })).toBe(false);
    expect(two.value.byKind.other?.({ a: 3 })).toBe(true);
  });

  test('is not missed for a kind that has none', () => {
    expect(compileSchemas(kinds, {})).toEqual({ value: { byKind: {}, schemas: {} }, diagnostics: [] });
  });

  test('is compiled however many there were before', () => {
    for (let index = 0; index < 110; index += 1) {
      const { value } = compileSchemas(kinds, { thing: { const: index } });
      expect([value.byKind.thing?.(index), value.byKind.thing?.(-1)]).toEqual([true, false]);
    }
  });

  const REF = { type: 'string', 'x-refersTo': 'party' };
  const condition = (test: Schema, so: Schema): Schema =>
    Object.fromEntries([
      ['if', test],
      ['then', so],
    ]);

  test.each<[string, Schema]>([
    ['items', { type: 'array', items: REF }],
    ['additionalProperties', { type: 'object', additionalProperties: REF }],
    ['properties', { type: 'object', properties: { a: { type: 'object', properties: { b: REF } } } }],
    ['$defs', { $defs: { a: REF } }],
  ])('may point at something below %s', (_name, schema) => {
    expect(told(schema)).toEqual([]);
  });

  test.each<[string, Schema]>([
    ['oneOf', { oneOf: [REF] }],
    ['anyOf', { anyOf: [REF] }],
    ['allOf', { allOf: [REF] }],
    ['if', condition(REF, {})],
    ['then', condition({}, REF)],
    ['else', { if: {}, else: REF }],
    ['not', { not: REF }],
    ['contains', { type: 'array', contains: REF }],
    ['prefixItems', { type: 'array', prefixItems: [REF], minItems: 1, items: false }],
    ['patternProperties', { type: 'object', patternProperties: { '^a': REF } }],
    ['dependentSchemas', { type: 'object', dependentSchemas: { a: REF } }],
    ['propertyNames', { type: 'object', propertyNames: REF }],
    ['unevaluatedItems', { type: 'array', unevaluatedItems: REF }],
    ['unevaluatedProperties', { type: 'object', unevaluatedProperties: REF }],
  ])('that points at something below %s is told, since nobody would look there', (name, schema) => {
    for (const one of [
      schema,
      { type: 'object', properties: { a: schema } },
      { ...schema, $defs: { a: REF } },
    ] as Schema[])
      expect(told(one).filter(({ message }) => message.includes(`"${name}"`))).toMatchObject([
        {
          code: 'schema-is-valid',
          place: { path: 'schemas/thing.json', start: { line: 1 } },
          hints: [expect.stringMatching(/\S/)],
        },
      ]);
  });

  test('that points at something far below is told of all the same', () => {
    const deep = { anyOf: [{ type: 'object', properties: { a: { type: 'array', items: REF } } }] };
    expect(told(deep)).toMatchObject([{ message: expect.stringContaining('"anyOf"') }]);
  });
});
