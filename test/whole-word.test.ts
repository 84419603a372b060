import { describe, expect, it } from 'vitest';
import { FONT_PACKAGES, missingGlyph, topOf, wholeWords } from '../src/model/index.js';

const LETTERS = '\\p{L}\\p{N}_-';

function found(words: readonly string[], text: string): readonly string[] {
  return (
    text.match(
      new RegExp(
        wholeWords(words, (word) => word, LETTERS),
        'gu',
      ),
    ) ?? []
  );
}

describe('a whole word', () => {
  it('is bounded by spaces and punctuation in a script with spaces', () => {
    expect(found(['shall', 'may'], 'The mayor shall, and may-be shallow; may.')).toEqual(['shall', 'may']);
    expect(found(['يجب'], 'يجب أن، ويجب')).toEqual(['يجب']);
  });

  it('can follow any other word in Chinese and Japanese', () => {
    expect(found(['应当', '可以'], '部署部门应当在启用前登记。')).toEqual(['应当']);
    expect(found(['しなければならない'], '機器を登録しなければならない。')).toEqual(['しなければならない']);
    expect(found(['不得', '得'], '部门A不得使用')).toEqual(['不得']);
  });

  it('needs a boundary only if its letters or its neighbours require one', () => {
    expect(found(['5个工作日'], '至少5个工作日登记；15个工作日')).toEqual(['5个工作日']);
    expect(found(['5G', '5G设备'], '新的5G设备和5G网络')).toEqual(['5G设备', '5G']);
    expect(found(['5G'], 'X5G')).toEqual([]);
  });
});

it.each([
  ['ー', '@embedpdf/fonts-jp'],
  ['々', '@embedpdf/fonts-jp'],
  ['。', '@embedpdf/fonts-sc'],
  ['।', '@expo-google-fonts/noto-sans-devanagari'],
])('names the package for %s, which several scripts share', (character, name) => {
  expect(FONT_PACKAGES.filter(({ characters }) => characters.test(character)).map((one) => one.name)).toContain(name);
  expect(missingGlyph('text-has-glyphs', character, topOf('a.md')).hints?.join('\n')).toContain(name);
});
