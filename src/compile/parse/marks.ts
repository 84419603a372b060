import type { PhrasingContent, RootContent } from 'mdast';
import { type Lines, type ParameterMark, placeBetween } from '../../model/index.js';
import { align, endAt, type Piece, startAt } from './pieces.js';
import { type Plain, plainOf } from './plain.js';
import type { FileContext } from './span.js';

/** Inline content as one text, with one character for each node that is not text. */
export interface Inline {
  readonly text: string;
  readonly source: string;
  readonly stretches: readonly Stretch[];
}

/** The characters of one node, by their indexes in the text, and their places in the file. */
interface Stretch {
  readonly node: PhrasingContent;
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/** One character of inline content: its stretch, its index there, and its place in the file. */
interface Unit {
  readonly stretch: Stretch;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Whether it follows a backslash. */
  readonly escaped: boolean;
}

/**
 * Placeholders: `MARKUP` for emphasis, which a label may contain, and `OTHER` for anything else that is not text, which
 * no label may contain.
 */
const MARKUP = '\uE000';
const OTHER = '\uE001';

/** Returns inline content as one text. */
export function inlineOf(children: readonly PhrasingContent[], source: string): Inline {
  let text = '';
  const stretches = children.map((node): Stretch => {
    const from = text.length;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') text += node.value.replace(/[\uE000\uE001]/g, '?');
    else text += node.type === 'emphasis' || node.type === 'strong' ? MARKUP : OTHER;
    const pieces = node.type === 'text' ? align(source, start, end, node.value) : [{ at: 0, start, end }];
    return { node, from, to: text.length, pieces };
  });
  return { text, source, stretches };
}

/** Returns a character of inline content; undefined behind its end. */
export function unitAt({ source, stretches }: Inline, at: number): Unit | undefined {
  const stretch = stretches.find(({ to }) => at < to);
  if (!stretch) return undefined;
  const { pieces, from, node } = stretch;
  const index = at - from;
  const start = startAt(pieces, index);
  const before = index > 0 ? endAt(pieces, index - 1) : (node.position?.start.offset ?? 0);
  const escaped = start > before && source.charAt(start - 1) === '\\';
  return { stretch, index, start, end: endAt(pieces, index), escaped };
}

/** Returns the nodes between two characters. Text nodes are cut at the ends. */
export function cut(inline: Inline, from: number, to: number, lines: Lines): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = from; at < to; ) {
    const first = unitAt(inline, at);
    if (!first) break;
    const { node, to: end } = first.stretch;
    const stop = Math.min(to, end);
    result.push(node.type === 'text' ? textBetween(node.value, first, unitAt(inline, stop - 1) ?? first, lines) : node);
    at = stop;
  }
  return result;
}

function textBetween(value: string, first: Unit, last: Unit, lines: Lines): PhrasingContent {
  const from = first.start - (first.escaped ? 1 : 0);
  const span = placeBetween('', lines, from, last.end);
  const position = { start: { ...span.start, offset: from }, end: { ...span.end, offset: last.end } };
  return { type: 'text', value: value.slice(first.index, last.index + 1), position };
}

/** A parameter in the plain text of some blocks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The text that readers see there. */
  readonly shown: string;
}

/**
 * Returns the blocks with a parameter node for each mark. A mark that crosses markup is left out, since the text reads
 * the same.
 */
export function applyMarks(
  blocks: readonly RootContent[],
  marks: readonly Mark[],
  plain: Plain,
  where: FileContext,
): readonly RootContent[] {
  if (marks.length === 0) return blocks;
  const ordered = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  const walk = (node: RootContent): RootContent[] => {
    if (node.type === 'text') {
      const start = at;
      at += node.value.length;
      const inside = ordered.filter((mark) => mark.start >= start && mark.end <= at);
      return inside.length === 0 ? [node] : cutText(node.value, start, inside, plain, where);
    }
    if (node.type === 'paragraph' && at > 0) at += 1;
    if ('children' in node)
      return [{ ...node, children: (node.children as RootContent[]).flatMap(walk) } as RootContent];
    at += plainOf([node], where.source).text.length;
    return [node];
  };
  return blocks.flatMap(walk);
}

function cutText(
  value: string,
  start: number,
  marks: readonly Mark[],
  plain: Plain,
  where: FileContext,
): RootContent[] {
  const result: PhrasingContent[] = [];
  const text = (from: number, to: number, shown = value.slice(from - start, to - start)): PhrasingContent => {
    const begin = startAt(plain.pieces, from);
    const end = to > 0 ? endAt(plain.pieces, to - 1) : begin;
    const span = placeBetween('', where.lines, begin, end);
    return {
      type: 'text',
      value: shown,
      position: { start: { ...span.start, offset: begin }, end: { ...span.end, offset: end } },
    };
  };
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) result.push(text(at, mark.start));
    const written = value.slice(mark.start - start, mark.end - start);
    const child = text(mark.start, mark.end, mark.shown);
    const node: ParameterMark = {
      type: 'parameter',
      name: mark.name,
      written,
      children: [child],
      ...(child.position && { position: child.position }),
    };
    result.push(node);
    at = mark.end;
  }
  if (at < start + value.length) result.push(text(at, start + value.length));
  return result;
}
