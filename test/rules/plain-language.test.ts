import { describe, expect, test } from 'vitest';
import { plainLanguageOf, sentencesOf, wordCount, wordsFinder } from '../../src/rules/plain-language.js';

const ABBREVIATIONS = ['e.g', 'art'];

/** Returns the sentences of a text. */
function sentences(text: string): string[] {
  return sentencesOf(text, ABBREVIATIONS).map(([from, to]) => text.slice(from, to));
}

describe('a sentence', () => {
  test.each<[string, string, readonly string[]]>([
    ['ends at a full stop before a capital', 'One. Two.', ['One.', 'Two.']],
    ['ends at other marks, and at several', 'One?! Two… Three.', ['One?!', 'Two…', 'Three.']],
    ['takes the quotes and brackets behind its end along', '“One.” (Two.) Three.', ['“One.”', '(Two.)', 'Three.']],
    ['may begin with a quote, a digit or an id', 'One. “Two. 3 are. __ is.', ['One.', '“Two.', '3 are.', '__ is.']],
    ['does not end before a small letter', 'One. two.', ['One. two.']],
    ['does not end without white space', 'One.Two', ['One.Two']],
    [
      'does not end behind an abbreviation in any case',
      'See Art. 5 and e.g. The one.',
      ['See Art. 5 and e.g. The one.'],
    ],
    ['does not end behind an initial', 'By A. Smith. Two.', ['By A. Smith.', 'Two.']],
    ['ends behind an abbreviation with another mark', 'Is it art? Yes.', ['Is it art?', 'Yes.']],
    ['ends behind a word that only ends like an abbreviation', 'A part. Two.', ['A part.', 'Two.']],
    ['ends behind a number', 'In 2027. Then.', ['In 2027.', 'Then.']],
    ['ends at a semicolon before white space', 'one; two;three', ['one;', 'two;three']],
    ['has no white space at its ends', '  One.   Two.  ', ['One.', 'Two.']],
    ['may run over lines', 'One\ntwo.\n\nThree.', ['One\ntwo.', 'Three.']],
    ['may be all there is', 'one', ['one']],
  ])('%s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('is not found in white space', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences('  \n')).toEqual([]);
  });
});

describe('words', () => {
  const found = (words: readonly string[], text: string) => wordsFinder(words)(text).map((one) => one[0]);

  test('are found whole, in any case and across line breaks', () => {
    expect(found(['state of the art'], 'State  of\nthe Art')).toEqual(['State  of\nthe Art']);
    expect(found(['no'], 'no, nothing; a-no no-a _no NO')).toEqual(['no', 'NO']);
    expect(found(['a.b'], 'a.b axb')).toEqual(['a.b']);
  });

  test('are found as the longest phrase that fits', () => {
    expect(found(['as', 'as soon', 'as soon as'], 'as soon as it is, as it is')).toEqual(['as soon as', 'as']);
  });

  test('are found in whatever order they are given', () => {
    const text = 'a b, a b c';
    expect(found(['a', 'a b c', 'a b'], text)).toEqual(['a b', 'a b c']);
    expect(found(['a b c', 'a b', 'a'], text)).toEqual(['a b', 'a b c']);
  });
});

test.each([
  ['one two  three', 3],
  ['one – two', 2],
  ['one (Article 5) two', 2],
  ['one (Article 5(a) first) two', 2],
  ['one (a b c d) two', 6],
  ['5 days', 2],
  ['one(two)three', 2],
  ['', 0],
])('%j has %i words', (text, expected) => {
  expect(wordCount(text)).toBe(expected);
});

test('a language is known by its first subtag', () => {
  expect(plainLanguageOf('en-GB')).toBe(plainLanguageOf('en'));
  expect(plainLanguageOf('en')?.longestSentence).toBe(30);
  expect(plainLanguageOf('nl')).toBe(undefined);
  expect(plainLanguageOf('constructor')).toBe(undefined);
});
