const SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written, from its BCP 47 tag. A list of ours: `Intl` answers differently from version to version. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name, ...rest] = language.toLowerCase().split('-');
  const script = rest.find((word) => /^[a-z]{4}$/.test(word));
  if (script !== undefined) return SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return LANGUAGES.has(name ?? '') ? 'rtl' : 'ltr';
}

/** Words as the source of a regular expression that finds them and nothing else. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Scripts that put no space between words. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');

/**
 * The source of a regular expression (flag `u`) that finds words where no longer word holds them: `letters`, the inside
 * of a character class, stands neither before nor behind them. In a script without spaces a word can follow any other,
 * so that its characters part words instead of making them longer. `sourceOf` says how a word is looked for; the words
 * come in the order in which they are tried.
 */
export function wholeWords(words: readonly string[], sourceOf: (word: string) => string, letters: string): string {
  const other = `(?!${UNSPACED})[${letters}]`;
  // One group for all words that are bounded alike: most texts have one, and it fails at once within a word.
  const group = (begins: boolean, ends: boolean): readonly string[] => {
    const alike = words.filter((word) => BEGINS_UNSPACED.test(word) === begins && ENDS_UNSPACED.test(word) === ends);
    if (alike.length === 0) return [];
    return [`${begins ? '' : `(?<!${other})`}(?:${alike.map(sourceOf).join('|')})${ends ? '' : `(?!${other})`}`];
  };
  const groups = [...group(false, true), ...group(false, false), ...group(true, false), ...group(true, true)];
  return `(?:${groups.join('|')})`;
}
