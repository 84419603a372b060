/** What stands in a new file where its author has yet to write. The brackets tell it from words that an author means,
 * and are round, since Markdown and YAML read square ones. */
export const PLACEHOLDER = '(to be written)';

/** The same where only the form of an id can stand. */
export const PLACEHOLDER_ID = 'to-be-written';

/** With or without words on what is missing: `(to be written: the address of the office)`. */
const MARKED = /\(\s*to\s+be\s+written\s*(?::[^()]*)?\)/giu;
/** A text that says nothing else, as authors write it too. */
const BARE = /^\s*to\s+be\s+written\s*\.?\s*$/iu;

/** From where to where the placeholders of a text run. */
export function placeholdersIn(text: string): readonly (readonly [number, number])[] {
  const bare = BARE.test(text) ? text.trim() : '';
  if (bare !== '') return [[text.indexOf(bare), text.indexOf(bare) + bare.length]];
  return [...text.matchAll(MARKED)].map(({ 0: found, index }) => [index, index + found.length]);
}

/** A text with `_` for each letter of its placeholders, so that nobody takes them for an author's words. */
export function withoutPlaceholders(text: string): string {
  return text.replace(MARKED, (found) => found.replace(/[\p{L}\p{N}]/gu, '_'));
}
