import type { Diagnostic } from './diagnostic.js';
import { linesOf, type Position } from './place.js';

/**
 * What makes a fault the same one although its file has moved on: what is wrong, under which heading, and the words
 * that are wrong. No line number has a part in it.
 */
export interface Identity {
  readonly code: string;
  readonly path: string;
  /** The heading that the place stands under: its id where it starts with one, else its words. Empty above the first. */
  readonly heading: string;
  /** The text at the place, white space collapsed; empty for a place of no length. */
  readonly words: string;
  readonly message: string;
}

/** The identity of a diagnostic; `text` is that of its file, undefined where that cannot be read. */
export function identityOf(one: Diagnostic, text: string | undefined): Identity {
  const { code, message, place } = one;
  const seen = text === undefined ? { heading: '', words: '' } : read(text, place.start, place.end);
  return { code, path: place.path, message, ...seen };
}

function read(text: string, start: Position, end: Position): Pick<Identity, 'heading' | 'words'> {
  const lines = linesOf(text);
  const offset = ({ line, column }: Position): number => (lines[line - 1] ?? text.length) + column - 1;
  const words = text.slice(offset(start), offset(end)).replace(/\s+/g, ' ').trim();
  return { heading: headingsAbove(text, start.line).at(-1) ?? '', words };
}

/**
 * The headings that a line stands under, the outermost first: the id at the start of each, else its words. What looks
 * like a heading inside a code block counts too, which does no harm here: it counts the same at every reading.
 */
export function headingsAbove(text: string, line: number): string[] {
  const open: { depth: number; name: string }[] = [];
  for (const one of text.split(/\r\n|\n|\r/).slice(0, line)) {
    const [, signs = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(one) ?? [];
    if (signs === '') continue;
    while ((open.at(-1)?.depth ?? 0) >= signs.length) open.pop();
    open.push({ depth: signs.length, name: nameOf(title) });
  }
  return open.map(({ name }) => name);
}

/** An id has a digit in it: `PS-001-R03`. */
function nameOf(title: string): string {
  const [first = ''] = title.trim().split(/\s+/);
  return /^[A-Za-z0-9][\w.-]*$/.test(first) && /\d/.test(first) ? first : title.trim();
}
