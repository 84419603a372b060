import type { PhrasingContent, RootContent } from 'mdast';
import { type Lines, type ParameterMark, placeBetween } from '../../model/index.js';
import { align, type Plain, plainOf } from './plain.js';
import type { FileContext } from './span.js';

/** One character of inline content: its child, its index in the value of that child, and its place in the file. */
export interface Unit {
  readonly child: number;
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

/** Returns the text of inline content, with one character for each node that is not text. */
export function unitsOf(children: readonly PhrasingContent[], source: string): { text: string; units: Unit[] } {
  let text = '';
  const units: Unit[] = [];
  for (const [child, node] of children.entries()) {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') {
      const { starts, ends } = align(source, from, to, node.value);
      for (let index = 0; index < node.value.length; index += 1) {
        const start = starts[index] ?? from;
        const escaped = start > (ends[index - 1] ?? from) && source.charAt(start - 1) === '\\';
        units.push({ child, index, start, end: ends[index] ?? start, escaped });
      }
      text += node.value.replace(/[\uE000\uE001]/g, '?');
    } else {
      const isMarkup = node.type === 'emphasis' || node.type === 'strong';
      units.push({ child, index: -1, start: from, end: to, escaped: false });
      text += isMarkup ? MARKUP : OTHER;
    }
  }
  return { text, units };
}

/** Returns the children between two units. Text nodes are cut at the ends. */
export function cut(
  children: readonly PhrasingContent[],
  units: readonly Unit[],
  from: number,
  to: number,
  lines: Lines,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = from; at < to; ) {
    const unit = units[at];
    const node = unit && children[unit.child];
    if (!unit || !node) break;
    let stop = at + 1;
    while (stop < to && units[stop]?.child === unit.child) stop += 1;
    result.push(node.type === 'text' ? textBetween(node.value, unit, units[stop - 1] ?? unit, lines) : node);
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
    const begin = plain.starts[from] ?? 0;
    const end = plain.ends[to - 1] ?? begin;
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
