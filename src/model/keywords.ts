import { literal, wholeWords } from './language.js';
import type { Syntax } from './syntax.js';
import { ENGLISH_SYNTAX } from './syntax-english.js';
import { GERMANIC } from './syntax-germanic.js';
import { ROMANCE } from './syntax-romance.js';

export type Level = 'shall' | 'shall not' | 'should' | 'should not' | 'may';

/** The words that give a statement its level, and what is needed to tell a duty from a prohibition. Plain data. */
export interface Keywords {
  /** The source language, as a BCP 47 tag. */
  readonly language: string;
  readonly levels: { readonly [level in Level]: readonly string[] };
  /** Words that are not allowed, because laws and standards disagree on their meaning. */
  readonly refused: readonly string[];
  /** The levels whose words framework.yaml sets. */
  readonly named: readonly string[];
  /** Whether the keywords belong to the source language. They are English if it has none. */
  readonly isHome: boolean;
  /** The negations of the language of the keywords; undefined if Charter does not know them. */
  readonly syntax: Syntax | undefined;
  /** The negations that framework.yaml names. */
  readonly negations: readonly string[];
}

/** The English keywords follow the ISO/IEC Directives, Part 2, clause 7, where "must" is not a requirement of the document. */
const ENGLISH: Pick<Keywords, 'levels' | 'refused'> = {
  levels: {
    shall: ['shall'],
    'shall not': ['shall not', 'shall neither'],
    should: ['should'],
    'should not': ['should not', 'should neither'],
    may: ['may'],
  },
  refused: ['may not', 'must not', 'must', 'will not', 'will', 'has to', 'have to'],
};

/** By language subtag (BCP 47). A framework in another language sets its own under `keywords` in framework.yaml. */
const BY_LANGUAGE: { readonly [language: string]: Pick<Keywords, 'levels' | 'refused'> } = { en: ENGLISH };

const SYNTAX: { readonly [language: string]: Syntax } = { en: ENGLISH_SYNTAX, ...ROMANCE, ...GERMANIC };

function inLanguage<T>(table: { readonly [language: string]: T }, language: string): T | undefined {
  const name = language.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether Charter or framework.yaml defines keywords for a language. */
export function hasKeywords(language: string, own: { readonly [name: string]: readonly string[] }): boolean {
  return (
    inLanguage(BY_LANGUAGE, language) !== undefined ||
    Object.keys(ENGLISH.levels).some((level) => Object.hasOwn(own, level))
  );
}

/** Returns the negations and restrictions of a language; undefined if Charter does not know them. */
function syntaxOf(language: string): Syntax | undefined {
  return inLanguage(SYNTAX, language);
}

/** Returns the keywords of a language, or of English if it has none. Settings in framework.yaml override them. */
export function keywordsOf(language: string, own: { readonly [name: string]: readonly string[] }): Keywords {
  const base = inLanguage(BY_LANGUAGE, language) ?? ENGLISH;
  const levels = Object.fromEntries(Object.entries(base.levels).map(([level, words]) => [level, own[level] ?? words]));
  const named = Object.keys(base.levels).filter((level) => Object.hasOwn(own, level));
  return {
    language,
    levels: levels as Keywords['levels'],
    refused: own.refused ?? base.refused,
    named,
    isHome: hasKeywords(language, own),
    // If the language has no keywords, the statements are English.
    syntax: hasKeywords(language, own) ? syntaxOf(language) : ENGLISH_SYNTAX,
    negations: own.negations ?? [],
  };
}

/** Returns the usual keywords of each language that Charter knows. */
export function usualKeywords(): readonly (readonly [language: string, words: readonly string[]])[] {
  return Object.entries(SYNTAX).map(([language, { usual }]) => [language, usual]);
}

/** Quotations, which are not the author's own words. */
export const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’/g;

/** Returns the source of a regular expression that finds keywords, also across line ends, the longest first. */
export function keywordPattern(words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return wholeWords(longest, (word) => literal(word).replace(/\s+/g, '\\s+'), '\\p{L}\\p{N}_-');
}

/** The compiled patterns, by the list of words. */
const PATTERNS = new WeakMap<readonly string[], RegExp>();

/** Returns the start and end of the keyword in a statement; undefined if it contains none of the words. */
export function keywordIn(text: string, words: readonly string[]): readonly [number, number] | undefined {
  if (words.length === 0) return undefined;
  const own = text.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
  const pattern = PATTERNS.get(words) ?? new RegExp(keywordPattern(words), 'u');
  PATTERNS.set(words, pattern);
  const found = pattern.exec(own);
  return found ? [found.index, found.index + found[0].length] : undefined;
}
