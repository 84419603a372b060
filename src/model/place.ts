/** A position in a file: 1-based line and column; columns count UTF-16 code units, without a byte order mark. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A part of a file, from `start` up to but not including `end`. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A location in the sources: a posix path from the root of the framework, and a span of that file. */
export interface Place extends Span {
  readonly path: string;
}

/** Returns a place without its path. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Returns the first position of a file, for diagnostics about the whole file. */
export function topOf(path: string): Place {
  return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Returns the place between two offsets, in UTF-16 code units. */
export function placeBetween(path: string, lines: Lines, start: number, end: number): Place {
  return { path, start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** The offsets at which the lines of a text begin. */
export type Lines = readonly number[];

/** Finds the lines of a text. Lines end at LF, CRLF or a lone CR, as in CommonMark 0.31, section 2.1. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Returns the position of an offset, by binary search to be fast in long files. */
export function positionAt(lines: Lines, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
