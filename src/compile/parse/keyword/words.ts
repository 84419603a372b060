import {
  type Keywords,
  keywordPattern,
  type Level,
  literal,
  remembered,
  type Syntax,
  wholeWords,
} from '../../../model/index.js';
import { isMark, rangesOf, type Token } from './tokens.js';

/** A keyword in a statement; the level is undefined for a rejected word. */
export interface WordMatch {
  readonly text: string;
  readonly level: Level | undefined;
  readonly start: number;
  readonly end: number;
}

/** Returns the keywords and the rejected words in a statement whose quoted words are masked. */
export function wordsIn(own: string, keywords: Keywords): WordMatch[] {
  return foundIn(own, tablesOf(keywords).written);
}

/** Words with their levels, which are undefined for rejected words, and what finds them; undefined if there are none. */
interface WordTable {
  readonly levels: ReadonlyMap<string, Level | undefined>;
  readonly pattern: RegExp | undefined;
}

/** Returns every word of the keyword table as it is written, and those in capitals that the table has in lower case. */
const tablesOf = remembered(({ levels, refused }: Keywords): { written: WordTable; capitals: WordTable } => {
  const named = Object.entries(levels).flatMap(([level, words]) =>
    words.map((word): [string, Level | undefined] => [word, level as Level]),
  );
  const known = new Map([...refused.map((word): [string, undefined] => [word, undefined]), ...named]);
  const capitals = new Map([...known].map(([word, level]) => [word.toUpperCase(), level]));
  for (const word of known.keys()) capitals.delete(word);
  return { written: tableOf(known), capitals: tableOf(capitals) };
});

function tableOf(levels: WordTable['levels']): WordTable {
  return { levels, pattern: levels.size === 0 ? undefined : new RegExp(keywordPattern([...levels.keys()]), 'gu') };
}

function foundIn(own: string, { levels, pattern }: WordTable): WordMatch[] {
  if (!pattern) return [];
  return [...own.matchAll(pattern)].map(({ 0: written, index }) => {
    const text = written.replace(/\s+/g, ' ');
    return { text, start: index, end: index + written.length, level: levels.get(text) };
  });
}

/** Returns keywords written in capitals that the keyword table has in lower case. "5 MAY 2027" is a date. */
export function capitalsIn(own: string, keywords: Keywords): WordMatch[] {
  const isDate = ({ start, end }: Pick<WordMatch, 'start' | 'end'>): boolean =>
    /\d\s*$/.test(own.slice(0, start)) || /^\s*\d/.test(own.slice(end));
  return foundIn(own, tablesOf(keywords).capitals).filter((found) => !isDate(found));
}

/** Masks the words of limits, so that "shall not later than" does not read as "shall not". */
export function withoutLimits(own: string, tokens: readonly Token[]): string {
  let text = '';
  let at = 0;
  for (const { role, start, end } of tokens) {
    if (role !== 'limit') continue;
    text += own.slice(at, start) + '_'.repeat(end - start);
    at = end;
  }
  return text + own.slice(at);
}

const subordinatesOf = remembered((syntax: Syntax) => new Set([...syntax.subordinators, ...syntax.relatives]));
const modalsOf = remembered((syntax: Syntax) => syntax.modals.map(({ pattern }) => pattern));

/** Finds other words for a level, such as "is to" or "need not", in the main clause. */
export function modalIn(
  tokens: readonly Token[],
  { syntax }: Keywords,
  keyword: WordMatch | undefined,
): WordMatch | undefined {
  if (!syntax) return undefined;
  const subordinate = subordinatesOf(syntax);
  // In a sentence that begins with "if", the part before the comma is a condition.
  const isCondition = subordinate.has(tokens[0]?.word ?? '');
  const own = tokens.findLastIndex(({ word, end }) => word === ',' && end <= (keyword?.start ?? 0));
  const isSubordinate: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    const isNew = isMark(token) || token.word === '.';
    const isHere = subordinate.has(token.word) || (isSubordinate[at - 1] === true && !isNew);
    isSubordinate.push((isCondition && at < own) || isHere);
  }
  const range = rangesOf(tokens, modalsOf(syntax)).find(([from]) => isSubordinate[from - 1] !== true);
  if (!range) return undefined;
  const words = tokens.slice(...range);
  const text = words.map(({ word }) => word).join(' ');
  return {
    text: text.replace("' t", "'t"),
    level: undefined,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  };
}

/** The maximum number of words between a keyword and a negation from the settings. */
const NEAR = 4;

/** Finds a negation from the settings in the same part of the sentence as the keyword, and close to it. */
export function nearNegationIn(
  { start, end }: WordMatch,
  own: string,
  keywords: Keywords,
): readonly [number, number] | undefined {
  if (keywords.negations.length === 0) return undefined;
  const marks = /[,;:.!?()،؛。、，；：！？؟۔।…–—]/u;
  const pattern = new RegExp(wholeWords(keywords.negations, literal, '\\p{L}\\p{N}_-'), 'giu');
  for (const { 0: word, index } of own.matchAll(pattern)) {
    const between = index < start ? own.slice(index + word.length, start) : own.slice(end, index);
    const isWithin = index < end && index + word.length > start;
    if (isWithin || marks.test(between)) continue;
    if (between.split(/\s+/).filter((one) => one !== '').length <= NEAR) return [index, index + word.length];
  }
  return undefined;
}
