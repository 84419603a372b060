import { type Diagnostic, diagnostic, type Lines, placeBetween } from '../model/index.js';

/** Far beyond what a person nests, far below what makes the parser slow or its stack overflow. */
const MAX_MARKERS = 20;
const MAX_INDENT = 120;
const MAX_DELIMITERS = 1000;

/**
 * A cheap look at a text before it is parsed. The parser needs time that grows with the square of some
 * patterns, and a stack as deep as others; no such pattern occurs in a text that is meant to be read.
 */
export function checkNesting(path: string, text: string, lines: Lines): Diagnostic | undefined {
  let delimiters = 0;
  for (const [index, start] of lines.entries()) {
    const line = text.slice(start, lines[index + 1] ?? text.length);
    if (line.trim() === '') {
      delimiters = 0;
      continue;
    }
    const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
    const markers = lead.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    delimiters += line.match(/\[|!\[|[*_]+|`+|~~/g)?.length ?? 0;
    const fault =
      markers > MAX_MARKERS
        ? `${markers} quotes or lists are nested on this line`
        : lead.replaceAll('\t', '    ').length > MAX_INDENT + 2 * markers
          ? 'the line is indented too far'
          : delimiters > MAX_DELIMITERS
            ? `the paragraph has more than ${MAX_DELIMITERS} brackets, stars, underscores and backticks`
            : undefined;
    if (fault) {
      return diagnostic('nesting-is-limited', placeBetween(path, lines, start, start + line.trimEnd().length), fault, {
        hints: ['simplify the text, or split the paragraph'],
      });
    }
  }
  return undefined;
}
