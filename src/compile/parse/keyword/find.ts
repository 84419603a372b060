import type { RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Keywords,
  type Level,
  literal,
  type Place,
  wholeWords,
} from '../../model/index.js';
import { plainOf } from './plain.js';
import { type Stretch, stretchesOf, type Where } from './span.js';

export interface Keyword {
  readonly level: Level;
  readonly place: Place;
}

interface Word {
  readonly text: string;
  /** Undefined for a word that is refused. */
  readonly level: Level | undefined;
  readonly place: Place;
}

/** Words in quotes, which are not the author's own. */
export const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’/g;

/** Finds the one keyword that gives a statement its level. Quoted words and code do not count. */
export function findKeyword(
  blocks: readonly RootContent[],
  keywords: Keywords,
  where: Where,
): { keyword: Keyword | undefined; diagnostics: readonly Diagnostic[] } {
  const plain = plainOf(withoutCode(blocks), where.source);
  const whole = stretchesOf(plain, where)(0, plain.text.length);
  const words = wordsIn(whole, keywords);
  const refused = words.filter(({ level }) => level === undefined);
  const [first, second] = words;
  if (refused.length > 0) return { keyword: undefined, diagnostics: refused.map(refusal) };
  if (!first?.level) return { keyword: undefined, diagnostics: [missing(whole, keywords)] };
  if (second) return { keyword: undefined, diagnostics: [several(first, second, words)] };
  return { keyword: { level: first.level, place: first.place }, diagnostics: [] };
}

function wordsIn(whole: Stretch, keywords: Keywords): Word[] {
  const text = whole.text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const levels = Object.entries(keywords.levels).flatMap(([level, words]) =>
    words.map((word): [string, Level | undefined] => [word, level as Level]),
  );
  const known = new Map<string, Level | undefined>([
    ...keywords.refused.map((word): [string, undefined] => [word, undefined]),
    ...levels,
  ]);
  // The longest first, so that "shall not" is not read as "shall".
  const longest = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(wholeWords(longest, literal, '\\p{L}\\p{N}_-'), 'gu');
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    text: word,
    level: known.get(word),
    place: whole.part(index, index + word.length).place,
  }));
}

function refusal({ text, place }: Word): Diagnostic {
  const hint =
    text === 'may not'
      ? 'write "shall not" for a prohibition'
      : 'write "shall" for a duty, "should" for a recommendation, "may" for a permission';
  return diagnostic('requirement-keyword-is-standard', place, `"${text}" is not a keyword of a requirement`, {
    hints: [hint],
  });
}

function missing(whole: Stretch, keywords: Keywords): Diagnostic {
  const known = Object.values(keywords.levels).map((words) => words[0]);
  return diagnostic('requirement-has-one-keyword', whole.place, 'the statement has no keyword', {
    hints: [`say with one of these words how binding it is: ${known.join(', ')}`],
  });
}

function several(first: Word, second: Word, words: readonly Word[]): Diagnostic {
  const message = `the statement has ${words.length} keywords: ${words.map(({ text }) => `"${text}"`).join(', ')}`;
  return diagnostic('requirement-has-one-keyword', second.place, message, {
    hints: ['make a requirement of its own of each duty'],
    related: [{ message: 'the first keyword', place: first.place }],
  });
}

function withoutCode(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => {
    if (block.type === 'inlineCode') return { ...block, value: '_'.repeat(block.value.length) };
    return 'children' in block
      ? ({ ...block, children: withoutCode(block.children as RootContent[]) } as RootContent)
      : block;
  });
}
