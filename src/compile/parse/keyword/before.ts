import type { Doubt, Lexicon, Sentence } from './lexicon.js';
import { isMark, phrasesIn, rangesOf, type Token } from './tokens.js';

/**
 * Finds words before the keyword that negate or restrict it: "no person shall", "under no circumstances shall", "only
 * ... may".
 */
export function doubtBefore(sentence: Sentence, lexicon: Lexicon): Doubt | undefined {
  const bracket = openBracket(sentence.before);
  if (bracket) return { kind: 'clause', words: [bracket] };
  const segments = segmentsOf(sentence.before);
  // An empty last segment means that a remark between commas ends at the keyword, and that the subject is before the
  // remark.
  const isSubjectEarlier = segments.at(-1)?.length === 0;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const words = withoutLead(segment, lexicon);
    const doubt = isLast
      ? (clauseOf(words, index, sentence, lexicon) ?? restrictionIn(words, sentence, lexicon))
      : undefined;
    if (doubt) return doubt;
    if (opensClause(words, index, lexicon) && !isLast) continue;
    const negation = negationIn(words, { isFirst: index === 0, isLast, isStrict: isLast || isSubjectEarlier }, lexicon);
    if (!negation) continue;
    const opening = words.slice(0, words.indexOf(negation[0] as Token)).find(lexicon.subordinator);
    if (opening) return { kind: 'clause', words: [opening] };
    if (sentence.isNegated) return { kind: 'twice', words: negation };
    const [next] = sentence.after;
    // "Nunca debe", "ne le doit": the negation belongs to the verb and directly precedes it.
    if (isLast && isDirect(words, negation, next, lexicon)) return { kind: 'denied', words: negation };
    // "Under no circumstances shall the city": the subject follows the keyword.
    if (lexicon.opener(next)) return { kind: 'subject', words: negation, next };
    return { kind: 'subject', words: negation, verb: next && isMark(next) ? undefined : next };
  }
  return undefined;
}

/** Returns the open bracket that contains the keyword. */
function openBracket(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.word === '(') open.push(token);
    else if (token.word === ')') open.pop();
  }
  return open[0];
}

function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token)) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

/** Removes the conjunction that joins a segment to the one before. */
function withoutLead(segment: readonly Token[], { coordinator }: Lexicon): readonly Token[] {
  const first = segment.findIndex((token) => !coordinator(token));
  return first < 0 ? [] : segment.slice(first);
}

/** Whether a segment is a subordinate clause: "if no test was done", "which nobody uses", "in which". */
function opensClause(words: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [first, second] = words;
  const begins = (token: Token | undefined): boolean =>
    lexicon.subordinator(token) || (lexicon.relative(token) && (index > 0 || !lexicon.syntax.parted));
  return begins(first) || (lexicon.opener(first) && !lexicon.article(first) && lexicon.relative(second));
}

/** Reports a keyword in a clause that only describes something or states a condition. */
function clauseOf(words: readonly Token[], index: number, { after }: Sentence, lexicon: Lexicon): Doubt | undefined {
  const { condition, relative, article, subordinator, unattached, syntax } = lexicon;
  const [first] = words;
  const last = words.at(-1);
  const found = (token: Token | undefined): Doubt | undefined => token && { kind: 'clause', words: [token] };
  if (syntax.parted) {
    // In a subordinate clause the verb comes last, so that a mark or nothing follows the keyword.
    const isFinal = !/^[\p{L}\p{N}_]/u.test(after[0]?.word ?? '');
    const isClause =
      condition(first) || (index > 0 && (subordinator(first) || (relative(first) && (isFinal || !article(first)))));
    return isClause ? found(first) : undefined;
  }
  if (last && relative(last)) return found(last);
  const [telling] = rangesOf(words, lexicon.telling);
  if (telling) return found(words[telling[1] - 1]);
  // "Before the city may enter, it asks" is a condition; "before installation operations shall check" may not be.
  const isCondition = condition(first) || (subordinator(first) && after.some(({ word }) => word === ','));
  if (isCondition && (index > 0 || !hasSubject(words, lexicon))) return found(first);
  return found(words.slice(1).find(unattached));
}

