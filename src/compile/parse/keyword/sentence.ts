import type { Nodes, RootContent } from 'mdast';
import { plainOf } from '../plain.js';
import type { Sentence } from './lexicon.js';
import { endsSentence, type Token } from './tokens.js';

/** Returns the sentence of a keyword: the words before and after it, and the list that belongs to it. */
export function sentenceAround(
  { start, end }: { readonly start: number; readonly end: number },
  tokens: readonly Token[],
  text: string,
  blocks: readonly RootContent[],
): Pick<Sentence, 'before' | 'after' | 'items'> {
  const ends = paragraphEnds(blocks);
  const paragraphs: Token[][] = ends.map(() => []);
  let index = 0;
  let current = 0;
  for (const token of tokens) {
    while (current < ends.length - 1 && token.start >= (ends[current] ?? 0)) current += 1;
    paragraphs[current]?.push(token);
    if (token.start <= start) index = current;
  }
  const own = paragraphs[index] ?? [];
  const after = own.filter((token) => token.start >= end);
  const stop = after.findIndex((_token, at) => at > 0 && endsSentence(after, at, text) && !goesOn(after, at));
  const lead = index === 0 ? [] : (paragraphs[0] ?? []);
  return {
    before: [
      ...lastSentence(lead, text),
      ...lastSentence(
        own.filter((token) => token.end <= start),
        text,
      ),
    ],
    // The items of a list inside the sentence are separated by marks that could end a sentence.
    after: stop < 0 || after.slice(0, stop).some(({ word }) => word === ':') ? after : after.slice(0, stop),
    items: index === 0 ? paragraphs.slice(1) : [],
  };
}

/** Whether a list inside the sentence continues: "shall (a) enter; (b) never leave". */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  return tokens[at]?.word === ';' && next.includes(')');
}

function lastSentence(tokens: readonly Token[], text: string): readonly Token[] {
  return tokens.slice(
    tokens.findLastIndex((_token, at) => at < tokens.length - 1 && endsSentence(tokens, at, text)) + 1,
  );
}

/** Returns where each paragraph ends in the plain text of some blocks. */
function paragraphEnds(blocks: readonly RootContent[]): number[] {
  const ends: number[] = [];
  let length = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      length += (length > 0 ? 1 : 0) + plainOf(node.children, '').text.length;
      ends.push(length);
    } else if ('children' in node) for (const child of node.children) walk(child);
  };
  for (const block of blocks) walk(block);
  return ends;
}
