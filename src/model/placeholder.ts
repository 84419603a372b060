/**
 * The placeholder in new files for text that the author has to write. The brackets distinguish it from real text. They
 * are round, because square ones have a meaning in Markdown and YAML.
 */
export const PLACEHOLDER = '(to be written)';

/** The placeholder where an id is required. */
export const PLACEHOLDER_ID = 'to-be-written';

/** A placeholder, with or without a description: `(to be written: the address of the office)`. */
const MARKED = /\(\s*to\s+be\s+written\s*(?::[^()]*)?\)/giu;
/** A text that is only a placeholder, written without brackets. */
const BARE = /^\s*to\s+be\s+written\s*\.?\s*$/iu;

/** What every placeholder contains. Most texts have none, and this is found to be missing many times faster. */
const HINT = /written/i;

/** Returns the start and end of each placeholder in a text. */
export function placeholdersIn(text: string): readonly (readonly [number, number])[] {
  if (!HINT.test(text)) return [];
  const bare = BARE.test(text) ? text.trim() : '';
  if (bare !== '') return [[text.indexOf(bare), text.indexOf(bare) + bare.length]];
  return [...text.matchAll(MARKED)].map(({ 0: found, index }) => [index, index + found.length]);
}

/** Replaces each letter of the placeholders in a text with `_`, so that they do not count as the author's words. */
export function withoutPlaceholders(text: string): string {
  if (!HINT.test(text)) return text;
  return text.replace(MARKED, (found) => found.replace(/[\p{L}\p{N}]/gu, '_'));
}
