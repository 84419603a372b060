import { type Diagnostic, diagnostic, type Place } from '../../model/index.js';
import type { Found, TypedLine } from './typed-lines.js';

/** What nobody sees, and what parts words without being a space. Joiners and marks of direction have a meaning in some scripts. */
const INVISIBLE = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u2060\ufeff]/g;
const PARTS_WORDS = /[\u000b\u000c\u0085\u2028\u2029]/;
/** Scripts without spaces, where a zero-width space says where a line may end. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const NAMES: { readonly [character: string]: string } = {
  '\u000b': 'a line break of a word processor',
  '\u000c': 'a page break',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};

/** Characters that nobody sees: one diagnostic a line. */
export function checkInvisible(lines: readonly TypedLine[], at: (from: number, to: number) => Place): Found {
  const diagnostics = lines.flatMap(({ text, start }): Diagnostic[] => {
    const hits = [...text.matchAll(INVISIBLE)].filter(
      ({ 0: character, index }) =>
        character !== '\u200b' || !UNSPACED.test(text.slice(Math.max(0, index - 2), index + 3)),
    );
    const [first] = hits;
    if (!first) return [];
    const fixes = hits.map(({ 0: character, index }) => ({
      span: at(start + index, start + index + 1),
      text: PARTS_WORDS.test(character) ? ' ' : '',
    }));
    const more = hits.length > 1 ? `, and ${hits.length - 1} more on this line` : '';
    const name = `${NAMES[first[0]] ?? 'a control character'} (${codeOf(first[0])})`;
    return [
      diagnostic(
        'character-is-visible',
        at(start + first.index, start + first.index + 1),
        `${name} stands here, which nobody sees${more}`,
        { hints: ['run charter check --fix, which takes it out'], fixes },
      ),
    ];
  });
  return { diagnostics, mends: [] };
}

/** A character as Unicode writes it: U+00A0. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without what nobody sees. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '');
}
