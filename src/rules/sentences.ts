/** From where to where a sentence runs in a text; without the white space at its ends. */
export type Sentence = readonly [number, number];

/**
 * Parts a text into sentences: at a full stop, a question mark or an exclamation mark before white space and something
 * that can begin a sentence: a capital, a digit, or an id, which is `_` in the author's own words. A full stop behind an
 * abbreviation or an initial ends none. A semicolon ends one too, since what follows stands by itself. A rule of ours,
 * since `Intl.Segmenter` answers differently from version to version.
 */
export function sentencesOf(own: string, abbreviations: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const lead = /^\s*/.exec(own.slice(from, to))?.[0].length ?? 0;
    const length = own.slice(from + lead, to).trimEnd().length;
    if (length > 0) sentences.push([from + lead, from + lead + length]);
    from = to;
  };
  for (const match of own.matchAll(/;(?=\s)|[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{N}_])/gu)) {
    const word = /([\p{L}.]+)$/u.exec(own.slice(from, match.index))?.[1]?.toLowerCase() ?? '';
    const isAbbreviation = abbreviations.includes(word) || /^\p{L}$/u.test(word);
    if (match[0].startsWith('.') && isAbbreviation) continue;
    push(match.index + match[0].length);
  }
  push(own.length);
  return sentences;
}

/** A short remark in round brackets: mostly where something stands in a law. */
const REMARK = /\((?:[^\s()]|\([^()]*\))+(?:\s+(?:[^\s()]|\([^()]*\))+){0,2}\)/g;

/** How many words a stretch of text has: runs without white space that hold a letter or a digit; short remarks do not count. */
export function wordCount(text: string): number {
  return text
    .replace(REMARK, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
