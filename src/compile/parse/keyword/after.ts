import type { Doubt, Lexicon, Sentence } from './lexicon.js';
import { closingOf, indexFrom, isMark, phrasesIn, rangesOf, type Token } from './tokens.js';

/**
 * Finds words after the keyword that negate or restrict it: "shall never", "shall store no images", "shall not later
 * than".
 */
export function doubtAfter(sentence: Sentence, lexicon: Lexicon): Doubt | undefined {
  const { after, isPermission, isNegated } = sentence;
  const found = findVerb(sentence, lexicon);
  if (found.doubt) return found.doubt;
  if (isPermission) {
    // "The only copy" and "be asked to only look" do not restrict what the keyword permits.
    const only = mainClause(after, found.at, lexicon, () => true).find(
      (at) =>
        lexicon.only(after[at]) &&
        !lexicon.article(after[at - 1]) &&
        (at === 0 || after[at - 1]?.word !== lexicon.syntax.infinitive),
    );
    if (only !== undefined) return { kind: 'only', words: after.slice(only, only + 1), verb: after[found.at] };
  }
  const verb = after[found.at];
  if (!verb) return undefined;
  if (found.isDisplaced) return apart(sentence, found.at, lexicon);
  const rest = after.slice(found.at);
  for (const { patterns, denied, sense } of isPermission ? [] : lexicon.turns) {
    const turn = rangesOf(rest, patterns)[0];
    if (denied === isNegated && turn?.[0] === 0)
      return { kind: 'turn', words: after.slice(found.at, found.at + turn[1]), sense };
  }
  return inMainClause(sentence, found.at, lexicon);
}

interface PhraseMatch {
  /** The index of the verb, or of the word in its position. */
  readonly at: number;
  /** Whether anything but adverbs and remarks comes before the verb, so that the verb cannot be identified. */
  readonly isDisplaced: boolean;
  readonly doubt?: Doubt | undefined;
}

/** Finds the verb of the keyword, skipping adverbs and remarks between commas or brackets. */
function findVerb(
  { after, items, isNegated, isPermission, isQuotedNegation }: Sentence,
  lexicon: Lexicon,
): PhraseMatch {
  const { syntax } = lexicon;
  const denies = (token: Token | undefined) => lexicon.strong(token) || lexicon.weak(token);
  const stop = (at: number, doubt?: Doubt): PhraseMatch => ({ at, isDisplaced: false, doubt });
  let isDirect = true;
  let at = 0;
  for (;;) {
    const token = after[at];
    if (!token) return stop(at);
    if (token.role === 'limit' && isDirect) return stop(at, { kind: 'limit', words: limitAt(after, at) });
    if (token.role !== undefined) return { at, isDisplaced: true };
    if (denies(token) || isQuotedNegation(token)) {
      const words = denialFrom(after, at, denies, lexicon);
      const isTwice = isNegated && (!syntax.concord || words.some(lexicon.weak));
      if (isTwice || !isNegated)
        return stop(at, {
          kind: isTwice ? 'twice' : 'denied',
          words,
          verb: verbAt(after, at + words.length, lexicon),
        });
      at += words.length;
      continue;
    }
    if (syntax.almost.includes(token.word)) return stop(at, { kind: 'almost', words: [token], verb: after[at + 1] });
    if (lexicon.only(token)) {
      if (isPermission) return stop(at, { kind: 'only', words: [token], verb: after[at + 1] });
    } else if (token.word === ':') {
      const denied = [after.slice(at), ...items].flat().find(denies);
      return stop(after.length, denied && !isNegated ? { kind: 'item', words: [denied] } : undefined);
    } else if (closingOf(token) !== undefined) {
      const end = indexFrom(after, at + 1, ({ word }) => word === closingOf(token));
      if (end === undefined) return { at, isDisplaced: true };
      const doubt = inRemark(after.slice(at + 1, end), lexicon);
      if (doubt && !isNegated) return stop(at, { ...doubt, verb: verbAt(after, end + 1, lexicon) });
      isDirect = false;
      at = end;
    } else if (!isMark(token) && !isAdverb(token, lexicon)) {
      const isOther = lexicon.opener(token) || lexicon.subordinator(token) || /^\d/.test(token.word);
      return { at, isDisplaced: isOther && !syntax.parted };
    }
    at += 1;
  }
}

/** Returns the word at a position where a verb can be. */
function verbAt(tokens: readonly Token[], at: number, { opener, subordinator }: Lexicon): Token | undefined {
  const token = tokens[at];
  return token && !isMark(token) && !opener(token) && !subordinator(token) ? token : undefined;
}

