const SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the writing direction of a BCP 47 tag. Uses its own list, because `Intl` answers differently in each version. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name, ...rest] = language.toLowerCase().split('-');
  const script = rest.find((word) => /^[a-z]{4}$/.test(word));
  if (script !== undefined) return SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return LANGUAGES.has(name ?? '') ? 'rtl' : 'ltr';
}

/** Escapes words for a regular expression. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Scripts that put no space between words. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');

/** Whether a text ends in a script that puts no space between words. */
export function endsUnspaced(text: string): boolean {
  return text.charCodeAt(text.length - 1) >= 0x80 && ENDS_UNSPACED.test(text);
}

/** Returns the source of a pattern for one of the `letters`, the inside of a character class, in other scripts. */
export function otherLetter(letters: string): string {
  return `(?!${UNSPACED})[${letters}]`;
}

const OTHER = otherLetter('\\p{L}\\p{N}');
const OTHER_BEFORE = new RegExp(`(?<=${OTHER})`, 'uy');
const OTHER_AFTER = new RegExp(OTHER, 'uy');

/**
 * Whether a piece of a text is a whole word, as `wholeWords` finds it: no letter or digit comes directly before or after
 * it. For a word that is looked for once, this costs much less than a regular expression of its own.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const touches = (pattern: RegExp, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  const word = text.slice(start, end);
  return (
    (BEGINS_UNSPACED.test(word) || !touches(OTHER_BEFORE, start)) &&
    (ENDS_UNSPACED.test(word) || !touches(OTHER_AFTER, end))
  );
}

/**
 * Returns the source of a regular expression (flag `u`) that finds whole words: none of the `letters`, the inside of a
 * character class, comes directly before or after them. In a script without spaces a word can follow any other, so its
 * characters count as word boundaries. `sourceOf` returns the pattern of a word. Words are tried in the given order.
 */
export function wholeWords(words: readonly string[], sourceOf: (word: string) => string, letters: string): string {
  const other = otherLetter(letters);
  // Words with the same boundaries share a group: usually there is only one, and it fails fast inside a word.
  const group = (begins: boolean, ends: boolean): readonly string[] => {
    const alike = words.filter((word) => BEGINS_UNSPACED.test(word) === begins && ENDS_UNSPACED.test(word) === ends);
    if (alike.length === 0) return [];
    return [`${begins ? '' : `(?<!${other})`}(?:${alike.map(sourceOf).join('|')})${ends ? '' : `(?!${other})`}`];
  };
  const groups = [...group(false, true), ...group(false, false), ...group(true, false), ...group(true, true)];
  return `(?:${groups.join('|')})`;
}
