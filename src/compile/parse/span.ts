import type { PhrasingContent } from 'mdast';
import { type Lines, type Place, placeBetween } from '../../model/index.js';
import { type Plain, plainOf } from './plain.js';

/** A file in which blocks are read. */
export interface FileContext {
  readonly path: string;
  readonly source: string;
  readonly lines: Lines;
}

/** A piece of plain text with its white space collapsed, and its place. */
export interface TextSpan {
  readonly text: string;
  readonly place: Place;
  /** Returns a piece of this text, by index. */
  part(start: number, end?: number): TextSpan;
}

/** Returns a function that cuts pieces from a plain text, without white space at their ends. */
export function spansOf(plain: Plain, where: FileContext): (start: number, end: number) => TextSpan {
  const make = (units: readonly number[], at: number): TextSpan => {
    const first = plain.starts[units[0] ?? at] ?? 0;
    const last = units.length > 0 ? (plain.ends[units.at(-1) ?? at] ?? first) : first;
    return {
      text: units.map((unit) => (isBlank(plain.text.charAt(unit)) ? ' ' : plain.text.charAt(unit))).join(''),
      place: placeBetween(where.path, where.lines, first, Math.max(first, last)),
      part: (start, end = units.length) => make(trim(units.slice(start, end)), units[start] ?? units.at(-1) ?? at),
    };
  };
  const trim = (units: readonly number[]): readonly number[] => {
    const blank = (unit: number | undefined) => unit !== undefined && isBlank(plain.text.charAt(unit));
    return units.slice(blank(units[0]) ? 1 : 0, blank(units.at(-1)) ? -1 : undefined);
  };
  return (start, end) => {
    const units: number[] = [];
    let blank = false;
    for (let at = start; at < Math.min(end, plain.text.length); at += 1) {
      const wasBlank = blank;
      blank = isBlank(plain.text.charAt(at));
      if (!blank || !wasBlank) units.push(at);
    }
    return make(trim(units), start);
  };
}

function isBlank(character: string): boolean {
  return character !== '' && character.trim() === '';
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
      const offset = plain.starts[left] ?? 0;
      const start = { ...placeBetween('', where.lines, offset, offset).start, offset };
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
