import { describe, expect, test } from 'vitest';
import type { Data, Places, Schema } from '../../src/model/index.js';
import { placeholderIsReplaced } from '../../src/rules/placeholder-is-replaced.js';
import { entity } from '../release/values.js';
import { columns, expectFound, foundBy, type Given, PATH, passage, span } from './given.js';

// Where a placeholder is told, and what the hint says of what belongs there.

const MARK = '(to be written)';
const found = (data: Data, places: Places, more: Given = {}) =>
  foundBy(placeholderIsReplaced, [entity('PS-001', { data, places })], {
    ...more,
    settings: { title: '', ...more.settings },
  });

describe('a placeholder in data', () => {
  const schemas = {
    standard: {
      properties: {
        summary: { description: 'What it is about. In one sentence.' },
        list: { description: 'The list', items: { properties: { a1: { description: 'ISO 8601 v1.2.' }, b: {} } } },
        plain: {},
      },
    } as Schema,
  };

  test('is told at its value, with what the schema says of it', () => {
    expectFound(
      found({ summary: MARK }, { '/summary': { value: span(3, 10, 15) } }, { schemas }),
      'placeholder-is-replaced',
      {
        place: { path: PATH, ...span(3, 10, 15) },
        hints: [expect.stringMatching(/ what it is about$/)],
      },
    );
  });

  test('is told with the nearest description there is, and without one', () => {
    const hintOf = (data: Data, pointer: string) =>
      found(data, { [pointer]: { value: span(3, 1, 9) } }, { schemas })[0]?.hints[0];
    expect(hintOf({ list: [{ a1: MARK }] }, '/list/0/a1')).toMatch(/ ISO 8601 v1\.2$/);
    expect(hintOf({ list: [{ b: MARK }] }, '/list/0/b')).toMatch(/ the list$/);
    expect(hintOf({ plain: MARK }, '/plain')).toBe(hintOf({ other: MARK }, '/other'));
    expect(hintOf({ plain: MARK }, '/plain')).not.toMatch(/undefined/);
  });

  test('is an id that nobody has given yet', () => {
    const id = { list: [{ id: 'to-be-written' }], name: 'to-be-written' };
    const places = { '/list/0/id': { value: span(3, 1, 9) }, '/name': { value: span(4, 1, 9) } };
    expect(found(id, places).map(({ place }) => place.start.line)).toEqual([3]);
  });

  test('is not told where its value comes from elsewhere', () => {
    const whole = span(2, 1, 9);
    expect(found({ summary: MARK }, {})).toEqual([]);
    expect(found({ summary: MARK }, { '': { value: whole }, '/summary': { value: whole } })).toEqual([]);
    expect(found({ id: 'to-be-written' }, { '': { value: whole }, '/id': { value: whole } })).toHaveLength(1);
    expect(found({ id: 'to-be-written' }, {})).toEqual([]);
  });

  test('is no other text', () => {
    expect(found({ summary: 'A register.', number: 3, none: null }, { '/summary': { value: span(3, 1, 9) } })).toEqual(
      [],
    );
  });
});

describe('a placeholder in writing', () => {
  test('is told at its characters', () => {
    const result = found({}, {}, { writing: [passage(`To ${MARK} and (to be written: the rest).`)] });
    expect(result.map(columns)).toEqual([
      [4, 19],
      [24, 49],
    ]);
  });

  test('has the description of a property that it is the value of', () => {
    const schemas = {
      standard: {
        properties: { scope: { description: 'The thing.' } },
        $defs: { x: { properties: { deep: { description: 'Deep down.' } } } },
      } as Schema,
    };
    const hintOf = (more: object) => found({}, {}, { schemas, writing: [passage(MARK, more)] })[0]?.hints[0];
    expect(hintOf({ role: 'value' })).toMatch(/ the thing$/);
    expect(hintOf({ role: 'value', part: 'deep' })).toMatch(/ deep down$/);
    expect(hintOf({})).not.toMatch(/thing/);
  });

  test('is told once where it is in the data too', () => {
    const writing = [passage(MARK, { part: 'summary', role: 'value' })];
    expect(found({ summary: MARK }, { '/summary': { value: span(5, 1, 15) } }, { writing })).toHaveLength(1);
    expect(found({ summary: MARK }, { '/summary': { value: span(6, 1, 15) } }, { writing })).toHaveLength(2);
    // The value with its quotes is the same one.
    expect(found({ summary: MARK }, { '/summary': { value: span(5, 1, 17) } }, { writing })).toHaveLength(1);
  });
});

test('a placeholder in framework.yaml is told where it is printed and written', () => {
  const settings = { title: MARK, publisher: MARK, notice: 'x', contact: MARK };
  const places = {
    '/publisher': { value: span(2, 12, 15) },
    '/notice': { value: span(3, 9, 1) },
    '/contact': { value: span(4, 9, 1) },
  };
  expect(found({}, {}, { settings: { ...settings, places } }).map(({ place }) => place)).toEqual([
    { path: 'standards/framework.yaml', ...span(2, 12, 15) },
  ]);
  expect(found({}, {}, { settings })).toEqual([]);
});
