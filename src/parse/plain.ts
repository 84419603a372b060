import type { Nodes } from 'mdast';
import { align } from './align.js';

/** The plain text of inline content, with the place in the file of each of its code units. */
export interface Plain {
  readonly text: string;
  /** Where each code unit begins in the file, and where it ends; one more entry stands for the end of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Flattens content. Code counts as its text, the alternative text stands for an image, a line end parts two paragraphs. */
export function plainOf(nodes: readonly Nodes[], source: string): Plain {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  const add = (value: string, from: readonly number[], to: readonly number[]) => {
    text += value;
    for (let index = 0; index < value.length; index += 1) {
      starts.push(from[index] ?? last);
      ends.push(to[index] ?? last);
    }
    last = ends.at(-1) ?? last;
  };
  const walk = (node: Nodes): void => {
    const start = node.position?.start.offset ?? last;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') {
      const aligned = align(source, start, end, node.value);
      add(node.value, aligned.starts, aligned.ends);
    } else if (node.type === 'inlineCode') {
      const inside = start + Math.max(source.slice(start, end).indexOf(node.value), 0);
      add(node.value, range(inside, node.value.length), range(inside + 1, node.value.length));
    } else if (node.type === 'image') {
      const alt = node.alt ?? '';
      add(
        alt,
        alt.split('').map(() => start),
        alt.split('').map(() => end),
      );
    } else if (node.type === 'break') add('\n', [start], [end]);
    else if ('children' in node) {
      if (node.type === 'paragraph' && text !== '') add('\n', [start], [start]);
      for (const child of node.children) walk(child);
      last = end;
    }
  };
  for (const node of nodes) walk(node);
  return { text, starts: [...starts, last], ends: [...ends, last] };
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
