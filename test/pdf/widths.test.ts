import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/formats/pdf/widths.js';

/** Returns the width of each column in percent. */
function shares(rows: readonly (readonly string[])[]): readonly number[] {
  const widths = columnWidths(rows);
  const total = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.round((one * 100) / total));
}

const LONG = 'Others can connect what the city has permitted, at no price beyond transport and computing';

describe('the widths of columns', () => {
  it('are those of the longest cells if all columns fit on a line', () => {
    expect(
      columnWidths([
        ['Service', 'Tier'],
        ['An export', 'advanced'],
      ]),
    ).toEqual([12, 11]);
  });

  it('give the remaining space to text, and only the necessary space to ids and single words', () => {
    const [text = 0, id = 0, tier = 0] = shares([
      ['Service', 'Requirement', 'Tier'],
      [LONG, 'PS-013-R05', 'advanced'],
    ]);
    expect(text).toBeGreaterThan(60);
    expect(id).toBeGreaterThanOrEqual(Math.floor((11 * 100) / 78));
    expect(tier).toBeGreaterThanOrEqual(Math.floor((8 * 100) / 78));
  });

  it('do not treat a sentence without spaces as one word', () => {
    const text = '自分の住む通りを選べる人ばかりではありません。そのため、都市は設置の前に理由を説明します。';
    const [first = 0, second = 0] = shares([
      ['接続機器', '設置部署'],
      [text, '設置部署'],
    ]);
    expect(first).toBeLessThan(90);
    // Four characters, each twice as wide as a Latin letter.
    expect(second).toBeGreaterThanOrEqual(Math.floor((8 * 100) / 78));
  });

  it('are defined for an empty table', () => {
    expect(columnWidths([])).toEqual([]);
    expect(columnWidths([['', '']])).toEqual([5, 5]);
  });
});
