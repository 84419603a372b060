import type { Doubt, Lexicon, Sentence } from './lexicon.js';
import { isMark, phrasesIn, rangesOf, type Token } from './tokens.js';

/** What denies or restricts the keyword from before it: "no person shall", "under no circumstances shall", "only ... may". */
export function doubtBefore(sentence: Sentence, lexicon: Lexicon): Doubt | undefined {
  const bracket = openBracket(sentence.before);
  if (bracket) return { kind: 'clause', words: [bracket] };
  const segments = segmentsOf(sentence.before);
  // An empty last segment means that a remark between commas ends at the keyword, and that the subject stands before it.
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
    if (sentence.isDenied) return { kind: 'twice', words: negation };
    const [next] = sentence.behind;
    // "Nunca debe", "ne le doit": the negation belongs to the verb and stands right before it.
    if (isLast && isDirect(words, negation, next, lexicon)) return { kind: 'denied', words: negation };
    // "Under no circumstances shall the city": the subject follows the keyword.
    if (lexicon.opener(next)) return { kind: 'subject', words: negation, next };
    return { kind: 'subject', words: negation, verb: next && isMark(next) ? undefined : next };
  }
  return undefined;
}

/** The bracket in which a keyword stands. */
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

/** A segment without the "and" that joins it to the one before. */
function withoutLead(segment: readonly Token[], { coordinator }: Lexicon): readonly Token[] {
  const first = segment.findIndex((token) => !coordinator(token));
  return first < 0 ? [] : segment.slice(first);
}

/** Whether a segment is a clause of its own: "if no test was done", "which nobody uses", "in which". */
function opensClause(words: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [first, second] = words;
  const begins = (token: Token | undefined): boolean =>
    lexicon.subordinator(token) || (lexicon.relative(token) && (index > 0 || !lexicon.syntax.parted));
  return begins(first) || (lexicon.opener(first) && !lexicon.article(first) && lexicon.relative(second));
}

/** A keyword that stands in a clause that only describes or conditions something. */
function clauseOf(words: readonly Token[], index: number, { behind }: Sentence, lexicon: Lexicon): Doubt | undefined {
  const { condition, relative, article, subordinator, unattached, syntax } = lexicon;
  const [first] = words;
  const last = words.at(-1);
  const found = (token: Token | undefined): Doubt | undefined => token && { kind: 'clause', words: [token] };
  if (syntax.parted) {
    // In a clause of its own the verb comes last, so that the keyword is followed by a mark or by nothing.
    const isFinal = !/^[\p{L}\p{N}_]/u.test(behind[0]?.word ?? '');
    const isClause =
      condition(first) || (index > 0 && (subordinator(first) || (relative(first) && (isFinal || !article(first)))));
    return isClause ? found(first) : undefined;
  }
  if (last && relative(last)) return found(last);
  const [telling] = rangesOf(
    words,
    syntax.tellingVerbs.map((verb) => `${verb} (?:${syntax.relatives.join('|')})`),
  );
  if (telling) return found(words[telling[1] - 1]);
  // "Before the city may enter, it asks" conditions; "before installation operations shall check" need not.
  const isCondition = condition(first) || (subordinator(first) && behind.some(({ word }) => word === ','));
  if (isCondition && (index > 0 || !hasSubject(words, lexicon))) return found(first);
  return found(words.slice(1).find(unattached));
}

/** Whether behind a condition a subject begins, although no comma says so: "when a device is lost the city shall". */
function hasSubject(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some(
    (token, at) =>
      at >= 2 && lexicon.article(token) && !lexicon.opener(words[at - 1]) && !lexicon.condition(words[at - 1]),
  );
}

/** "Only trained staff may", "no more than two persons may": what is not named is forbidden. "Rarely shall" is no better. */
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

/** Whether a negation is that of the verb right behind it: "nunca debe". */
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
  /** Whether the subject of the keyword may stand here. */
  readonly isStrict: boolean;
}

/** The words of a segment that deny the keyword behind it. */
function negationIn(words: readonly Token[], spot: Spot, lexicon: Lexicon): readonly Token[] | undefined {
  const { weak, clitic, coordinator, syntax } = lexicon;
  const asides = new Set<number>();
  for (const [from, to] of phrasesIn(words, syntax)) {
    if (!isAside(words, from, to, spot)) return words.slice(from, to);
    for (let at = from; at < to; at += 1) asides.add(at);
  }
  const strong = (at: number): boolean => !asides.has(at) && lexicon.strong(words[at]);
  const isDenied = strong(0) || (weak(words[0]) && (spot.isFirst || spot.isLast));
  if (isDenied) return negationAt(words, 0);
  // "The key holds no name and shall be secret": the negation belongs to a verb before.
  if (!spot.isStrict || coordinator(words.at(-1))) return undefined;
  const end = mainEnd(words, spot, lexicon);
  const at = words.findIndex((_token, index) => index < end && strong(index));
  if (at >= 0) return negationAt(words, at);
  const last = words.findLastIndex((token) => !clitic(token));
  return spot.isLast && weak(words[last]) ? [words[last] as Token] : undefined;
}

/** "No one" is one word in two. */
function negationAt(words: readonly Token[], at: number): readonly Token[] {
  const isNoOne = words[at]?.word === 'no' && words[at + 1]?.word === 'one';
  return words.slice(at, at + (isNoOne ? 2 : 1));
}

/** "No longer" describes a noun ("devices no longer in use") unless the sentence begins or the keyword follows with it. */
function isAside(words: readonly Token[], from: number, to: number, { isFirst, isLast }: Spot): boolean {
  const isNoLonger = /^(?:longer|more)$/.test(words[to - 1]?.word ?? '');
  return isNoLonger && !(isFirst && from === 0) && !(isLast && to === words.length);
}

/**
 * Where the subject ends and a clause that describes it begins. A segment that begins with a preposition or another
 * subordinator may hold the subject behind that clause ("on days when it rains no operator shall"), so it has no end.
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
