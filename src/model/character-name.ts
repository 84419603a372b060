import { createRequire } from 'node:module';

/** The part of the library that is used, which brings no types of its own. */
interface UnicodeName {
  /** The name of a character, with Unicode's corrections; undefined for one that has none. */
  unicodeCorrectName(character: string): string | undefined;
}

const require = createRequire(import.meta.url);

/**
 * What a character is called: in capitals by its name in Unicode, else in words.
 *
 * The names are loaded when the first one is asked for, since they take 28 MB and as long as reading a framework, and a
 * framework without faults needs none.
 */
export function characterName(character: string): string {
  const { unicodeCorrectName }: UnicodeName = require('unicode-name');
  const name = unicodeCorrectName(String.fromCodePoint(character.codePointAt(0) ?? 0));
  if (name !== undefined) return name;
  if (/^\p{Cc}/u.test(character)) return '(a control character)';
  return /^\p{Co}/u.test(character) ? '(private use)' : '(no character of Unicode)';
}
