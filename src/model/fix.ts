import { type Lines, linesOf, type Position, type Span } from './place.js';

/** An edit of a file: replaces a span with a text. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/**
 * Returns the edit that replaces one value with another. Quotes or brackets around the value stay. Returns none if the
 * value spans several lines or contains escapes or markup, because its characters then cannot be located.
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

/** Applies edits to a text and counts them. If two overlap, the first one wins; apply the other in another round. */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly applied: number } {
  const lines = linesOf(text);
  const edits = fixes
    .map(({ span, text: replacement }) => ({
      from: offsetOf(span.start, lines),
      to: offsetOf(span.end, lines),
      replacement,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  let applied = 0;
  for (const { from, to, replacement } of edits) {
    if (from < at || to < from || to > text.length || text.slice(from, to) === replacement) continue;
    pieces.push(text.slice(at, from), replacement);
    at = to;
    applied += 1;
  }
  return { text: [...pieces, text.slice(at)].join(''), applied };
}

function offsetOf({ line, column }: Position, lines: Lines): number {
  return (lines[line - 1] ?? Number.POSITIVE_INFINITY) + column - 1;
}
