import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf, phrasePattern } from '../../src/model/index.js';
import '../tools/seed.js';

/** What `matchAll` finds with one pattern of all phrases. */
function byPattern(phrases: readonly string[], text: string): [number, string][] {
  return [...text.matchAll(new RegExp(phrasePattern(phrases), 'giu'))].map((match) => [match.index, match[0]]);
}

function found(phrases: readonly string[], text: string): [number, string][] {
  return finderOf(phrases)(text).map((one) => [one.index, one[0]]);
}

describe('phrases', () => {
  test.each<[string, string[], string, string[]]>([
    ['are whole words', ['lamp'], 'lamp, lamps, a-lamp, lamp_, Lamp', ['lamp', 'Lamp']],
    ['are tried in the given order', ['gas lamp', 'gas'], 'gas lamp, gas', ['gas lamp', 'gas']],
    ['do not overlap', ['a b', 'b c', 'c'], 'a b c', ['a b', 'c']],
    [
      'may have capitals, accents and other scripts',
      ['Été', 'straße', 'лампа'],
      'été STRASSE Straße Лампа',
      ['été', 'Straße', 'Лампа'],
    ],
    [
      'may be written with an odd capital',
      ['kelvin', 'straße'],
      '\u212Aelvin STRA\u1E9EE',
      ['\u212Aelvin', 'STRA\u1E9EE'],
    ],
    ['may begin with a mark', ['.net', '(a)'], 'x .net (a)', ['.net', '(a)']],
    ['need no space in some scripts', ['灯', 'led灯'], 'led灯和灯', ['led灯', '灯']],
  ])('%s', (_name, phrases, text, expected) => {
    expect(found(phrases, text).map(([, written]) => written)).toEqual(expected);
    expect(found(phrases, text)).toEqual(byPattern(phrases, text));
  });

  test('are those that one pattern of all phrases finds', () => {
    const unit = fc.constantFrom(...'abAB é É ſKİ-_.1灯лЛ\u0301’ß\u1E9E\n'.split(''), ' ', ' ', 'ab', 'a b');
    const text = fc.array(unit, { maxLength: 12 }).map((all) => all.join(''));
    const phrase = text.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), text, text, (phrases, before, after) => {
        for (const one of [before, `${before} ${phrases[0]} ${after}`])
          expect(found(phrases, one)).toEqual(byPattern(phrases, one));
      }),
      { numRuns: 300 },
    );
  });
});
