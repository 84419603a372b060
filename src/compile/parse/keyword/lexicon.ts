import type { Syntax } from '../../../model/index.js';
import type { Token } from './tokens.js';

/** The sentence of a keyword, without the words in quotes, in code and in sentences before and behind it. */
export interface Sentence {
  readonly before: readonly Token[];
  readonly behind: readonly Token[];
  /** The items of the list that belongs to it. */
  readonly items: readonly (readonly Token[])[];
  /** Whether the keyword is a prohibition or the reverse of a recommendation. */
  readonly isDenied: boolean;
  readonly isPermission: boolean;
  /** Whether a token that stands for words in quotes or in code is nothing but a negation. */
  readonly isQuotedNegation: (token: Token) => boolean;
}

/** Why the keyword of a sentence cannot be taken as it stands. */
export interface Doubt {
  /** What is denied or restricted. */
  readonly kind: /** The verb of the keyword: "shall never enter". */
    | 'denied'
    /** Perhaps the verb, which does not stand right behind the keyword. */
    | 'apart'
    /** The subject, or the sentence from its beginning: "no operator shall". */
    | 'subject'
    /** What the verb asks for: "shall store no images". */
    | 'object'
    /** Another verb of the same keyword: "shall record and not publish". */
    | 'second'
    /** An item of the list. */
    | 'item'
    /** Nearly: "shall rarely". */
    | 'almost'
    /** What is denied already. */
    | 'twice'
    /** Nothing, but it seems to: "shall not later than Monday enter". */
    | 'limit'
    /** Whatever is not named: "only staff may". */
    | 'only'
    /** The sense of the keyword by way of the verb: "shall refrain from". */
    | 'turn'
    /** Nothing: the keyword is not that of the main clause. */
    | 'clause';
  /** The words that are in the way. */
  readonly words: readonly Token[];
  /** The verb behind the keyword, where it is known. */
  readonly verb?: Token | undefined;
  /** What follows the words that are in the way. */
  readonly next?: Token | undefined;
  /** What a turn makes of the keyword. */
  readonly sense?: Syntax['turns'][number]['sense'];
}

/** Asks of a token whether it is one of some words; a word of a limit or of a harmless phrase is none. */
export type Ask = (token: Token | undefined) => boolean;

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
}

function asking(words: readonly string[]): Ask {
  const known = new Set(words);
  return (token) => token !== undefined && token.role === undefined && known.has(token.word);
}

/** The words of a language, ready to be asked. */
export function lexiconOf(syntax: Syntax): Lexicon {
  return {
    syntax,
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
}
