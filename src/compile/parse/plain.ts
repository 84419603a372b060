import type { Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

/** The plain text of inline content, with the place in the file of each code unit. */
export interface Plain {
  readonly text: string;
  /** The start of each code unit in the file. Both lists have one more entry for the end of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Flattens content. Code counts as its text, an image as its alternative text, and paragraphs are separated by a line
 * break.
 */
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
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) numbers.push(from + index);
  return numbers;
}

/** The start and end of each code unit of a text in the file. */
interface AlignedText {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Aligns the value of a text node with its source. They differ at escapes, character references, and line ends that are
 * followed by the markers of a list or quote. All code units of a character reference share its place. The backslash of
 * an escape is not part of the place of its character.
 */
export function align(source: string, start: number, end: number, value: string): AlignedText {
  // Most text is in the source as it is.
  if (end - start === value.length && source.startsWith(value, start))
    return { starts: range(start, value.length), ends: range(start + 1, value.length) };
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  const push = (from: number, to: number) => {
    starts.push(Math.min(from, end));
    ends.push(Math.min(to, end));
    at = to;
  };
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    const reference = referenceAt(source, at, end);
    if (reference && reference.decoded !== '' && value.startsWith(reference.decoded, index)) {
      for (let unit = 0; unit < reference.decoded.length; unit += 1)
        push(at - (unit === 0 ? 0 : reference.length), at + (unit === 0 ? reference.length : 0));
      index += reference.decoded.length - 1;
    } else if (character === '\r' || character === '\n') {
      while (at < end && !/[\r\n]/.test(source.charAt(at))) at += 1;
      push(at, at + (character === '\n' && source.startsWith('\r\n', at) ? 2 : 1));
      if (character === '\r' && value.charAt(index + 1) === '\n') continue;
      at = afterMarkers(source, at, end, value, index + 1);
    } else {
      if (source.charAt(at) === '\\' && source.charAt(at + 1) === character && /[!-/:-@[-`{-~]/.test(character))
        at += 1;
      push(at, at + 1);
    }
  }
  return { starts, ends };
}

/**
 * Returns the offset after the white space and quote markers at the start of a line, but before a `>` that is part of
 * the text.
 */
function afterMarkers(source: string, from: number, end: number, value: string, index: number): number {
  let at = from;
  while (at < end && /[ \t>]/.test(source.charAt(at))) at += 1;
  let stop = index;
  while (stop < value.length && /[ \t>]/.test(value.charAt(stop))) stop += 1;
  // White space at the end of a line is only in the source.
  const own = value.slice(index, stop).trimEnd();
  const run = source.slice(from, at).trimEnd();
  return own !== '' && run.endsWith(own) ? from + run.length - own.length : at;
}

/** Returns the character reference at an offset, such as `&amp;` or `&#x5b;`, with the decoded text. */
function referenceAt(source: string, at: number, end: number): { decoded: string; length: number } | undefined {
  if (source.charAt(at) !== '&') return undefined;
  const written = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{0,31});/i.exec(
    source.slice(at, Math.min(at + 40, end)),
  )?.[0];
  if (written === undefined) return undefined;
  const decoded = decodeString(written);
  return decoded === written ? undefined : { decoded, length: written.length };
}
