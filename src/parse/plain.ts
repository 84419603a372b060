import type { Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

/** The plain text of inline content, with the offset in the file of each of its code units. */
export interface Plain {
  readonly text: string;
  /** One entry a code unit, and one for the end. */
  readonly offsets: readonly number[];
}

/** Flattens content. Code counts as its text, the alternative text stands for an image, a line end parts two paragraphs. */
export function plainOf(nodes: readonly Nodes[], source: string): Plain {
  let text = '';
  const offsets: number[] = [];
  let last = 0;
  const add = (value: string, places: readonly number[]) => {
    text += value;
    for (let index = 0; index < value.length; index += 1) offsets.push(places[index] ?? last);
    last = places[value.length] ?? last;
  };
  const walk = (node: Nodes): void => {
    const start = node.position?.start.offset ?? last;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') add(node.value, align(source, start, end, node.value));
    else if (node.type === 'inlineCode') add(node.value, codeOffsets(source, start, end, node.value));
    else if (node.type === 'image') add(node.alt ?? '', []);
    else if (node.type === 'break') add('\n', [start, end]);
    else if ('children' in node) {
      if (node.type === 'paragraph' && text !== '') add('\n', [start, start]);
      for (const child of node.children) walk(child);
      last = end;
    }
  };
  for (const node of nodes) walk(node);
  offsets.push(last);
  return { text, offsets };
}

/**
 * The offset in the source of each code unit of a text node. A text node's value differs from its source where
 * there are escapes, character references, and line ends with the markers of a list or quote after them.
 */
export function align(source: string, start: number, end: number, value: string): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value.charAt(index);
    if (wanted === '\n') {
      while (at < end && !/[\r\n]/.test(source.charAt(at))) at += 1;
      offsets.push(at);
      at += source.startsWith('\r\n', at) ? 2 : 1;
      while (at < end && /[ \t>]/.test(source.charAt(at))) at += 1;
      continue;
    }
    const reference =
      source.charAt(at) === '&'
        ? /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]*);/i.exec(source.slice(at, at + 40))
        : null;
    const decoded = reference ? decodeString(reference[0]) : '';
    if (reference && decoded !== reference[0] && value.startsWith(decoded, index)) {
      for (let unit = 0; unit < decoded.length; unit += 1) offsets.push(at);
      index += decoded.length - 1;
      at += reference[0].length;
      continue;
    }
    if (source.charAt(at) === '\\' && source.charAt(at + 1) === wanted && /[!-/:-@[-`{-~]/.test(wanted)) at += 1;
    offsets.push(at);
    at += 1;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function codeOffsets(source: string, start: number, end: number, value: string): number[] {
  const inside = source.slice(start, end).indexOf(value);
  return Array.from({ length: value.length + 1 }, (_, index) => start + Math.max(inside, 0) + index);
}
