import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { LabelMark } from '../model/index.js';
import { type Lines, placeBetween } from '../model/index.js';
import { align, plainOf } from './plain.js';

/**
 * Marks `[label]` and `[words][label]` in a block. CommonMark leaves them as text when the file has no definition
 * for them, so they are found in the text nodes, with escapes and nested markup seen in the source.
 */
export function markLabels(block: RootContent, source: string, lines: Lines): void {
  if (!('children' in block)) return;
  const children = block.children as Nodes[];
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
    markWithin(block, source, lines);
  else for (const child of children) markLabels(child as RootContent, source, lines);
}

/** One character of a text node: which child of the parent, and where in its value and in the source. */
interface Unit {
  readonly child: number;
  readonly index: number;
  readonly offset: number;
  readonly escaped: boolean;
}

function markWithin(parent: { children: readonly unknown[] }, source: string, lines: Lines): void {
  const children = parent.children as PhrasingContent[];
  for (const child of children) {
    if (child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete')
      markWithin(child, source, lines);
  }
  const { text, units } = textOf(children, source);
  if (!text.includes('[')) return;
  const marks = [...findLabels(text, units)];
  if (marks.length > 0) parent.children = splice(children, marks, units, source, lines);
}

/** The text of the children; whatever is not text is one character that no label may contain. */
function textOf(children: readonly PhrasingContent[], source: string): { text: string; units: Unit[] } {
  let text = '';
  const units: Unit[] = [];
  for (const [child, node] of children.entries()) {
    if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0;
      const offsets = align(source, start, node.position?.end.offset ?? start, node.value);
      for (let index = 0; index < node.value.length; index += 1) {
        const offset = offsets[index] ?? start;
        const escaped =
          offset > start && source.charAt(offset - 1) === '\\' && source.charAt(offset) === node.value.charAt(index);
        units.push({ child, index, offset, escaped });
      }
      text += node.value;
    } else {
      const nested = node.type === 'emphasis' || node.type === 'strong';
      units.push({ child, index: -1, offset: node.position?.start.offset ?? 0, escaped: false });
      text += nested ? '\uE000' : '\uE001';
    }
  }
  return { text, units };
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** The stretch of the words that are shown, and of the label itself. */
  readonly words: readonly [number, number];
  readonly label: readonly [number, number];
  readonly escaped: boolean;
}

function* findLabels(text: string, units: readonly Unit[]): Generator<Found> {
  const pattern = /\[(?!\^)([^[\]\uE001]+)\](?:\[([^[\]\uE001]+)\])?/g;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const first = match[1] ?? '';
    const firstEnd = start + 1 + first.length;
    const brackets = [start, firstEnd].filter((at) => units[at]?.escaped).length;
    if (brackets === 1) continue;
    const words = [start + 1, firstEnd] as const;
    const second = match[2];
    const secondEscaped = second !== undefined && units[firstEnd + 1]?.escaped;
    if (second === undefined || secondEscaped) {
      yield { start, end: firstEnd + 1, words, label: words, escaped: brackets === 2 };
      if (secondEscaped)
        yield {
          start: firstEnd + 1,
          end: start + match[0].length,
          words: [firstEnd + 2, firstEnd + 2 + (second?.length ?? 0)],
          label: [firstEnd + 2, firstEnd + 2 + (second?.length ?? 0)],
          escaped: true,
        };
    } else if (brackets === 0) {
      yield {
        start,
        end: start + match[0].length,
        words,
        label: [firstEnd + 2, firstEnd + 2 + second.length],
        escaped: false,
      };
    }
  }
}

function splice(
  children: readonly PhrasingContent[],
  marks: readonly Found[],
  units: readonly Unit[],
  source: string,
  lines: Lines,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let at = 0;
  for (const mark of marks) {
    result.push(...cut(children, units, at, mark.start, lines));
    const from = (units[mark.start]?.offset ?? 0) - (mark.escaped ? 1 : 0);
    const to = (units[mark.end - 1]?.offset ?? 0) + 1;
    const span = placeBetween('', lines, from, to);
    const label: LabelMark = {
      type: 'label',
      label: plainOf(cut(children, units, mark.label[0], mark.label[1], lines), source)
        .text.replace(/\s+/g, ' ')
        .trim(),
      ownWords: mark.words[0] !== mark.label[0],
      escaped: mark.escaped,
      children: cut(children, units, mark.words[0], mark.words[1], lines),
      position: { start: { ...span.start, offset: from }, end: { ...span.end, offset: to } },
    };
    result.push(label);
    at = mark.end;
  }
  result.push(...cut(children, units, at, units.length, lines));
  return result;
}

/** The children between two units, text nodes cut where the stretch begins and ends. */
function cut(
  children: readonly PhrasingContent[],
  units: readonly Unit[],
  start: number,
  end: number,
  lines: Lines,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let at = start; at < end; ) {
    const unit = units[at];
    const node = unit && children[unit.child];
    if (!unit || !node) break;
    if (node.type !== 'text') {
      result.push(node);
      at += 1;
      continue;
    }
    let stop = at;
    while (stop < end && units[stop]?.child === unit.child) stop += 1;
    const last = units[stop - 1] ?? unit;
    const from = unit.offset - (unit.escaped ? 1 : 0);
    const span = placeBetween('', lines, from, last.offset + 1);
    result.push({
      type: 'text',
      value: node.value.slice(unit.index, last.index + 1),
      position: { start: { ...span.start, offset: from }, end: { ...span.end, offset: last.offset + 1 } },
    });
    at = stop;
  }
  return result;
}
