/**
 * The negations and restrictions of a language, which are needed to tell a duty from a prohibition. All words are in
 * lower case. A pattern is the source of a regular expression for words and punctuation marks separated by single
 * spaces: "shall , if asked , not".
 */
export interface Syntax {
  /** Negate the verb from anywhere in its clause: "never", "nobody", "no" before a noun. */
  readonly strong: readonly string[];
  /** Negate the word next to them: "not". */
  readonly weak: readonly string[];
  /** Almost negate: "hardly". */
  readonly almost: readonly string[];
  /** True if word order can separate "not" from the verb that it negates: "darf Bilder nicht speichern". */
  readonly parted: boolean;
  /** True if a second negation reinforces the first one: "no debe conservar ninguna imagen". */
  readonly concord: boolean;
  /** Patterns of words that set a limit and negate nothing: "not later than". Directly after a keyword they are ambiguous. */
  readonly limits: readonly string[];
  /** The limit that actually starts an enumeration: "not only". */
  readonly notOnly: string;
  /** Patterns of other words that contain a negation but negate nothing: "whether or not". */
  readonly harmless: readonly string[];
  /** Patterns of negations of several words that can begin a sentence: "under no circumstances". */
  readonly phrases: readonly string[];
  /** Begin a subordinate clause, whose negations do not affect the keyword. */
  readonly subordinators: readonly string[];
  /** Subordinators that begin a condition; a keyword in a condition is not the keyword of the sentence. */
  readonly conditions: readonly string[];
  /** Subordinators that never describe the noun before them: "if", but not "where". */
  readonly unattached: readonly string[];
  /** Relative pronouns. If `parted`, they are articles too, and begin a clause only after a comma. */
  readonly relatives: readonly string[];
  /** Patterns of verbs whose object is a clause, with or without "that": "ensure". */
  readonly clauseVerbs: readonly string[];
  /** Patterns of verbs whose relative clause is an object, not a description: "requires that", "says which". */
  readonly tellingVerbs: readonly string[];
  readonly coordinators: readonly string[];
  /** Articles, prepositions, pronouns: words that can be between a keyword and its verb. */
  readonly openers: readonly string[];
  /** Openers that begin a subject. */
  readonly articles: readonly string[];
  readonly adverbs: readonly string[];
  /** The ending of other adverbs, empty if there is none, and the verbs with the same ending. */
  readonly adverbEnding: string;
  readonly noAdverbs: readonly string[];
  /** Verbs that "not" can follow instead of precede: "be not accessible". */
  readonly copulas: readonly string[];
  /** The word before an infinitive: "decide not to renew"; empty if there is none. */
  readonly infinitive: string;
  /** Verbs that never follow a keyword, so that the words after them belong to another clause: "is", "does". */
  readonly auxiliaries: readonly string[];
  /** Words that may be between "not" and the keyword: "no se debe". */
  readonly clitics: readonly string[];
  /** Forbid everything that they do not name: "only". */
  readonly only: readonly string[];
  /** Negate a verb at the start of a list item. */
  readonly itemNegations: readonly string[];
  /** Verbs that change the sense of a keyword, matched directly after it. */
  readonly turns: readonly Turn[];
  /** Other words for a level, with or without a keyword. */
  readonly modals: readonly Modal[];
  /** The word that replaces a negation after "not": "any" for "no". */
  readonly positive: { readonly [negation: string]: string };
  /** The usual keywords of this language. */
  readonly usual: readonly string[];
}

/** The actual sense of a statement. */
export type Sense = 'duty' | 'prohibition' | 'permission' | 'exemption';

interface Turn {
  readonly pattern: string;
  /** Whether the keyword before it is negative. */
  readonly denied: boolean;
  readonly sense: Sense;
}

interface Modal {
  readonly pattern: string;
  readonly sense: Sense;
}

/** The defaults for a language. */
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

/** Splits a line of data into words. */
export function listOfWords(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}
