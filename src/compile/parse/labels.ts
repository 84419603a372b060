import type { PhrasingContent, RootContent } from 'mdast';
import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type LabelMark,
  type Lines,
  nearest,
  type Place,
  placeBetween,
  type Related,
  sure,
} from '../../model/index.js';
import { visibleText } from './invisible.js';
import { cut, type Inline, inlineOf, unitAt } from './marks.js';
import { plainOf } from './plain.js';
import type { FileContext } from './span.js';

/**
 * Marks `[label]` and `[words][label]` in a block. CommonMark leaves them as text if the file has no definition for
 * them, so they are found in the text nodes, and escapes and nested markup in the source. Returns diagnostics on
 * undefined footnotes; `notes` has the places of the footnotes in the file.
 */
export function markLabels(block: RootContent, where: FileContext, notes: Notes): Diagnostic[] {
  if (!('children' in block)) return [];
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
    return markWithin(block, where, notes);
  return (block.children as RootContent[]).flatMap((child) => markLabels(child, where, notes));
}

/** The place of each footnote definition in a file, by name. */
type Notes = ReadonlyMap<string, Place>;

function markWithin(parent: { children: readonly unknown[] }, where: FileContext, notes: Notes): Diagnostic[] {
  const children = parent.children as PhrasingContent[];
  const nested = children.flatMap((child) =>
    child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete'
      ? markWithin(child, where, notes)
      : [],
  );
  if (!children.some((child) => child.type === 'text' && child.value.includes('['))) return nested;
  const inline = inlineOf(children, where.source);
  const found = [...findLabels(inline)];
  if (found.length > 0)
    parent.children = splice(
      inline,
      found.filter((one) => !one.isNote),
      where,
    );
  return [...nested, ...found.filter((one) => one.isNote).map((one) => undefinedNote(one, inline, where, notes))];
}

/**
 * Merges the diagnostics of one missing footnote. A mark at the start of a paragraph is most likely the footnote itself
 * without its colon, so it is reported as the mistake.
 */
export function onceEach(undefinedNotes: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of undefinedNotes) groups.set(one.message, [...(groups.get(one.message) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const first = group.length > 1 ? (group.find(({ place }) => place.start.column === 1) ?? group[0]) : group[0];
    if (!first) return [];
    const others = group.filter((one) => one !== first);
    const isNote = others.length > 0 && first.place.start.column === 1;
    const related = others.map(({ place }): Related => ({ message: 'a mark that refers to it', place }));
    return [
      {
        ...first,
        ...(isNote && { hints: ['add a colon after the closing bracket'] }),
        related: [...first.related, ...related],
      },
    ];
  });
}

function undefinedNote({ start, end }: FoundLabel, inline: Inline, where: FileContext, notes: Notes): Diagnostic {
  const [from, to] = [unitAt(inline, start)?.start ?? 0, unitAt(inline, end - 1)?.end ?? 0];
  const place = placeBetween(where.path, where.lines, from, to);
  const name = inline.text.slice(start + 2, end - 1);
  const meant = sure(name, notes.keys());
  // Every number is close to every other, so the note is most likely still to be written.
  const near = meant ?? (/^\d+$/.test(name) ? undefined : nearest(name, notes.keys()));
  const at = near === undefined ? undefined : notes.get(near);
  return diagnostic('footnote-is-defined', place, `there is no footnote "${name}"`, {
    hints: [near === undefined ? `add a line \`[^${name}]: text\` below, or remove the mark` : `write [^${near}]`],
    related: at ? [{ message: 'the footnote with a similar name', place: at }] : [],
    fixes: meant === undefined ? [] : markFix(place, name, meant),
  });
}

/** Returns the edit that corrects the name of a footnote; none if the name is written with escapes. */
function markFix({ start, end }: Place, name: string, meant: string): Fix[] {
  const isAsWritten = start.line === end.line && end.column - start.column === name.length + 3;
  return isAsWritten ? [{ span: { start, end }, text: `[^${meant}]` }] : [];
}

function splice(inline: Inline, marks: readonly FoundLabel[], where: FileContext): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let at = 0;
  for (const mark of marks) {
    result.push(...cut(inline, at, mark.start, where.lines));
    result.push(labelMark(inline, mark, where));
    at = mark.end;
  }
  result.push(...cut(inline, at, inline.text.length, where.lines));
  return result;
}

function labelMark(inline: Inline, mark: FoundLabel, { source, lines }: FileContext): LabelMark {
  const from = (unitAt(inline, mark.start)?.start ?? 0) - (mark.escaped ? 1 : 0);
  const to = unitAt(inline, mark.end - 1)?.end ?? from;
  const plain = plainOf(cut(inline, mark.label[0], mark.label[1], lines), source).text;
  return {
    type: 'label',
    label: visibleText(plain).replace(/\s+/g, ' ').trim(),
    ownWords: mark.words[0] !== mark.label[0],
    escaped: mark.escaped,
    children: cut(inline, mark.words[0], mark.words[1], lines),
    position: positionOf(lines, from, to),
  };
}

function positionOf(lines: Lines, from: number, to: number): NonNullable<LabelMark['position']> {
  const span = placeBetween('', lines, from, to);
  return { start: { ...span.start, offset: from }, end: { ...span.end, offset: to } };
}

/** A piece of inline content that reads as a label, by unit. */
interface FoundLabel {
  readonly start: number;
  readonly end: number;
  /** The words that are shown, and the label itself. */
  readonly words: readonly [number, number];
  readonly label: readonly [number, number];
  readonly escaped: boolean;
  /** Whether it reads as a footnote: `[^1]`. */
  readonly isNote: boolean;
}

/** Finds `[label]`, `[words][label]` and `[^note]` in a text. Brackets count if both are escaped, or if neither is. */
function* findLabels(inline: Inline): Generator<FoundLabel> {
  const { text } = inline;
  for (let at = text.indexOf('['); at >= 0; ) {
    const first = bracketsAt(inline, at);
    if (!first) {
      at = text.indexOf('[', at + 1);
      continue;
    }
    const second =
      first.escaped || first.isNote || text.charAt(first.end) !== '[' ? undefined : bracketsAt(inline, first.end);
    const joined = second !== undefined && !second.escaped && !second.isNote;
    const found = joined ? { ...first, end: second.end, label: second.label } : first;
    yield found;
    at = text.indexOf('[', found.end);
  }
}

/** Returns the innermost brackets that open at an index; undefined if another bracket opens before they close. */
function bracketsAt(inline: Inline, open: number): FoundLabel | undefined {
  const { text } = inline;
  const length = text.slice(open + 1, open + 1000).search(/[[\]\uE001]/);
  const close = open + 1 + length;
  if (length < 1 || text.charAt(close) !== ']') return undefined;
  const escaped = unitAt(inline, open)?.escaped === true;
  if (escaped !== (unitAt(inline, close)?.escaped === true)) return undefined;
  if (text.slice(open + 1, close).trim() === '') return undefined;
  const inside = [open + 1, close] as const;
  const isNote = !escaped && /^\^\S+$/.test(text.slice(open + 1, close));
  return { start: open, end: close + 1, words: inside, label: inside, escaped, isNote };
}
