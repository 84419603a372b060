import { createRequire } from 'node:module';

/** The part of the library that Charter uses. The library ships no types. */
interface UnicodeName {
  /** The name of a character, with Unicode's corrections; undefined if it has none. */
  unicodeCorrectName(character: string): string | undefined;
}

const require = createRequire(import.meta.url);

/**
 * Returns the Unicode name of a character in capitals, or a description if it has none.
 *
 * The names are loaded on the first call: they take 28 MB and as long as reading a framework, and a framework without
 * errors needs none.
 */
export function characterName(character: string): string {
  const { unicodeCorrectName }: UnicodeName = require('unicode-name');
  const name = unicodeCorrectName(String.fromCodePoint(character.codePointAt(0) ?? 0));
  if (name !== undefined) return name;
  if (/^\p{Cc}/u.test(character)) return '(a control character)';
  return /^\p{Co}/u.test(character) ? '(private use)' : '(no character of Unicode)';
}
