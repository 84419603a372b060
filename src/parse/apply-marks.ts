import type { PhrasingContent, RootContent } from 'mdast';
import { type ParameterMark, placeBetween } from '../model/index.js';
import { type Plain, plainOf } from './plain.js';
import type { Where } from './stretch.js';

/** A stretch of the plain text of some blocks that is a parameter. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What is to be read there. */
  readonly shown: string;
}

/** The blocks with a parameter node for each mark. A mark that runs over markup is left out: the text reads the same. */
export function applyMarks(
  blocks: readonly RootContent[],
  marks: readonly Mark[],
  plain: Plain,
  where: Where,
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

function cutText(value: string, start: number, marks: readonly Mark[], plain: Plain, where: Where): RootContent[] {
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
