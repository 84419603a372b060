import { type Lines, linesOf, type Position, type Span } from './place.js';

/** An edit of a file: what stands in a stretch of it gives way to a text. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/**
 * The edit that writes another value where one is written. The place of a value may hold quotes or brackets around it,
 * which stay. None where the value runs over lines or is written with escapes or markup, so that nobody knows which
 * characters are its own.
 */
export function replacing({ start, end }: Span, written: string, text: string): Fix[] {
  const around = (end.column - start.column - written.length) / 2;
  if (start.line !== end.line || (around !== 0 && around !== 1)) return [];
  return [
    {
      span: {
        start: { line: start.line, column: start.column + around },
        end: { line: end.line, column: end.column - around },
      },
      text,
    },
  ];
}

/** A text with edits made, and how many were. Of two that overlap the first one wins; the other waits for another round. */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly applied: number } {
  const lines = linesOf(text);
  const edits = fixes
    .map(({ span, text: wanted }) => ({ from: offsetOf(span.start, lines), to: offsetOf(span.end, lines), wanted }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  let applied = 0;
  for (const { from, to, wanted } of edits) {
    if (from < at || to < from || to > text.length || text.slice(from, to) === wanted) continue;
    pieces.push(text.slice(at, from), wanted);
    at = to;
    applied += 1;
  }
  return { text: [...pieces, text.slice(at)].join(''), applied };
}

function offsetOf({ line, column }: Position, lines: Lines): number {
  return (lines[line - 1] ?? Number.POSITIVE_INFINITY) + column - 1;
}
