import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { type Diagnostic, type Framework, linesOf, type Position } from '../model/index.js';

/**
 * What identifies a diagnostic while its file is edited: the code, the heading and the words at its place. Line
 * numbers are not part of it.
 */
export interface Identity {
  readonly code: string;
  readonly path: string;
  /** The heading above the place: the id that it starts with, else its words. Empty above the first heading. */
  readonly heading: string;
  /** The text at the place, with white space collapsed; empty for a place without length. */
  readonly words: string;
  readonly message: string;
}

/** Returns the identity of a diagnostic; `text` is the text of its file, undefined if it cannot be read. */
export function identityOf(one: Diagnostic, text: string | undefined): Identity {
  const { code, message, place } = one;
  const context = text === undefined ? { heading: '', words: '' } : read(text, place.start, place.end);
  return { code, path: place.path, message, ...context };
}

function read(text: string, start: Position, end: Position): Pick<Identity, 'heading' | 'words'> {
  const lines = linesOf(text);
  const offset = ({ line, column }: Position): number => (lines[line - 1] ?? text.length) + column - 1;
  const words = text.slice(offset(start), offset(end)).replace(/\s+/g, ' ').trim();
  return { heading: headingsAbove(text, start.line).at(-1) ?? '', words };
}

/**
 * Returns the headings above a line, the outermost first: the id at the start of each, else its words. A line in a code
 * block that looks like a heading counts too. That does no harm, since it counts the same in every version.
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

/** The id at the start of a heading (an id contains a digit, as in `PS-001-R03`), else the whole heading. */
function nameOf(title: string): string {
  const [first = ''] = title.trim().split(/\s+/);
  return /^[A-Za-z0-9][\w.-]*$/.test(first) && /\d/.test(first) ? first : title.trim();
}

/** A framework at one time, with its diagnostics and its texts. */
export interface Snapshot {
  readonly framework: Framework;
  /** All diagnostics, also the accepted ones. */
  readonly diagnostics: readonly Diagnostic[];
  readonly textOf: (path: string) => string | undefined;
}

/** Returns the numbers, from 1, of the lines that are new since the earlier text; all lines if there was none. */
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
 * Returns a fingerprint for each diagnostic, in hex. It is stable when lines are added above, and differs for a second
 * diagnostic of the same kind. It covers the code, the file, the heading and the words at the place, but not the
 * message, whose wording may change with Charter; equal ones are numbered in their order.
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