/** Returns the words of one negation: "under no circumstances", "ne jamais". */
function denialFrom(
  tokens: readonly Token[],
  from: number,
  denies: (token: Token | undefined) => boolean,
  { syntax }: Lexicon,
): readonly Token[] {
  const phrase = phrasesIn(tokens.slice(from), syntax)[0];
  if (phrase?.[0] === 0) return tokens.slice(from, from + phrase[1]);
  let end = from + 1;
  while (denies(tokens[end])) end += 1;
  return tokens.slice(from, end);
}

function limitAt(tokens: readonly Token[], at: number): readonly Token[] {
  return tokens.slice(
    at,
    indexFrom(tokens, at, ({ role }) => role !== 'limit'),
  );
}

/** Finds a negation of the verb in a remark that is not a clause: "shall, in no case, enter". */
function inRemark(words: readonly Token[], { strong, weak, subordinator, relative }: Lexicon): Doubt | undefined {
  const end = words.findIndex((token) => subordinator(token) || relative(token));
  const main = end < 0 ? words : words.slice(0, end);
  const denying = main.find((token) => strong(token) || weak(token));
  return denying && { kind: 'denied', words: [denying] };
}

function isAdverb({ word }: Token, { syntax }: Lexicon): boolean {
  if (syntax.adverbs.includes(word)) return true;
  return syntax.adverbEnding !== '' && word.endsWith(syntax.adverbEnding) && !syntax.noAdverbs.includes(word);
}

/** Finds a negation after the keyword if the verb cannot be identified. Any negation may then belong to it. */
function apart({ after, isNegated }: Sentence, from: number, lexicon: Lexicon): Doubt | undefined {
  const { strong, weak, syntax } = lexicon;
  const phrase = phrasesIn(after, syntax).find(([at]) => at >= from);
  if (phrase && !isNegated && strong(after.slice(...phrase).find(strong)))
    return { kind: 'denied', words: after.slice(...phrase), verb: verbAt(after, phrase[1], lexicon) };
  if (isNegated) return syntax.concord ? undefined : twice(after.slice(from).find(strong));
  // After a verb such as "are", a negation belongs to the clause of that verb: "publish data that are not personal".
  const denying = after.find(
    (token, at) =>
      at >= from && (strong(token) || weak(token)) && !syntax.auxiliaries.includes(after[at - 1]?.word ?? ''),
  );
  return denying && { kind: 'apart', words: [denying] };
}

function twice(token: Token | undefined): Doubt | undefined {
  return token && !/^(?:nor|neither|noch|weder|ni|né|nem)$/.test(token.word)
    ? { kind: 'twice', words: [token] }
    : undefined;
}

/** Finds a negation after the verb, up to the first subordinate clause. */
function inMainClause(sentence: Sentence, verbAt: number, lexicon: Lexicon): Doubt | undefined {
  const { after, items, isNegated } = sentence;
  const { weak, syntax } = lexicon;
  const verb = after[verbAt];
  if (rangesOf(after.slice(verbAt), syntax.clauseVerbs)[0]?.[0] === 0 && !weak(after[verbAt + 1])) return undefined;
  // After a remark that directly follows the verb, its object is still to come; after any other remark, the sentence
  // may continue inside it.
  const main = mainClause(after, verbAt, lexicon, (at) => syntax.parted || at <= verbAt + 3);
  for (const at of main.slice(1)) {
    const doubt = denialAt(at, { sentence, verb, isDirect: at === verbAt + 1 }, lexicon);
    if (doubt) return doubt;
  }
  const colon = after.findIndex(({ word }) => word === ':');
  const listed = colon < 0 ? [] : split(after.slice(colon + 1));
  return isNegated ? undefined : inItems([...listed, ...items], lexicon);
}

interface Around {
  readonly sentence: Sentence;
  readonly verb: Token | undefined;
  /** Whether it directly follows the verb. */
  readonly isDirect: boolean;
}

