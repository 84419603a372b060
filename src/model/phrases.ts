import { endsUnspaced, literal, otherLetter, wholeWords } from './language.js';

/** A phrase in a text: where it begins, and how it is written there. */
export interface FoundPhrase {
  readonly index: number;
  readonly 0: string;
}

/** Letters and digits up to U+017F, whose other case is here too: those of which the first word of a phrase consists. */
const IN_WORD = Uint8Array.from({ length: 0x180 }, (_, unit) =>
  /[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
/** Characters that a pattern takes for a letter of this range in another case, although lower case does not. */
const ODD_CASE = /[\u0130\u017F\u1E9E\u212A\u212B]/;

/** What must not touch a phrase: a letter, a mark, a digit, `_` or `-`. */
const LETTERS = '\\p{L}\\p{M}\\p{N}_-';
const OTHER_BEFORE = new RegExp(`(?<=${otherLetter(LETTERS)})`, 'uy');
const OTHER_AFTER = new RegExp(otherLetter(LETTERS), 'uy');

/** Whether a letter touches a phrase, as `OTHER_BEFORE` and `OTHER_AFTER` say, which take long for the first time. */
function touches(pattern: RegExp, text: string, at: number, neighbour: number): boolean {
  if (neighbour < 0x80) return neighbour === 0x2d || neighbour === 0x5f || IN_WORD[neighbour] === 1;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Returns the source of a pattern of a phrase, in which a space is any white space. */
function sourceOf(phrase: string): string {
  return literal(phrase).replace(/\s+/g, '\\s+');
}

/** Returns the source of the pattern (flags `iu`) that finds all phrases as whole words, in the given order. */
export function phrasePattern(phrases: readonly string[]): string {
  return wholeWords(phrases, sourceOf, LETTERS);
}

/**
 * Returns what finds phrases as whole words in any case: exactly what `matchAll` finds with `phrasePattern`, but in a
 * time that does not grow with their number. The phrases are tried in the given order.
 */
export function finderOf(phrases: readonly string[]): (text: string) => readonly FoundPhrase[] {
  const byFirstWord = new Map<string, string[]>();
  // The lengths of the first words that begin with a letter, as bits: most words of a text need no second look.
  const lengths = new Uint32Array(IN_WORD.length);
  for (const phrase of phrases) {
    const word = phrase.slice(0, endOfWord(phrase, 0)).toLowerCase();
    for (const first of [word, word.toUpperCase()].map((one) => one.charCodeAt(0)))
      lengths[first] = (lengths[first] ?? 0) | bitOf(word.length);
    const alike = byFirstWord.get(word);
    if (alike) alike.push(phrase);
    else byFirstWord.set(word, [phrase]);
  }
  // Each is compiled when its first word is met. A pattern with boundaries would take a hundred times as long.
  const patterns = new Map<string, RegExp>();
  const matchAt = (text: string, at: number, phrase: string): RegExpExecArray | undefined => {
    const pattern = patterns.get(phrase) ?? new RegExp(sourceOf(phrase), 'iuy');
    patterns.set(phrase, pattern);
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return undefined;
    const end = pattern.lastIndex;
    const isInside =
      end < text.length && !endsUnspaced(phrase) && touches(OTHER_AFTER, text, end, text.charCodeAt(end));
    return isInside ? undefined : match;
  };
  let whole: RegExp | undefined;
  const isSimple = !byFirstWord.has('') && !phrases.some((phrase) => ODD_CASE.test(phrase));
  return (text) => {
    if (!isSimple || ODD_CASE.test(text)) {
      whole ??= new RegExp(phrasePattern(phrases), 'giu');
      return [...text.matchAll(whole)];
    }
    const found: FoundPhrase[] = [];
    for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
      end = endOfWord(text, at);
      if (end === at || ((lengths[text.charCodeAt(at)] ?? 0) & bitOf(end - at)) === 0) continue;
      const word = text.slice(at, end).toLowerCase();
      const alike = byFirstWord.get(word);
      if (!alike) continue;
      if (at > 0 && touches(OTHER_BEFORE, text, at, text.charCodeAt(at - 1))) continue;
      for (const phrase of alike) {
        const match = matchAt(text, at, phrase);
        if (!match) continue;
        found.push(match);
        end = at + match[0].length;
        break;
      }
    }
    return found;
  };
}

/** Returns the bit of a length; all lengths from 31 on share one. */
function bitOf(length: number): number {
  return 1 << Math.min(length, 31);
}

/** Returns the offset at which the word that begins at an offset ends. */
function endOfWord(text: string, from: number): number {
  let at = from;
  while (IN_WORD[text.charCodeAt(at)] === 1) at += 1;
  return at;
}
