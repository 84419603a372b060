import { remembered, type Syntax } from '../../../model/index.js';
import type { Token } from './tokens.js';

/** The sentence of a keyword, without quotes, code and other sentences. */
export interface Sentence {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** The items of the list that belongs to it. */
  readonly items: readonly (readonly Token[])[];
  /** Whether the keyword is a prohibition or a negative recommendation. */
  readonly isNegated: boolean;
  readonly isPermission: boolean;
  /** Returns whether a masked token stands for nothing but a negation in quotes or code. */
  readonly isQuotedNegation: (token: Token) => boolean;
}

/** The reason why the keyword of a sentence cannot be taken literally. */
export interface Doubt {
  /** What the words negate or restrict. */
  readonly kind: /** The verb of the keyword: "shall never enter". */
    | 'denied'
    /** Possibly the verb, which does not directly follow the keyword. */
    | 'apart'
    /** The subject, or the whole sentence from its start: "no operator shall". */
    | 'subject'
    /** The object of the verb: "shall store no images". */
    | 'object'
    /** Another verb of the same keyword: "shall record and not publish". */
    | 'second'
    /** An item of the list. */
    | 'item'
    /** An approximation: "shall rarely". */
    | 'almost'
    /** A second negation. */
    | 'twice'
    /** Nothing, although it seems to: "shall not later than Monday enter". */
    | 'limit'
    /** Everything that is not named: "only staff may". */
    | 'only'
    /** The meaning of the keyword, through the verb: "shall refrain from". */
    | 'turn'
    /** Nothing: the keyword is not in the main clause. */
    | 'clause';
  /** The words that cause the doubt. */
  readonly words: readonly Token[];
  /** The verb after the keyword, if known. */
  readonly verb?: Token | undefined;
  /** The token after these words. */
  readonly next?: Token | undefined;
  /** The meaning that a turn of phrase gives the keyword. */
  readonly sense?: Syntax['turns'][number]['sense'];
}

/** Tests whether a token is one of some words. A word of a limit or of a harmless phrase is not. */
type Ask = (token: Token | undefined) => boolean;

export interface Lexicon {
  readonly syntax: Syntax;
  readonly strong: Ask;
  readonly weak: Ask;
  readonly subordinator: Ask;
  readonly relative: Ask;
  readonly condition: Ask;
  readonly unattached: Ask;
  readonly coordinator: Ask;
  readonly opener: Ask;
  readonly article: Ask;
  readonly only: Ask;
  readonly clitic: Ask;
  readonly negation: ReadonlySet<string>;
  /** Patterns of a verb that tells something, with the word that begins what it tells. */
  readonly telling: readonly string[];
  readonly turns: readonly (Syntax['turns'][number] & { readonly patterns: readonly string[] })[];
}

function asking(words: readonly string[]): Ask {
  const known = new Set(words);
  return (token) => token !== undefined && token.role === undefined && known.has(token.word);
}

/** Returns the words of a language as tests. */
export const lexiconOf = remembered((syntax: Syntax): Lexicon => {
  return {
    syntax,
    negation: new Set([...syntax.strong, ...syntax.weak]),
    telling: syntax.tellingVerbs.map((verb) => `${verb} (?:${syntax.relatives.join('|')})`),
    turns: syntax.turns.map((turn) => ({ ...turn, patterns: [turn.pattern] })),
    strong: asking(syntax.strong),
    weak: asking(syntax.weak),
    subordinator: asking(syntax.subordinators),
    relative: asking(syntax.relatives),
    condition: asking(syntax.conditions),
    unattached: asking(syntax.unattached),
    coordinator: asking(syntax.coordinators),
    opener: asking(syntax.openers),
    article: asking(syntax.articles),
    only: asking(syntax.only),
    clitic: asking(syntax.clitics),
  };
});
