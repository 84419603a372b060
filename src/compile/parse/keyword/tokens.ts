import { remembered, type Syntax } from '../../../model/index.js';

/** A word or punctuation mark of a statement. */
export interface Token {
  /** The normalised word: in lower case, without invisible characters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /**
   * `limit` for "not later than", `harmless` for "whether or not": words that contain a negation but negate nothing.
   */
  readonly role?: 'limit' | 'harmless';
}

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}_]+(?:-[\p{L}\p{M}\p{N}\p{Cf}_]+)*(?:['’](?=\p{L}))?|[^\s\p{Cf}]/gu;

/** A word that only its case can set apart from another. */
const ASCII = /^[!-~]*$/;

/** Normalises a word for comparison. */
function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'");
}

/** Returns the words and punctuation marks of a text in order, without quotation marks. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const word = fold(written);
    return word === '' || /^["“”«»„‘’']$/.test(word) ? [] : [{ word, start: index, end: index + written.length }];
  });
}

/** The first token of a range, and the token after its last. */
type Range = readonly [number, number];

/** Returns the ranges where patterns match whole tokens. The patterns see one space between two tokens. */
export function rangesOf(tokens: readonly Token[], patterns: readonly string[]): Range[] {
  if (patterns.length === 0) return [];
  const line = tokens.map(({ word }) => word).join(' ');
  const pattern = patternOf(patterns);
  if (line.search(pattern) < 0) return [];
  const indexes = new Map<number, number>();
  let length = 0;
  for (const [index, { word }] of tokens.entries()) {
    indexes.set(length, index);
    length += word.length + 1;
  }
  return [...line.matchAll(pattern)].map(({ 0: found, index }) => [
    indexes.get(index) ?? 0,
    indexes.get(index + found.length + 1) ?? tokens.length,
  ]);
}

const patternOf = remembered(
  (patterns: readonly string[]) => new RegExp(`(?<![^ ])(?:${patterns.join('|')})(?![^ ])`, 'gu'),
);

/** Returns the ranges of negating phrases, such as "under no circumstances". The words of a limit do not count. */
export function phrasesIn(tokens: readonly Token[], { phrases }: Syntax): Range[] {
  return rangesOf(tokens, phrases).filter(([from, to]) =>
    tokens.slice(from, to).every(({ role }) => role === undefined),
  );
}

/** Returns the index of the first token that passes a test; undefined if there is none. */
export function indexFrom(tokens: readonly Token[], from: number, test: (token: Token) => boolean): number | undefined {
  for (let at = from; at < tokens.length; at += 1) if (test(tokens[at] as Token)) return at;
  return undefined;
}

/** Marks the tokens that contain a negation but negate nothing. */
export function marked(tokens: readonly Token[], syntax: Syntax): Token[] {
  const roles = new Map<number, Token['role']>();
  const mark = (patterns: readonly string[], role: Token['role']) => {
    for (const [from, to] of rangesOf(tokens, patterns)) for (let at = from; at < to; at += 1) roles.set(at, role);
  };
  mark(syntax.harmless, 'harmless');
  mark(syntax.limits, 'limit');
  return tokens.map((token, index) => {
    const role = roles.get(index);
    return role === undefined ? token : { ...token, role };
  });
}

const COMMA = ',';
const CLOSING: { readonly [open: string]: string } = {
  '(': ')',
  '[': ']',
  '–': '–',
  '—': '—',
  '-': '-',
  [COMMA]: COMMA,
};

/** Returns the mark that closes an opening mark; undefined for a word. */
export function closingOf({ word }: Token): string | undefined {
  return Object.hasOwn(CLOSING, word) ? CLOSING[word] : undefined;
}

const MARKS: ReadonlySet<string> = new Set(',;:()[]–—-…،؛、，；：');
const STOPS: ReadonlySet<string> = new Set(';!?。！？؟۔।；');

/** Whether a token is a mark that separates parts of a sentence. */
export function isMark({ word }: Token): boolean {
  return MARKS.has(word);
}

/** Whether a sentence ends at a token, as far as this can be decided without a dictionary. */
export function endsSentence(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (STOPS.has(token.word)) return true;
  if (token.word !== '.') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!after) return true;
  const written = before ? text.slice(before.start, before.end) : '';
  const isAbbreviation =
    written.length <= 3 && before?.end === token.start && /^(?:\p{Lu}\p{L}{0,2}|\p{L})$/u.test(written);
  return after.start > token.end && /^[\p{Lu}_\p{Lo}]/u.test(text.slice(after.start)) && !isAbbreviation;
}
