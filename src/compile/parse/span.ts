import type { PhrasingContent } from 'mdast';
import { type Lines, type Place, placeBetween, positionAt } from '../../model/index.js';
import { endAt, startAt } from './pieces.js';
import { type Plain, plainOf } from './plain.js';

/** A file in which blocks are read. */
export interface FileContext {
  readonly path: string;
  readonly source: string;
  readonly lines: Lines;
}

/** Returns a function that cuts pieces from a plain text, without white space at their ends. */
export function spansOf(plain: Plain, where: FileContext): (start: number, end: number) => TextSpan {
  return (start, end) => new TextSpan(trimmed(collapsed(plain.text, start, end)), start, plain, where);
}

/**
 * A piece of plain text with its white space collapsed. A class, because there are many and few are asked for their
 * place.
 */
export class TextSpan {
  readonly #span: Collapsed;
  /** Where an empty span stands, as an index in the plain text. */
  readonly #at: number;
  readonly #plain: Plain;
  readonly #where: FileContext;

  constructor(span: Collapsed, at: number, plain: Plain, where: FileContext) {
    this.#span = span;
    this.#at = at;
    this.#plain = plain;
    this.#where = where;
  }

  get text(): string {
    return this.#span.text;
  }

  get place(): Place {
    const { pieces } = this.#plain;
    const first = startAt(pieces, indexOf(this.#span, 0) ?? this.#at);
    const last = this.text === '' ? first : endAt(pieces, indexOf(this.#span, this.text.length - 1) ?? this.#at);
    return placeBetween(this.#where.path, this.#where.lines, first, Math.max(first, last));
  }

  /** Returns a piece of this text, by index. */
  part(start: number, end?: number): TextSpan {
    const at = indexOf(this.#span, start) ?? indexOf(this.#span, this.text.length - 1) ?? this.#at;
    return new TextSpan(trimmed(this.#span, start, end), at, this.#plain, this.#where);
  }
}

/** A piece of a plain text in which each run of white space is one space. */
interface Collapsed {
  readonly text: string;
  /** The index in the plain text of each character; undefined if they follow one another. */
  readonly indexes: readonly number[] | undefined;
  /** The place of the first character in `indexes`, or its index in the plain text. */
  readonly from: number;
}

function indexOf({ text, indexes, from }: Collapsed, at: number): number | undefined {
  if (at < 0 || at >= text.length) return undefined;
  return indexes ? indexes[from + at] : from + at;
}

function collapsed(plain: string, start: number, end: number): Collapsed {
  const text = plain.slice(start, end);
  if (!/\s\s|[^\S ]/.test(text)) return { text, indexes: undefined, from: start };
  const indexes: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (at === 0 || !isBlank(text, at) || !isBlank(text, at - 1)) indexes.push(start + at);
  return { text: text.replace(/\s+/g, ' '), indexes, from: 0 };
}

function isBlank(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}

function trimmed({ text, indexes, from }: Collapsed, start = 0, end = text.length): Collapsed {
  const piece = text.slice(start, end);
  const begun = piece.trimStart();
  return { text: begun.trimEnd(), indexes, from: from + start + piece.length - begun.length };
}

/** Removes the first characters of plain text from inline content, and every node that has none of the rest. */
export function dropStart(nodes: readonly PhrasingContent[], count: number, where: FileContext): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let left = count;
  for (const node of nodes) {
    const plain = plainOf([node], where.source);
    const length = plain.text.length;
    if (left >= length && left > 0) {
      left -= length;
      continue;
    }
    if (left === 0) result.push(node);
    else if (node.type === 'text') {
      const offset = startAt(plain.pieces, left);
      const { line, column } = positionAt(where.lines, offset);
      const start = { line, column, offset };
      result.push({
        type: 'text',
        value: node.value.slice(left),
        ...(node.position && { position: { start, end: node.position.end } }),
      });
    } else if ('children' in node)
      result.push({ ...node, children: dropStart(node.children, left, where) } as PhrasingContent);
    else result.push(node);
    left = 0;
  }
  return result;
}
