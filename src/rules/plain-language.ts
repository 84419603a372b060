import { literal } from '../model/index.js';

/** What the rules of plain language know of one language. Patterns are regular expressions on lower-case text. */
export interface PlainLanguage {
  /** The most words that a sentence may have. */
  readonly longestSentence: number;
  /** What a full stop may stand behind without ending a sentence. */
  readonly abbreviations: readonly string[];
  /** Words that leave the measure to the reader. */
  readonly vague: readonly string[];
  /** What may stand between the keyword and its verb, beside a remark between commas. */
  readonly adverb: string;
  /** What an action looks like that nobody does: matched behind the keyword and its adverbs. */
  readonly passive: string;
  /** Verbs that begin a second duty behind "and" or "or"; words that are often nouns are left out. */
  readonly duties: readonly string[];
  /** What joins a second duty to the first. "or" does not: it gives a choice of ways. */
  readonly joins: readonly string[];
  /** What begins the part of a definition that says what a thing is not. */
  readonly contrasts: readonly string[];
  /** Words behind which a verb belongs to something else than the actor. */
  readonly subordinates: readonly string[];
}

const IRREGULAR =
  'made|done|given|kept|held|told|sent|set|shown|taken|written|known|seen|found|put|built|read|run|drawn|chosen|paid|met|left|sold|bought|brought|begun|cut|led|borne';

const ENGLISH: PlainLanguage = {
  longestSentence: 30,
  abbreviations: [
    'e.g',
    'i.e',
    'art',
    'arts',
    'no',
    'nos',
    'para',
    'cf',
    'etc',
    'vs',
    'v',
    'sec',
    'ch',
    'fig',
    'st',
    'dr',
  ],
  vague: [
    'appropriate',
    'appropriately',
    'adequate',
    'adequately',
    'reasonable',
    'reasonably',
    'timely',
    'sufficient',
    'sufficiently',
    'suitable',
    'suitably',
    'promptly',
    'as soon as possible',
    'as far as possible',
    'where possible',
    'if possible',
    'where practicable',
    'as soon as practicable',
    'without undue delay',
    'from time to time',
    'state of the art',
  ],
  adverb: '\\w+ly|also|always|then|thus|therefore|further|first|still|again|at all times|in all cases',
  passive: `be (?:\\w+ly )?(?:\\w{2,}ed|${IRREGULAR})`,
  duties: [
    'publish',
    'notify',
    'inform',
    'keep',
    'ensure',
    'delete',
    'remove',
    'appoint',
    'consult',
    'assess',
    'verify',
    'store',
    'provide',
    'maintain',
    'submit',
    'obtain',
    'send',
    'tell',
    'explain',
    'announce',
    'destroy',
    'return',
  ],
  joins: ['and', 'and then', 'and also', 'as well as'],
  contrasts: ['but', 'not', 'no', 'except', 'other than', 'unlike', 'rather than', 'instead of'],
  subordinates: [
    'that',
    'which',
    'who',
    'whose',
    'to',
    'where',
    'when',
    'if',
    'how',
    'whether',
    'before',
    'after',
    'until',
    'unless',
    'can',
    'could',
    'not',
  ],
};

/** By language subtag (BCP 47). */
const BY_LANGUAGE: { readonly [language: string]: PlainLanguage } = { en: ENGLISH };

/** What is known of a language; undefined where the rules have nothing to say. */
export function plainLanguageOf(language: string): PlainLanguage | undefined {
  const name = language.split('-')[0] ?? '';
  return Object.hasOwn(BY_LANGUAGE, name) ? BY_LANGUAGE[name] : undefined;
}

/** Finds any of some words or phrases as whole words, in any case and over the ends of lines. */
export function wordsPattern(words: readonly string[]): RegExp {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longest.map((word) => literal(word).replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}_-])`, 'giu');
}

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
