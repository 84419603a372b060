import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { type Diagnostic, type Framework, linesOf, type Position } from '../model/index.js';

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

/** What was found in a framework at one time, and the texts in which it was found. */
export interface Snapshot {
  readonly framework: Framework;
  /** Everything that was found, what is accepted too. */
  readonly diagnostics: readonly Diagnostic[];
  readonly textOf: (path: string) => string | undefined;
}

/** The numbers of the lines, from 1, that a text has and the one before it did not have; all of them where there was none. */
export function changedLines(then: string | undefined, now: string): ReadonlySet<number> {
  const lines = now.split(/\r\n|\n|\r/);
  const changed = new Set<number>();
  let line = 1;
  for (const part of diffArrays(then?.split(/\r\n|\n|\r/) ?? [], lines)) {
    if (part.removed) continue;
    for (const _ of part.value) {
      if (part.added) changed.add(line);
      line += 1;
    }
  }
  return changed;
}

/**
 * A fingerprint for each diagnostic, in hex: the same after lines were added above, another for a second fault of the
 * same kind. It is taken over the code, the file, the heading and the words at fault, not over the message, whose
 * wording may change with Charter; equal ones are told apart by their order.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  textOf: (path: string) => string | undefined,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((one) => {
      const { code, path, heading, words } = identityOf(one, textOf(one.place.path));
      const key = JSON.stringify([code, path, heading, words]);
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return [one, createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32)];
    }),
  );
}
