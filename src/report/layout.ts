import type { RootContent } from 'mdast';
import type { BlockRedline, Piece } from '../model/index.js';

/** A stretch of a text as it is laid out, with the part of the text unit that stands in it. */
export interface LayoutSpan {
  readonly shape: 'paragraph' | 'heading' | 'item' | 'cell';
  readonly depth: number;
  readonly mark: string;
  readonly text: string;
  /** The line of the source on which it begins; undefined where nobody knows. */
  readonly line?: number | undefined;
}

/** The plain text of blocks, as text units hold it. */
export type TextOf = (blocks: readonly RootContent[]) => string;

interface LayoutContext {
  readonly shape: LayoutSpan['shape'];
  readonly depth: number;
  readonly mark: string;
}

/** The blocks of a text in their order. Joined by spaces, their texts are the text unit. */
export function layoutOf(blocks: readonly RootContent[], textOf: TextOf): LayoutSpan[] {
  let tables = 0;
  const walk = (node: RootContent, at: LayoutContext): LayoutSpan[] => {
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '';
          return item.children.flatMap((child, nth) =>
            walk(child, { shape: 'item', depth: at.depth + 1, mark: nth === 0 ? mark : '' }),
          );
        });
      case 'table': {
        tables += 1;
        return node.children.flatMap((row, index) =>
          row.children.map((cell) => leaf(cell, { shape: 'cell', depth: 0, mark: `${tables}/${index + 1}` })),
        );
      }
      case 'blockquote':
        return node.children.flatMap((child) => walk(child, at));
      case 'heading':
        return [leaf(node, { shape: 'heading', depth: 0, mark: '' })];
      default:
        return [leaf(node, at)];
    }
  };
  const leaf = (node: RootContent, at: LayoutContext): LayoutSpan => ({
    ...at,
    text: textOf([node]),
    line: node.position?.start.line,
  });
  return blocks.flatMap((block) => walk(block, { shape: 'paragraph', depth: 0, mark: '' }));
}

/** A longer deletion before a block, or one that ends a sentence, was a block of its own and not the start of this one. */
const BLOCK = 40;

/**
 * Lays what stayed, went and came over the blocks of the text as it is now. What went stands where it was. Without a
 * layout, or where it does not hold that text, all of it is one paragraph.
 */
export function lay(pieces: readonly Piece[], layout: readonly LayoutSpan[]): BlockRedline[] {
  const now = pieces.filter((piece) => piece.kind !== 'deleted').map((piece) => piece.text);
  const filled = layout.filter((stretch) => stretch.text !== '' || stretch.shape === 'cell');
  const joined = filled.map((stretch) => stretch.text).filter(Boolean);
  if (now.join('') !== joined.join(' ')) return [{ shape: 'paragraph', depth: 0, mark: '', pieces }];
  const blocks: BlockRedline[] = [];
  let rest = [...pieces];
  for (const [index, { text, ...shape }] of filled.entries()) {
    const taken = take(rest, text.length);
    const own = index > 0 || taken.pieces.length > 1 ? leading(taken.pieces) : undefined;
    if (own) blocks.push({ ...shape, mark: '', pieces: [own] });
    blocks.push({ ...shape, pieces: own ? taken.pieces.slice(1) : taken.pieces });
    // The space between two blocks, with what went at this place.
    rest = text === '' ? taken.rest : skipSpace(taken.rest);
  }
  if (rest.length > 0) blocks.push({ shape: 'paragraph', depth: 0, mark: '', pieces: rest });
  return blocks;
}

/** The pieces that make up so many characters of the text as it is now, with what went among them. */
function take(pieces: readonly Piece[], length: number): { pieces: Piece[]; rest: Piece[] } {
  const taken: Piece[] = [];
  let left = length;
  let at = 0;
  for (; at < pieces.length && left > 0; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'deleted' || piece.text.length <= left) {
      taken.push(piece);
      if (piece.kind !== 'deleted') left -= piece.text.length;
      continue;
    }
    taken.push({ ...piece, text: piece.text.slice(0, left) });
    return { pieces: taken, rest: [{ ...piece, text: piece.text.slice(left) }, ...pieces.slice(at + 1)] };
  }
  return { pieces: taken, rest: [...pieces.slice(at)] };
}

function skipSpace(pieces: readonly Piece[]): Piece[] {
  const index = pieces.findIndex((piece) => piece.kind !== 'deleted');
  const piece = pieces[index];
  if (!piece?.text.startsWith(' ')) return [...pieces];
  const without = piece.text.slice(1);
  return [
    ...pieces.slice(0, index),
    ...(without === '' ? [] : [{ ...piece, text: without }]),
    ...pieces.slice(index + 1),
  ];
}

/** What went before a block begins, if it is long enough to have been a block. */
function leading([first]: readonly Piece[]): Piece | undefined {
  if (first?.kind !== 'deleted' || !/\s$/.test(first.text)) return undefined;
  return first.text.length > BLOCK || /[.;:!?]\s$/.test(first.text) ? first : undefined;
}
