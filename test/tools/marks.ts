import { linesOf, type Place, placeBetween } from '../../src/model/index.js';

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** The places of the marks, in the order of their starts. */
  readonly places: readonly Place[];
}

/** Removes `⟦marks⟧` from a text. They may be empty, nested, and span several lines. */
export function readMarks(path: string, marked: string): Marked {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '⟦') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (character === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`${path}: a mark is closed that was not opened`);
      span.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`${path}: a mark is not closed`);
  const lines = linesOf(text);
  return { text, places: spans.map(({ start, end }) => placeBetween(path, lines, start, end)) };
}

/** Returns the text at a place. */
export function textAt(text: string, place: Place): string {
  const lines = linesOf(text);
  const at = ({ line, column }: Place['start']) => (lines[line - 1] ?? text.length) + column - 1;
  return text.slice(at(place.start), at(place.end));
}
