import { expect } from 'vitest';
import { compileSchemas, validate } from '../../src/compile/validate/index.js';
import type { Data, Diagnostic, Parsed, ParsedEntity, Place, Schema } from '../../src/model/index.js';

// A file after parsing, in a few words, and what validating makes of it.

export const PATH = 'standards/PS-002-sign.md';

export const ID = { type: 'string', pattern: '^PS-\\d{3}$', examples: ['PS-001'] };

export const at = (line: number, column = 1, width = 1): Place => ({
  path: PATH,
  start: { line, column },
  end: { line, column: column + width },
});

export const span = (line: number, column = 1, width = 1) => ({
  start: at(line, column).start,
  end: at(line, column, width).end,
});

export function entity(data: Data, more: Partial<ParsedEntity> = {}): ParsedEntity {
  return { kind: 'standard', data, places: {}, within: undefined, place: at(2), parts: [], ...more };
}

export function file(entities: readonly ParsedEntity[], path = PATH, claims: readonly string[] = []): Parsed {
  return { path, kind: 'standard', entities, notes: [], claims };
}

export function validated(schemas: { readonly [kind: string]: Schema }, parsed: Parsed) {
  const kinds = Object.keys(schemas).map((name) => ({ name, schema: `schemas/${name}.json` }));
  const compiled = compileSchemas(kinds, schemas);
  expect(compiled.diagnostics).toEqual([]);
  return validate(parsed, compiled.value);
}

export const only = (schemas: { readonly [kind: string]: Schema }, parsed: Parsed): Diagnostic => {
  const { diagnostics } = validated(schemas, parsed);
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0] as Diagnostic;
};

export const closed = (properties: { readonly [name: string]: unknown }, required: readonly string[] = []): Schema =>
  ({ type: 'object', additionalProperties: false, properties, required }) as Schema;
