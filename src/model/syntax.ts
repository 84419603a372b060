/**
 * How a language denies and restricts: what has to be known to tell a duty from a prohibition. All words are in lower
 * case. A pattern is the source of a regular expression that is matched on words and marks with one space between any
 * two of them: "shall , if asked , not".
 */
export interface Syntax {
  /** Deny the verb wherever they stand in its clause: "never", "nobody", "no" before a noun. */
  readonly strong: readonly string[];
  /** Deny what they stand beside: "not". */
  readonly weak: readonly string[];
  /** Deny almost: "hardly". */
  readonly almost: readonly string[];
  /** True where the order of words parts "not" from the verb that it denies: "darf Bilder nicht speichern". */
  readonly parted: boolean;
  /** True where a second negation makes the first one stronger: "no debe conservar ninguna imagen". */
  readonly concord: boolean;
  /** Patterns of words that set a limit and deny nothing: "not later than". Directly behind a keyword they are in doubt. */
  readonly limits: readonly string[];
  /** The limit that is none but an enumeration: "not only". */
  readonly notOnly: string;
  /** Patterns of other words that hold a negation and deny nothing: "whether or not". */
  readonly harmless: readonly string[];
  /** Patterns of a negation in more words than one, with which a sentence can begin: "under no circumstances". */
  readonly phrases: readonly string[];
  /** Begin a clause of its own, in which a negation has nothing to do with the keyword. */
  readonly subordinators: readonly string[];
  /** Those of them that begin a condition; a keyword in it is not that of the sentence. */
  readonly conditions: readonly string[];
  /** Subordinators that never describe the noun before them: "if", but not "where". */
  readonly unattached: readonly string[];
  /** Subordinators that stand for a noun. Where `parted`, they are articles too, and begin a clause only behind a comma. */
  readonly relatives: readonly string[];
  /** Patterns of verbs whose object is a clause, with or without "that": "ensure". */
  readonly clauseVerbs: readonly string[];
  /** Patterns of verbs behind which a relative begins what is told, and describes nothing: "requires that", "says which". */
  readonly tellingVerbs: readonly string[];
  readonly coordinators: readonly string[];
  /** Articles, prepositions, pronouns: what stands between a keyword and its verb without being either. */
  readonly openers: readonly string[];
  /** Those of them that begin a subject. */
  readonly articles: readonly string[];
  readonly adverbs: readonly string[];
  /** The ending of other adverbs, and the verbs that have it too; empty where there is none. */
  readonly adverbEnding: string;
  readonly noAdverbs: readonly string[];
  /** Verbs behind which "not" can stand instead of before them: "be not accessible". */
  readonly copulas: readonly string[];
  /** What stands before a verb that another verb asks for: "decide not to renew"; empty where there is none. */
  readonly infinitive: string;
  /** Verbs that are never behind a keyword, so that what follows them belongs to another clause: "is", "does". */
  readonly auxiliaries: readonly string[];
  /** What may stand between "not" and the keyword: "no se debe". */
  readonly clitics: readonly string[];
  /** Forbid whatever they do not name: "only". */
  readonly only: readonly string[];
  /** Deny a verb at the head of an item of a list. */
  readonly itemNegations: readonly string[];
  /** Verbs that turn the sense of a keyword before them, matched directly behind it. */
  readonly turns: readonly Turn[];
  /** Other words for a level, matched where no keyword stands or beside it. */
  readonly modals: readonly Modal[];
  /** What a negation becomes behind "not": "no" becomes "any". */
  readonly positive: { readonly [negation: string]: string };
  /** Words that usually are keywords in this language. */
  readonly usual: readonly string[];
}

/** What a statement says in truth. */
export type Sense = 'duty' | 'prohibition' | 'permission' | 'exemption';

export interface Turn {
  readonly pattern: string;
  /** Whether the keyword before it denies. */
  readonly denied: boolean;
  readonly sense: Sense;
}

export interface Modal {
  readonly pattern: string;
  readonly sense: Sense;
}

/** What a language leaves open is empty. */
export const PLAIN: Syntax = {
  strong: [],
  weak: [],
  almost: [],
  parted: false,
  concord: false,
  limits: [],
  notOnly: '',
  harmless: [],
  phrases: [],
  subordinators: [],
  conditions: [],
  unattached: [],
  relatives: [],
  clauseVerbs: [],
  tellingVerbs: [],
  coordinators: [],
  openers: [],
  articles: [],
  adverbs: [],
  adverbEnding: '',
  noAdverbs: [],
  copulas: [],
  infinitive: '',
  auxiliaries: [],
  clitics: [],
  only: [],
  itemNegations: [],
  turns: [],
  modals: [],
  positive: {},
  usual: [],
};

/** Words as they stand in a line of data. */
export function listOfWords(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}
