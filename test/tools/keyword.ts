import type { Paragraph } from 'mdast';
import { doubtIn } from '../../src/compile/parse/keyword/doubt.js';
import { findKeyword } from '../../src/compile/parse/keyword/find.js';
import { sentenceAround } from '../../src/compile/parse/keyword/sentence.js';
import { marked, type Token, tokensOf } from '../../src/compile/parse/keyword/tokens.js';
import { wordsIn } from '../../src/compile/parse/keyword/words.js';
import { parseMarkdown } from '../../src/compile/parse/markdown.js';
import { plainOf } from '../../src/compile/parse/plain.js';
import { type Keywords, linesOf } from '../../src/model/index.js';
import { textAt } from './marks.js';

/**
 * What makes the keyword of a statement doubtful: the kind of doubt and the words that are in the way, then the verb
 * and what follows, where the order of words tells. Undefined where the keyword is taken as it stands.
 */
export function doubtOf(statement: string, keywords: Keywords): string | undefined {
  const { syntax } = keywords;
  const blocks = parseMarkdown(statement).children;
  const { text } = plainOf(blocks, statement);
  const [found] = wordsIn(text, keywords);
  if (!syntax || !found?.level) throw new Error(`no keyword in "${statement}"`);
  const doubt = doubtIn(
    {
      ...sentenceAround(found, marked(tokensOf(text), syntax), text, blocks),
      isNegated: found.level.endsWith(' not'),
      isPermission: found.level === 'may',
      isQuotedNegation: () => false,
    },
    syntax,
  );
  if (!doubt) return undefined;
  const said = (name: string, token: Token | undefined) => (token && !syntax.parted ? [`${name} ${token.word}`] : []);
  return [
    `${doubt.kind}: ${doubt.words.map(({ word }) => word).join(' ')}`,
    ...said('verb', doubt.verb),
    ...said('next', doubt.next),
    ...(doubt.sense ? [doubt.sense] : []),
  ].join(', ');
}

/** The level of a statement and what is said of it. A place stands in ‹› and shows what the file has there. */
export function levelOf(text: string, keywords: Keywords): string {
  const blocks = parseMarkdown(text).children as Paragraph[];
  const { keyword, diagnostics } = findKeyword(blocks, keywords, { path: '', source: text, lines: linesOf(text) });
  return [
    ...(keyword ? [`${keyword.level} ‹${textAt(text, keyword.place)}›`] : []),
    ...diagnostics.map(({ code, place, related, fixes, hints, open }) =>
      [
        `${code} ‹${textAt(text, place)}›`,
        ...related.map((one) => `see ‹${textAt(text, one.place)}›`),
        ...(fixes ?? []).map((fix) => `write ‹${fix.text}›`),
        ...(hints.length === 1 || open ? [] : [`${hints.length} hints`]),
      ].join(' '),
    ),
  ].join(', ');
}
