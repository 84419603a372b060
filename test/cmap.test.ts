import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { charactersOf } from '../src/source/cmap.js';

const words = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
const longs = (...values: number[]): number[] => values.flatMap((value) => [...words(value >>> 16), ...words(value)]);

/** Creates a font with only a `cmap` table: subtables by platform and encoding. */
function font(...subtables: (readonly [platform: number, encoding: number, bytes: readonly number[]])[]): Uint8Array {
  const head = 4 + 8 * subtables.length;
  let at = head;
  const records = subtables.flatMap(([platform, encoding, bytes]) => {
    const record = [...words(platform, encoding), ...longs(at)];
    at += bytes.length;
    return record;
  });
  const table = [...words(0, subtables.length), ...records, ...subtables.flatMap(([, , bytes]) => bytes)];
  const directory = [...longs(0x00010000), ...words(1, 0, 0, 0), ...longs(0x636d6170, 0, 28, table.length)];
  return Uint8Array.from([...directory, ...table]);
}

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly delta: number;
  /** The glyph number of each character, if the segment lists them. */
  readonly glyphs?: readonly number[];
}

/** Creates a subtable of format 4, with the required last segment. */
function format4(...given: readonly Segment[]): number[] {
  const segments = [...given, { first: 0xffff, last: 0xffff, delta: 1 }];
  const count = segments.length;
  let behind = 0;
  const offsets = segments.map(({ glyphs = [] }, index) => {
    const offset = glyphs.length === 0 ? 0 : (count - index + behind) * 2;
    behind += glyphs.length;
    return offset;
  });
  const body = [
    ...words(count * 2, 0, 0, 0),
    ...words(...segments.map(({ last }) => last)),
    ...words(0),
    ...words(...segments.map(({ first }) => first)),
    ...words(...segments.map(({ delta }) => delta)),
    ...words(...offsets),
    ...words(...segments.flatMap(({ glyphs = [] }) => glyphs)),
  ];
  return [...words(4, body.length + 6, 0), ...body];
}

function format12(...groups: readonly (readonly [first: number, last: number, glyph: number])[]): number[] {
  return [
    ...words(12, 0),
    ...longs(16 + 12 * groups.length, 0, groups.length),
    ...groups.flatMap((one) => longs(...one)),
  ];
}

const charactersIn = (bytes: Uint8Array): number[] => [...charactersOf(bytes)].sort((a, b) => a - b);

/** Returns the characters that the library finds, except those of glyph 0. */
function charactersFor(bytes: Uint8Array): number[] {
  const read = create(Buffer.from(bytes));
  if (read.isCollection) throw new Error('several fonts in one file');
  const found = read.characterSet.filter((code) => read.hasGlyphForCodePoint(code));
  return [...new Set(found)].sort((a, b) => a - b);
}

function expectCharacters(bytes: Uint8Array, characters: readonly number[]): void {
  expect(charactersIn(bytes)).toEqual(characters);
  expect(charactersFor(bytes)).toEqual(characters);
}

describe('the characters of a font', () => {
  test('in segments with a delta: glyph 0 does not count', () => {
    const table = format4({ first: 0x41, last: 0x43, delta: 10 }, { first: 0x61, last: 0x63, delta: 0x10000 - 0x62 });
    expectCharacters(font([3, 1, table]), [0x41, 0x42, 0x43, 0x61, 0x63]);
  });

  test('in segments with glyph numbers: 0 does not count', () => {
    const table = format4(
      { first: 0x41, last: 0x44, delta: 0, glyphs: [7, 0, 9, 0] },
      { first: 0x51, last: 0x52, delta: 5 },
      { first: 0x61, last: 0x63, delta: 0, glyphs: [0, 12, 13] },
    );
    expectCharacters(font([3, 1, table]), [0x41, 0x43, 0x51, 0x52, 0x62, 0x63]);
  });

  test('in segments with glyph numbers and a delta, which does not apply to 0', () => {
    const table = format4({ first: 0x41, last: 0x43, delta: 0xfffe, glyphs: [0, 2, 3] });
    expectCharacters(font([0, 3, table]), [0x43]);
  });

  test('in groups beyond the first plane: glyph 0 does not count', () => {
    const table = format12([0x41, 0x42, 0], [0x1f6a6, 0x1f6a7, 30]);
    expectCharacters(font([3, 10, table]), [0x42, 0x1f6a6, 0x1f6a7]);
  });

  test('of all Unicode tables in a supported format', () => {
    const one = format4({ first: 0x41, last: 0x41, delta: 1 });
    const other = format12([0x42, 0x42, 1]);
    const symbols = format4({ first: 0x43, last: 0x43, delta: 1 });
    const trimmed = words(6, 12, 0, 0x44, 1, 1);
    expect(charactersIn(font([0, 3, one], [3, 0, symbols], [1, 0, symbols], [0, 5, trimmed], [3, 10, other]))).toEqual([
      0x41, 0x42,
    ]);
  });

  test('are empty for a damaged font, in limited time', () => {
    const whole = font([3, 1, format4({ first: 0x41, last: 0x42, delta: 0, glyphs: [7, 8] })]);
    for (let length = 0; length < whole.length; length += 1)
      expect(charactersIn(whole.subarray(0, length))).toEqual([]);
    const many = Array.from({ length: 5000 }, (): [number, number, number] => [0x20, 0xffffffff, 1]);
    expect(charactersOf(font([3, 10, format12(...many)])).size).toBe(0x110000 - 0x20);
    const overlapping = Array.from({ length: 5000 }, () => ({ first: 0, last: 0xfffe, delta: 1 }));
    expect(charactersOf(font([3, 1, format4(...overlapping)])).size).toBe(0xffff);
  });
});

const FOLDER = 'node_modules/@expo-google-fonts';
const installed = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttf'));

test('every installed font has the characters that a library finds', () => {
  expect(installed.length).toBeGreaterThan(12);
  for (const name of installed) {
    const bytes = readFileSync(join(FOLDER, name));
    expect(charactersIn(bytes), name).toEqual(charactersFor(bytes));
  }
});