/** Finds a negation of the duty at a word of the main clause. */
function denialAt(at: number, { sentence, verb, isDirect }: Around, lexicon: Lexicon): Doubt | undefined {
  const { after, isNegated } = sentence;
  const { syntax } = lexicon;
  const words = after.slice(at, at + 1);
  const next = after[at + 1];
  // "... and is not for sale": the negation belongs to another verb.
  if (syntax.auxiliaries.includes(after[at - 1]?.word ?? '')) return undefined;
  if (lexicon.strong(words[0])) {
    if ((!isDirect && isNoLonger(after, at)) || isOfInfinitive(at, { sentence, verb, isDirect }, lexicon))
      return undefined;
    if (isNegated) return syntax.concord ? undefined : twice(words[0]);
    return { kind: lexicon.coordinator(after[at - 1]) ? 'second' : 'object', words, verb, next };
  }
  if (!lexicon.weak(words[0]) || isNegated || isOfAnother(at, { sentence, verb, isDirect }, lexicon)) return undefined;
  const isJoined = lexicon.coordinator(after[at - 1]) && !syntax.parted;
  if (isJoined && next) return { kind: 'second', words, verb: next };
  const isCopula = verb !== undefined && syntax.copulas.includes(verb.word);
  // "Moet beelden die niet nodig zijn wissen": the end of the clause is unknown.
  const isOpen = after.slice(0, at).some((token) => lexicon.relative(token) && !lexicon.article(token));
  if (syntax.parted && isOpen) return { kind: 'apart', words };
  return isDirect || isCopula || syntax.parted ? { kind: 'denied', words, verb, next } : undefined;
}

/** Whether "not" belongs to other words than the verb after the keyword. */
function isOfAnother(at: number, { sentence, verb, isDirect }: Around, lexicon: Lexicon): boolean {
  const { after } = sentence;
  const { coordinator, opener, syntax } = lexicon;
  if (syntax.parted) return false;
  const [before, next] = [after[at - 1], after[at + 1]];
  if (isOfInfinitive(at, { sentence, verb, isDirect }, lexicon)) return true;
  // "By a person and not by a machine", "red, not blue".
  if (coordinator(before)) return opener(next);
  const complement = verb && after[after.indexOf(verb) + 1];
  return before?.word === ',' && complement !== undefined && !opener(complement) && !isMark(complement);
}

/** Whether a negation belongs to another verb: "decide not to renew", "take care never to block". */
function isOfInfinitive(at: number, { sentence, verb, isDirect }: Around, { syntax }: Lexicon): boolean {
  const { after } = sentence;
  const isCopula = verb !== undefined && syntax.copulas.includes(verb.word);
  const isOfVerb = syntax.itemNegations.includes(after[at]?.word ?? '');
  return isOfVerb && syntax.infinitive === after[at + 1]?.word && !(isDirect && isCopula);
}

/**
 * Returns the indexes of the words from the verb to the first subordinate clause. A clause between commas is skipped if
 * `resumes` says that the sentence continues after it. Words after it that begin with a strong negation always belong
 * to the sentence.
 */
function mainClause(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  resumes: (at: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.word === ':') break;
    if (at > from && opensClause(tokens, at, lexicon)) {
      const end = endOfRemark(tokens, at);
      if (end === undefined) break;
      if (!resumes(at)) {
        if (lexicon.strong(tokens[end + 1]) && !isNoLonger(tokens, end + 1)) found.push(end + 1);
        break;
      }
      at = end;
    } else if (at > from && lexicon.subordinator(token)) break;
    else found.push(at);
  }
  return found;
}

/** Whether "no longer" describes a noun, as in "data no longer needed": another word follows it. */
function isNoLonger(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 2];
  return tokens[at]?.word === 'no' && tokens[at + 1]?.word === 'longer' && next !== undefined && !isMark(next);
}

/** Whether a subordinate clause begins after a comma. */
function opensClause(tokens: readonly Token[], at: number, { subordinator, relative, opener }: Lexicon): boolean {
  if (tokens[at - 1]?.word !== ',') return false;
  return subordinator(tokens[at]) || relative(tokens[at]) || (opener(tokens[at]) && relative(tokens[at + 1]));
}

function endOfRemark(tokens: readonly Token[], from: number): number | undefined {
  return indexFrom(tokens, from + 1, ({ word }) => word === ',');
}

/** Returns the items of a list inside the sentence. */
function split(tokens: readonly Token[]): (readonly Token[])[] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[;,]$/.test(token.word)) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/** Finds an item that begins with "never" or "not": it is a prohibition, whatever the sentence above it says. */
function inItems(items: readonly (readonly Token[])[], { syntax }: Lexicon): Doubt | undefined {
  for (const item of items) {
    const words = item.slice(item.findLastIndex((token, at) => at < 3 && token.word === ')') + 1);
    const [first] = words;
    if (first && first.role === undefined && syntax.itemNegations.includes(first.word))
      return { kind: 'item', words: [first], verb: words[1] };
  }
  return undefined;
}
