import type { RootContent } from 'mdast';
import type { BlockRedline, Piece } from '../model/index.js';

/** A block of a text, with the part of the text unit in it. */
export interface LayoutSpan {
  readonly shape: 'paragraph' | 'heading' | 'item' | 'cell';
  readonly depth: number;
  readonly mark: string;
  readonly text: string;
  /** The line of the source on which it begins; undefined if not known. */
  readonly line?: number | undefined;
}

/** Returns the plain text of blocks, as in text units. */
type TextOf = (blocks: readonly RootContent[]) => string;

interface LayoutContext {
  readonly shape: LayoutSpan['shape'];
  readonly depth: number;
  readonly mark: string;
}

/** Returns the blocks of a text in order. Joined by spaces, their texts are the text unit. */
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

/** A deletion before a block that is longer than this, or ends a sentence, was a separate block, not the start of this one. */
const BLOCK = 40;

/**
 * Distributes the pieces of a redline over the blocks of the current text. Deletions stay where they were. Without a
 * layout, or if the layout does not match the text, everything is one paragraph.
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
    // The space between two blocks, with the deletions at this place.
    rest = text === '' ? taken.rest : skipSpace(taken.rest);
  }
  if (rest.length > 0) blocks.push({ shape: 'paragraph', depth: 0, mark: '', pieces: rest });
  return blocks;
}

/** Takes the pieces for a number of characters of the current text, with the deletions among them. */
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

/** The deletion before a block, if it is long enough to have been a block. */
function leading([first]: readonly Piece[]): Piece | undefined {
  if (first?.kind !== 'deleted' || !/\s$/.test(first.text)) return undefined;
  return first.text.length > BLOCK || /[.;:!?]\s$/.test(first.text) ? first : undefined;
}
