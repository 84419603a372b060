import { expect, test } from 'vitest';
import { shippedCoverage } from '../.ci/compile/coverage.js';
import { coverageOf } from '../src/model/index.js';
import { charactersIn, rangesOf } from '../src/source/coverage.js';
import { loadFonts } from '../src/source/index.js';

test('ranges hold the code points that they were made of, and no others', () => {
  const codes = [9, 3, 4, 5, 0x10ffff, 7];
  expect(rangesOf(codes)).toEqual([3, 5, 7, 7, 9, 9, 0x10ffff, 0x10ffff]);
  const found = charactersIn(rangesOf(codes));
  expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0x10fffe, 0x10ffff].filter((code) => found.has(code))).toEqual([
    3, 4, 5, 7, 9, 0x10ffff,
  ]);
  expect(charactersIn([]).has(0)).toBe(false);
});

test('what is known of the shipped fonts when Charter is compiled is what they cover', async () => {
  const { families } = await shippedCoverage();
  const known = coverageOf(
    Object.entries(families).map(([family, ranges]) => ({ family, characters: charactersIn(ranges) })),
  );
  const read = coverageOf(await loadFonts());
  const differing: number[] = [];
  for (let code = 0; code < 0x30000; code += 1) {
    const character = String.fromCodePoint(code);
    if (known(character) !== read(character)) differing.push(code);
  }
  expect(differing).toEqual([]);
  expect(known('ش')).toBe(true);
  expect(known('漢')).toBe(false);
});
