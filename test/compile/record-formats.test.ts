import { describe, expect, test } from 'vitest';
import { checkRecordFormats } from '../../src/compile/validate/index.js';
import type { Data, Parsed, Places } from '../../src/model/index.js';
import { at, entity, file, span } from './parsed-file.js';

// What is told of the schema and the example of a record format.

describe('a record format', () => {
  const SCHEMA = 'standards/records/log.schema.json';
  const EXAMPLE = 'standards/records/log.example.json';
  const parsed = (path: string, data: Data | undefined, places: Places = {}): Parsed => ({
    ...file(data ? [entity(data, { kind: 'record', places, place: { ...at(1), path } })] : []),
    path,
  });
  const schema = (more: Data = {}, places: Places = {}) =>
    parsed(SCHEMA, { type: 'object', properties: { a: { type: 'string' } }, 'x-standard': 'PS-001', ...more }, places);

  test('whose example conforms is fine', () => {
    expect(checkRecordFormats([schema(), parsed(EXAMPLE, { a: 'x' })], ['PS-001'])).toEqual([]);
    expect(
      checkRecordFormats([schema({ $id: 'https://example.org/log' }), parsed(EXAMPLE, { a: 'x' })], ['PS-001']),
    ).toEqual([]);
  });

  test('whose example does not conform is told in the example', () => {
    const example = parsed(EXAMPLE, { a: 3 }, { '/a': { value: span(1, 7, 1) } });
    expect(checkRecordFormats([schema(), example], ['PS-001'])).toMatchObject([
      { code: 'value-conforms', place: { path: EXAMPLE, ...span(1, 7, 1) } },
    ]);
  });

  test('without an example is told at the top of the schema; one that cannot be read is there', () => {
    expect(checkRecordFormats([schema()], ['PS-001'])).toMatchObject([
      {
        code: 'record-has-example',
        message: expect.stringMatching(/\S/),
        place: { path: SCHEMA, start: { line: 1, column: 1 } },
        hints: [expect.stringContaining(EXAMPLE)],
      },
    ]);
    expect(checkRecordFormats([schema(), parsed(EXAMPLE, undefined)], ['PS-001'])).toEqual([]);
    expect(checkRecordFormats([parsed(SCHEMA, undefined)], ['PS-001'])).toEqual([]);
    expect(checkRecordFormats([parsed(EXAMPLE, { a: 'x' })], ['PS-001'])).toEqual([]);
  });

  test('with a schema that cannot be used is told at its top', () => {
    const found = checkRecordFormats([schema({ type: 'nonsense' }), parsed(EXAMPLE, { a: 'x' })], ['PS-001']);
    expect(found).toMatchObject([{ code: 'schema-is-valid', place: { path: SCHEMA } }]);
  });

  test('names a standard that exists, where the standards are known', () => {
    const example = parsed(EXAMPLE, { a: 'x' });
    const place = span(1, 20, 8);
    const wrong = schema({ 'x-standard': 'PS-O01' }, { '/x-standard': { value: place } });
    expect(checkRecordFormats([wrong, example], ['PS-001'])).toMatchObject([
      { code: 'reference-resolves', message: expect.stringContaining('"PS-O01"'), place: { path: SCHEMA, ...place } },
    ]);
    const near = schema({ 'x-standard': 'ps-001' });
    expect(checkRecordFormats([near, example], ['PS-001', 'PS-007'])).toMatchObject([
      { place: { path: SCHEMA, start: { line: 1, column: 1 } }, hints: [expect.stringContaining('"PS-001"')] },
    ]);
    expect(checkRecordFormats([wrong, example], undefined)).toEqual([]);
  });

  test('that names no standard is told which key says so', () => {
    const example = parsed(EXAMPLE, { a: 'x' });
    const none = parsed(SCHEMA, { type: 'object' });
    const [found, ...others] = checkRecordFormats([none, example], ['PS-001']);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'reference-resolves', hints: [expect.stringContaining('"x-standard"')] });
    expect(found?.message).not.toContain('""');
    expect(checkRecordFormats([none], ['PS-001']).map(({ code }) => code)).toEqual([
      'reference-resolves',
      'record-has-example',
    ]);
    expect(
      checkRecordFormats([schema({ type: 'nonsense', 'x-standard': '' }), example], ['PS-001']).map(({ code }) => code),
    ).toEqual(['reference-resolves', 'schema-is-valid']);
  });
});
