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

/**
 * Returns what finds phrases as whole words in any case: exactly what `matchAll` finds with the pattern of all phrases,
 * but in a time that does not grow with their number. The phrases are tried in the given order; `sourceOf` returns the
 * source of the pattern of some of them (flags `iu`), which must not match inside a word.
 */
export function finderOf(
  phrases: readonly string[],
  sourceOf: (phrases: readonly string[]) => string,
): (text: string) => readonly FoundPhrase[] {
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
  const patterns = new Map<string, RegExp>();
  let whole: RegExp | undefined;
  const isSimple = !byFirstWord.has('') && !phrases.some((phrase) => ODD_CASE.test(phrase));
  return (text) => {
    if (!isSimple || ODD_CASE.test(text)) {
      whole ??= new RegExp(sourceOf(phrases), 'giu');
      return [...text.matchAll(whole)];
    }
    const found: FoundPhrase[] = [];
    for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
      end = endOfWord(text, at);
      if (end === at || ((lengths[text.charCodeAt(at)] ?? 0) & bitOf(end - at)) === 0) continue;
      const word = text.slice(at, end).toLowerCase();
      const alike = byFirstWord.get(word);
      if (!alike) continue;
      const pattern = patterns.get(word) ?? new RegExp(sourceOf(alike), 'iuy');
      patterns.set(word, pattern);
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      found.push(match);
      end = pattern.lastIndex;
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
