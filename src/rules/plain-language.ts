import { literal } from '../model/index.js';

/** What the rules of plain language know of one language. Patterns are regular expressions on lower-case text. */
export interface PlainLanguage {
  /** The most words that a sentence may have. */
  readonly longestSentence: number;
  /** What a full stop may stand behind without ending a sentence. */
  readonly abbreviations: readonly string[];
  /** Words that leave the measure to the reader. */
  readonly vague: readonly string[];
  /** What an action looks like that nobody does: matched behind the keyword. */
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
