import { type FoundPhrase, finderOf } from '../model/index.js';

/** The data that the plain-language rules use for one language. Patterns are regular expressions on lower-case text. */
export interface PlainLanguage {
  /** The maximum number of words in a sentence. */
  readonly longestSentence: number;
  /** Abbreviations: a full stop after one does not end a sentence. */
  readonly abbreviations: readonly string[];
  /** Vague words, which leave the measure to the reader. */
  readonly vague: readonly string[];
  /** Words allowed between the keyword and its verb, besides a remark between commas. */
  readonly adverb: string;
  /** A verb in the passive voice, matched after the keyword and its adverbs. */
  readonly passive: string;
  /** Verbs that begin a second duty after one of `joins`. Verbs that are often nouns are left out. */
  readonly duties: readonly string[];
  /** Conjunctions that join a second duty to the first. "or" is not one of them: it offers a choice. */
  readonly joins: readonly string[];
  /** Words that begin the part of a definition that says what a thing is not. */
  readonly contrasts: readonly string[];
  /** Words after which a verb no longer belongs to the actor. */
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

/** Returns the data of a language; undefined if the rules do not support it. */
export function plainLanguageOf(language: string): PlainLanguage | undefined {
  const name = language.split('-')[0] ?? '';
  return Object.hasOwn(BY_LANGUAGE, name) ? BY_LANGUAGE[name] : undefined;
}

/** Returns what finds words or phrases as whole words, in any case and across line breaks, the longest first. */
export function wordsFinder(words: readonly string[]): (text: string) => readonly FoundPhrase[] {
  const longest = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return finderOf(longest);
}

/** The start and end index of a sentence in a text, without surrounding white space. */
type Sentence = readonly [number, number];

/**
 * Splits a text into sentences. A sentence ends at a full stop, a question mark or an exclamation mark that is followed
 * by white space and a possible beginning: a capital, a digit, or an id, which is `_` in the author's own words. A full
 * stop after an abbreviation or an initial does not end a sentence. A semicolon does, since the text after it can stand
 * alone. `Intl.Segmenter` is not used, since its results differ between versions.
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

/** A short remark in round brackets, usually a pinpoint in a law. */
const REMARK = /\((?:[^\s()]|\([^()]*\))+(?:\s+(?:[^\s()]|\([^()]*\))+){0,2}\)/g;

/**
 * Counts the words of a text: runs of characters with at least one letter or digit. Short remarks in brackets do not
 * count.
 */
export function wordCount(text: string): number {
  return text
    .replace(REMARK, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
