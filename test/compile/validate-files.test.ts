import { describe, expect, test } from 'vitest';
import type { Schema } from '../../src/model/index.js';
import { closed, entity, file, ID, only, PATH, validated } from './parsed-file.js';

// What is left of a file that does not conform, and what it is taken for.

describe('a file that does not conform', () => {
  const schemas = {
    standard: closed({ id: ID, title: { type: 'string' } }),
    requirement: closed({ id: {}, level: { type: 'string' } }),
  };
  const block = (id: string, within: string, level: string | number = 'x') =>
    entity({ id, level }, { kind: 'requirement', within });

  test('keeps its id, and those that its name may stand for, as claims', () => {
    const { value } = validated(
      schemas,
      file([entity({ id: 'PS-009', title: 3 })], 'standards/PS-002-Sign.md', ['old']),
    );
    expect(value).toEqual({
      path: 'standards/PS-002-Sign.md',
      kind: 'standard',
      entities: [],
      notes: [],
      claims: ['old', 'PS-009', 'PS', 'PS-002', 'PS-002-Sign', 'ps', 'ps-002', 'ps-002-sign'],
      conforms: true,
    });
    expect(validated(schemas, file([entity({ title: 3 })])).value.claims[0]).toBe('');
  });

  test('takes with it what it holds, which is claimed by its id alone', () => {
    const good = block('PS-002-R01', 'PS-002');
    const test1 = entity({ id: 'PS-002-T01' }, { kind: 'requirement', within: 'PS-002-R01' });
    const { value, diagnostics } = validated(schemas, file([entity({ id: 'PS-002', title: 3 }), good, test1]));
    expect(value.entities).toEqual([]);
    expect(value.claims).toEqual(expect.arrayContaining(['PS-002-R01', 'PS-002-T01']));
    expect(value.claims.slice(-2)).toEqual(['PS-002-R01', 'PS-002-T01']);
    expect(diagnostics).toHaveLength(1);
  });

  test('keeps what conforms, beside a block that does not', () => {
    const [top, good, bad] = [
      entity({ id: 'PS-002' }),
      block('PS-002-R01', 'PS-002'),
      block('PS-002-R02', 'PS-002', 3),
    ];
    const { value, diagnostics } = validated(schemas, file([top, bad, good]));
    expect(value.entities).toEqual([top, good]);
    expect(value.claims).toEqual(['PS-002-R02']);
    expect(diagnostics).toHaveLength(1);
  });

  test('is claimed without a word where its kind has no schema', () => {
    const { value, diagnostics } = validated(
      schemas,
      file([entity({ id: 'x' }, { kind: 'nothing' })], 'standards/x.md'),
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ entities: [], claims: ['x', 'x', 'x'] });
  });

  test('may be a file of another kind, which is all that is told', () => {
    const kinds = { ...schemas, term: closed({ id: {}, label: { type: 'string' } }, ['label']) };
    const found = only(kinds, file([entity({ id: 'PS-002', label: 'sign' })]));
    expect(found).toMatchObject({
      code: 'file-has-a-kind',
      severity: 'error',
      message: expect.stringMatching(/term.*standard/),
      place: { path: PATH, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
      hints: [expect.stringContaining('standard')],
    });
  });

  test('may be a file of another kind that needs other keys', () => {
    const needs = {
      standard: closed({ id: ID, title: {} }, ['title']),
      term: closed({ id: {}, label: {} }, ['label']),
    };
    expect(only(needs, file([entity({ id: 'PS-002', label: 'sign' })])).code).toBe('file-has-a-kind');
  });

  test('is no file of another kind for a value that is wrong, nor is a block', () => {
    const kinds = { ...schemas, term: { type: 'object' } as Schema };
    expect(only(kinds, file([entity({ id: 'PS-002', title: 3 })])).code).toBe('value-conforms');
    const top = entity({ id: 'PS-002' });
    const other = entity({ id: 'R', zzzzzz: 'x' }, { kind: 'requirement', within: 'PS-002' });
    expect(only(kinds, file([top, other])).code).toBe('key-is-known');
  });
});
