import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Body, Entity, Part } from '../../src/model/index.js';
import { textHasGlyphs } from '../../src/rules/text-has-glyphs.js';
import { at, entity } from '../release/values.js';
import { columns, foundBy, type Given, PATH, SAYS, span } from './given.js';

// Which characters are told to have no shape, and where.

describe('text-has-glyphs', () => {
  const covers = (character: string) => /^[\x20-\x7e]$/.test(character);
  const text = (value: string, position?: object) => ({ type: 'text', value, ...(position && { position }) });
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children }) as unknown as RootContent;
  const part = (name: string, title: string, ...blocks: RootContent[]): Part => ({ name, title, blocks, holds: [] });
  const on = (line: number, column: number, width: number) => ({
    start: { line, column, offset: 7 },
    end: { line, column: column + width, offset: 9 },
  });
  const SETTINGS = { title: '', subtitle: '', description: '', publisher: '', notice: '', licence: '' };
  const one = entity('PS-001', { place: at(PATH, 2) });
  const found = (
    parts: readonly Part[],
    entities: readonly Entity[] = [one],
    more: Given = {},
    notes: Body['notes'] = [],
  ) =>
    foundBy(textHasGlyphs, entities, {
      covers,
      bodies: { [PATH]: { path: PATH, parts: { 'PS-001': parts }, notes } },
      ...more,
      settings: { ...SETTINGS, ...more.settings },
    });

  test('tells a character at its place, with its number and whose text it is', () => {
    const [first, ...others] = found([part('scope', 'Scope', paragraph(text('a ☂ b', on(5, 3, 5))))]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'text-has-glyphs',
      severity: 'warning',
      message: expect.stringMatching(/U\+2602 ☂.* in PS-001/),
      hints: [SAYS],
    });
    expect(first?.place).toEqual({ path: PATH, ...span(5, 5, 1) });
  });

  test('tells it at the whole text where that is not written as it reads', () => {
    const place = (position: object) => found([part('scope', '', paragraph(text('a ☂', position)))])[0]?.place;
    expect(place(on(5, 3, 9))).toEqual({ path: PATH, ...span(5, 3, 9) });
    const lines = { start: { line: 5, column: 3, offset: 0 }, end: { line: 6, column: 6, offset: 9 } };
    expect(place(lines)).toEqual({ path: PATH, start: { line: 5, column: 3 }, end: { line: 6, column: 6 } });
    expect(found([part('scope', '', paragraph(text('a ☂')))])[0]?.place).toEqual(at(PATH, 2));
    // One that takes two places in the file.
    expect(place(on(5, 3, 3))).toEqual({ path: PATH, ...span(5, 5, 1) });
    const [wide] = found([part('scope', '', paragraph(text('a 🚦', on(5, 3, 4))))]);
    expect(wide?.place).toEqual({ path: PATH, ...span(5, 5, 2) });
  });

  test('looks at titles, code, notes and the words for an image', () => {
    const image = { type: 'image', url: 'x', alt: 'a ☂', position: on(7, 1, 20) };
    const places = (parts: readonly Part[], notes: Body['notes'] = []) =>
      found(parts, [one], {}, notes).map(({ place }) => place.start.line);
    expect(places([part('scope', 'A ☂')])).toEqual([2]);
    expect(
      places([part('scope', '', { type: 'code', value: '☂', position: on(6, 1, 9) } as unknown as RootContent)]),
    ).toEqual([6]);
    expect(places([part('scope', '', paragraph(image))])).toEqual([7]);
    expect(places([part('scope', '', paragraph({ type: 'image', url: '☂' }))])).toEqual([]);
    const note = { number: 1, blocks: [paragraph(text('☂', on(9, 5, 1)))] } as unknown as Body['notes'][number];
    expect(places([], [note])).toEqual([9]);
    const block = entity('PS-001-R01', { kind: 'requirement', within: 'PS-001', place: at(PATH, 20) });
    expect(found([], [one, block], {}, [note])).toHaveLength(1);
  });

  test('looks at the values of the data, however deep', () => {
    const data = { title: 'a ☂', list: ['b', '☃'], group: { a: '♬' }, number: 3 };
    const places = { '/list/1': { value: span(4, 5, 1) } };
    const result = found([], [entity('PS-001', { data, places, place: at(PATH, 2) })]);
    expect(result.map(({ place, message }) => [place.start.line, /U\+\w+/.exec(message)?.[0]])).toEqual([
      [2, 'U+2602'],
      [4, 'U+2603'],
      [2, 'U+266C'],
    ]);
    expect(result[0]?.message).toContain(' in PS-001');
  });

  test('tells once what stands in the text and in the data', () => {
    const written = [part('statement', '', paragraph(text('☂', on(5, 1, 1))))];
    const both = entity('PS-001', { data: { statement: '☂', title: '☃' }, place: at(PATH, 2) });
    expect(found(written, [both]).map(({ place }) => place.start.line)).toEqual([5, 2]);
    // Twice in the data is twice, and so is twice in the text.
    const twice = entity('PS-001', {
      data: { a: '☂', b: '☂' },
      places: { '/a': { value: span(3, 1, 1) }, '/b': { value: span(4, 1, 1) } },
    });
    expect(found([], [{ ...twice, place: at(PATH, 2) }])).toHaveLength(2);
    expect(found([part('scope', '', paragraph(text('☂', on(5, 1, 1)), text('☂', on(6, 1, 1))))])).toHaveLength(2);
    expect(found([part('scope', '', paragraph(text('☂☂', on(5, 1, 2))))])).toHaveLength(1);
  });

  test('tells at one place once, whoever has the text', () => {
    const block = entity('PS-002', { data: { title: '☂' }, place: at(PATH, 2) });
    const other = entity('PS-001', { data: { title: '☂' }, place: at(PATH, 2) });
    expect(found([], [other, block])).toHaveLength(1);
  });

  test('tells characters of one script together, and others each', () => {
    const [first, ...others] = found([part('scope', '', paragraph(text('漢字 ☂☃', on(5, 1, 5))))]);
    expect(first?.message).toMatch(/U\+6F22.*\b1\b/);
    expect(others.map(({ message }) => /U\+\w+/.exec(message)?.[0])).toEqual(['U+2602', 'U+2603']);
    expect(others.map(columns)).toEqual([
      [4, 5],
      [5, 6],
    ]);
  });

  test('looks at what framework.yaml says that is printed', () => {
    const path = 'standards/framework.yaml';
    const values = { title: 'a☂', subtitle: '☃', description: '♬', publisher: '☀', notice: '☁', licence: '☎' };
    const result = found([], [one], {
      settings: { ...values, contact: '☏', places: { '/title': { value: span(1, 8, 2) } } },
    });
    expect(result.map(({ place }) => place)).toEqual([
      { path, ...span(1, 9, 1) },
      ...Array.from({ length: 5 }, () => ({ path, ...span(1, 1, 0) })),
    ]);
    expect(result[0]?.message).not.toContain(' in ');
  });

  test('finds nothing where there is a shape for everything', () => {
    expect(
      found(
        [part('scope', 'Scope', paragraph(text('a b')))],
        [entity('PS-001', { data: { a: 'x' }, place: at(PATH, 2) })],
      ),
    ).toEqual([]);
    expect(found([], [entity('constructor', { place: at(PATH, 2) })])).toEqual([]);
  });
});
