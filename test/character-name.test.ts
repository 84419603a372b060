import { describe, expect, test } from 'vitest';
import { characterName } from '../src/model/character-name.js';

describe('the name of a character is', () => {
  test.each([
    ['🚦', 'VERTICAL TRAFFIC LIGHT'],
    ['🚦 and more', 'VERTICAL TRAFFIC LIGHT'],
    ['ก', 'THAI CHARACTER KO KAI'],
    ['Ꭰ', 'CHEROKEE LETTER A'],
    ['中', 'CJK UNIFIED IDEOGRAPH-4E2D'],
    ['한', 'HANGUL SYLLABLE HAN'],
    // Added in Unicode 16.
    ['\u{1FAE9}', 'FACE WITH BAGS UNDER EYES'],
    ['\uFEFF', 'ZERO WIDTH NO-BREAK SPACE'],
    // A name corrected by Unicode.
    ['\uFE18', 'PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET'],
    ['\u0007', '(a control character)'],
    ['\uE000', '(private use)'],
    ['\uFFFF', '(no character of Unicode)'],
    ['\uD83D', '(no character of Unicode)'],
  ])('%j: %s', (character, name) => expect(characterName(character)).toBe(name));
});
