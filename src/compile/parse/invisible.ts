import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import type { LineFindings, TypedLine } from './typed-lines.js';

/**
 * Invisible characters, and characters that separate words without being a space. Joiners and direction marks are left
 * out, since some scripts need them.
 */
export const INVISIBLE = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u2060\ufeff]/g;
const WORD_SEPARATORS = /[\u000b\u000c\u0085\u2028\u2029]/;
/** Scripts without spaces, where a zero-width space marks a possible line break. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const NAMES: { readonly [character: string]: string } = {
  '\u000b': 'a word processor line break',
  '\u000c': 'a page break',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};

/** Reports invisible characters, one diagnostic for each line. */
export function checkInvisible(lines: readonly TypedLine[], at: (from: number, to: number) => Place): LineFindings {
  const diagnostics = lines.flatMap(({ text, start }): Diagnostic[] => {
    const hits = [...text.matchAll(INVISIBLE)].filter(
      ({ 0: character, index }) =>
        character !== '\u200b' || !UNSPACED.test(text.slice(Math.max(0, index - 2), index + 3)),
    );
    const [first] = hits;
    if (!first) return [];
    const fixes = hits.map(({ 0: character, index }) => ({
      span: at(start + index, start + index + 1),
      text: WORD_SEPARATORS.test(character) ? ' ' : '',
    }));
    const more = hits.length > 1 ? `, and ${hits.length - 1} more on this line` : '';
    const name = `${NAMES[first[0]] ?? 'a control character'} (${codeOf(first[0])})`;
    return [
      diagnostic(
        'character-is-visible',
        at(start + first.index, start + first.index + 1),
        `this is an invisible character: ${name}${more}`,
        { hints: ['run charter check --fix to remove it'], fixes },
      ),
    ];
  });
  return { diagnostics, repairs: [] };
}

/** Returns the code point of a character, such as U+00A0. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Removes the invisible characters from a text. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '');
}
