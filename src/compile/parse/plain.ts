import type { Nodes } from 'mdast';
import { align, endAt, type Piece } from './pieces.js';

/** The plain text of inline content, with the place in the file of each code unit. */
export interface Plain {
  readonly text: string;
  /** The places, in order; the last piece is the end of the text. */
  readonly pieces: readonly Piece[];
}

/**
 * Flattens content. Code counts as its text, an image as its alternative text, and paragraphs are separated by a line
 * break.
 */
export function plainOf(nodes: readonly Nodes[], source: string): Plain {
  let text = '';
  const pieces: Piece[] = [];
  let last = 0;
  const add = (value: string, start: number, end?: number) => {
    if (value !== '') pieces.push(end === undefined ? { at: text.length, start } : { at: text.length, start, end });
    text += value;
    if (text !== '') last = endAt(pieces, text.length - 1);
  };
  const walk = (node: Nodes): void => {
    const start = node.position?.start.offset ?? last;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') {
      if (node.value !== '') pieces.push(...align(source, start, end, node.value, text.length));
      text += node.value;
      if (text !== '') last = endAt(pieces, text.length - 1);
    } else if (node.type === 'inlineCode') {
      add(node.value, start + Math.max(source.slice(start, end).indexOf(node.value), 0));
    } else if (node.type === 'image') add(node.alt ?? '', start, end);
    else if (node.type === 'break') add('\n', start, end);
    else if ('children' in node) {
      if (node.type === 'paragraph' && text !== '') add('\n', start, start);
      for (const child of node.children) walk(child);
      last = end;
    }
  };
  for (const node of nodes) walk(node);
  return { text, pieces: [...pieces, { at: text.length, start: last, end: last }] };
}
