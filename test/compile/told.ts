import { expect } from 'vitest';
import { parse } from '../../src/compile/parse/index.js';
import { compileSchemas, validate } from '../../src/compile/validate/index.js';
import {
  applyFixes,
  type Diagnostic,
  KINDS,
  type Kind,
  keywordsOf,
  linesOf,
  type Schema,
} from '../../src/model/index.js';

// What is told of a file that does not conform to the schema of its kind, held against what is expected.

export const VOCABULARY = KINDS.find(({ name }) => name === 'vocabulary') as Kind;

export const THING: Kind = {
  ...VOCABULARY,
  name: 'thing',
  files: 'things/*',
  id: 'file-name',
  schema: 'schemas/thing.json',
};

export interface Told {
  readonly code: string;
  /** Where, as line and column, with the characters there. */
  readonly at: string;
  /** What the message and the hint name. */
  readonly names?: string;
  readonly hint?: string;
  /** The file after the edit. */
  readonly fixed?: string;
}

export function object(properties: Schema, more: Schema = {}): Schema {
  return { type: 'object', additionalProperties: false, properties: { id: {}, ...properties }, ...more } as Schema;
}

export function diagnosticsOf(
  schema: Schema,
  text: string,
  path = 'standards/things/a-b.yaml',
  kind = THING,
): Diagnostic[] {
  const compiled = compileSchemas([kind], { thing: schema });
  expect(compiled.diagnostics).toEqual([]);
  const context = { kind, kinds: [kind], schemas: { thing: schema }, keywords: keywordsOf('en', {}) };
  const parsed = parse({ path, text }, context);
  expect(parsed.diagnostics).toEqual([]);
  return [...validate(parsed.value, compiled.value).diagnostics];
}

export function shown({ place: { start, end } }: Pick<Diagnostic, 'place'>, text: string): string {
  const lines = linesOf(text);
  const characters = text.slice(
    (lines[start.line - 1] ?? 0) + start.column - 1,
    (lines[end.line - 1] ?? 0) + end.column - 1,
  );
  return `${start.line}:${start.column} ${characters}`;
}

/** Holds what is told of a text against what is expected, each with a message and with hints that say something. */
export function expectTold(found: readonly Diagnostic[], text: string, expected: readonly Told[]): void {
  expect(found.map((one) => ({ code: one.code, at: shown(one, text) }))).toEqual(
    expected.map(({ code, at }) => ({ code, at })),
  );
  for (const [index, { names = '', hint, fixed }] of expected.entries()) {
    const one = found[index] as Diagnostic;
    expect(one.severity).toBe('error');
    expect(one.message).toContain(names);
    for (const words of [one.message, ...one.hints]) expect(words).toMatch(/^\S.*\S$/);
    if (hint !== undefined) expect(one.hints).toEqual([expect.stringContaining(hint)]);
    expect(one.fixes && applyFixes(text, one.fixes).text).toBe(fixed);
  }
}

export const told = (schema: Schema, text: string, expected: readonly Told[]): void =>
  expectTold(diagnosticsOf(schema, text), text, expected);

export const TEXT = { type: 'string' };
