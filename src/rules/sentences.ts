/** From where to where a sentence runs in a text; without the white space at its ends. */
export type Sentence = readonly [number, number];

/**
 * Parts a text into sentences: at a full stop, a question mark or an exclamation mark before white space and something
 * that can begin a sentence. A full stop behind an abbreviation, an initial or a number ends none. A rule of ours,
 * since `Intl.Segmenter` answers differently from version to version.
 */
export function sentencesOf(text: string, abbreviations: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const lead = /^\s*/.exec(text.slice(from, to))?.[0].length ?? 0;
    const length = text.slice(from + lead, to).trimEnd().length;
    if (length > 0) sentences.push([from + lead, from + lead + length]);
    from = to;
  };
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{N}])/gu)) {
    const word = /([\p{L}.]+)$/u.exec(text.slice(from, match.index))?.[1]?.toLowerCase() ?? '';
    const isAbbreviation = abbreviations.includes(word) || /^\p{L}$/u.test(word);
    if (match[0].startsWith('.') && isAbbreviation) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}

/** How many words a stretch of text has: runs without white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