/** Whether a subject begins after a condition without a comma: "when a device is lost the city shall". */
function hasSubject(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some(
    (token, at) =>
      at >= 2 && lexicon.article(token) && !lexicon.opener(words[at - 1]) && !lexicon.condition(words[at - 1]),
  );
}

/**
 * Finds a restriction: "only trained staff may" and "no more than two persons may" forbid whatever they do not name.
 * "Rarely shall" is unclear in the same way.
 */
function restrictionIn(
  words: readonly Token[],
  { isPermission }: Sentence,
  { only, syntax }: Lexicon,
): Doubt | undefined {
  const [first, last] = [words[0], words.at(-1)];
  const almost = [first, last].find((token) => token && syntax.almost.includes(token.word));
  if (almost) return { kind: 'almost', words: [almost] };
  const end = words.findIndex(({ role }) => role !== 'limit');
  if (isPermission && end > 0) return { kind: 'only', words: words.slice(0, end) };
  const found = [first, last].find(only);
  return found && { kind: 'only', words: [found] };
}

/** Whether a negation belongs to the verb that directly follows it: "nunca debe". */
function isDirect(
  words: readonly Token[],
  negation: readonly Token[],
  next: Token | undefined,
  { clitic, opener, syntax }: Lexicon,
): boolean {
  const end = words.findLastIndex((token) => !clitic(token));
  if (end === 0 && opener(next)) return false;
  return negation.at(-1) === words[end] && syntax.itemNegations.includes(negation[0]?.word ?? '');
}

interface Spot {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the subject of the keyword may be here. */
  readonly isStrict: boolean;
}

/** Returns the words of a segment that negate the keyword after it. */
function negationIn(words: readonly Token[], spot: Spot, lexicon: Lexicon): readonly Token[] | undefined {
  const { weak, clitic, coordinator, syntax } = lexicon;
  const asides = new Set<number>();
  for (const [from, to] of phrasesIn(words, syntax)) {
    if (!isAside(words, from, to, spot)) return words.slice(from, to);
    for (let at = from; at < to; at += 1) asides.add(at);
  }
  const strong = (at: number): boolean => !asides.has(at) && lexicon.strong(words[at]);
  const isNegated = strong(0) || (weak(words[0]) && (spot.isFirst || spot.isLast));
  if (isNegated) return negationAt(words, 0);
  // "The key holds no name and shall be secret": the negation belongs to an earlier verb.
  if (!spot.isStrict || coordinator(words.at(-1))) return undefined;
  const end = mainEnd(words, spot, lexicon);
  const at = words.findIndex((_token, index) => index < end && strong(index));
  if (at >= 0) return negationAt(words, at);
  const last = words.findLastIndex((token) => !clitic(token));
  return spot.isLast && weak(words[last]) ? [words[last] as Token] : undefined;
}

/** Returns the words of a negation; "no one" is one word written as two. */
function negationAt(words: readonly Token[], at: number): readonly Token[] {
  const isNoOne = words[at]?.word === 'no' && words[at + 1]?.word === 'one';
  return words.slice(at, at + (isNoOne ? 2 : 1));
}

/**
 * Whether a phrase is an aside. "No longer" describes a noun ("devices no longer in use"), unless it starts the
 * sentence or directly precedes the keyword.
 */
function isAside(words: readonly Token[], from: number, to: number, { isFirst, isLast }: Spot): boolean {
  const isNoLonger = /^(?:longer|more)$/.test(words[to - 1]?.word ?? '');
  return isNoLonger && !(isFirst && from === 0) && !(isLast && to === words.length);
}

/**
 * Returns where the subject ends and a clause that describes it begins. A segment that begins with a preposition or
 * another subordinator has no such end, since the subject may follow the clause ("on days when it rains no operator
 * shall").
 */
function mainEnd(words: readonly Token[], spot: Spot, lexicon: Lexicon): number {
  const { subordinator, relative, opener, article, syntax } = lexicon;
  const [first, second] = words;
  const isTime =
    /^(?:each|every)$/.test(first?.word ?? '') && /^(?:day|night|week|month|year|time|hour)$/.test(second?.word ?? '');
  const isFronted = subordinator(first) || (opener(first) && !article(first)) || isTime;
  if (syntax.parted || (spot.isLast && isFronted)) return words.length;
  const at = words.findIndex((token) => subordinator(token) || relative(token));
  return at < 0 ? words.length : at;
}
