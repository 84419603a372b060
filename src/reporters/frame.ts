import type { Place } from '../model/index.js';
import { visible } from './visible.js';

/** The line of a source, and what stands below it to show what is wrong. */
export interface Frame {
  readonly number: string;
  readonly line: string;
  /** The blanks up to what is wrong, and as many carets as it is wide. */
  readonly blank: string;
  readonly carets: string;
}

/** The longest line of a source that is shown whole. */
const WIDTH = 100;

export type LinesOf = (path: string) => readonly string[] | undefined;

/** The lines of sources; a file with a thousand faults is cut into lines once. */
export function linesFrom(textOf: (path: string) => string | undefined): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, textOf(path)?.split(/\r\n|\n|\r/));
    return known.get(path);
  };
}

/** The line at a place, cut around what is wrong where it is long; undefined where there is nothing to see. */
export function frameOf(place: Place, linesOf: LinesOf): Frame | undefined {
  const line = linesOf(place.path)?.[place.start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const from = place.start.column - 1;
  const to = place.end.line === place.start.line ? Math.max(place.end.column - 1, from + 1) : line.length;
  const begin = line.length <= WIDTH ? 0 : Math.max(0, Math.min(from - 20, line.length - WIDTH));
  const end = Math.min(line.length, begin + WIDTH);
  const piece = (start: number, stop: number): string => visible(line.slice(start, stop).replaceAll('\t', ' '));
  const lead = `${begin > 0 ? '…' : ''}${piece(begin, from)}`;
  return {
    number: String(place.start.line),
    line: `${begin > 0 ? '…' : ''}${piece(begin, end)}${end < line.length ? '…' : ''}`,
    blank: ' '.repeat(widthOf(lead)),
    carets: '^'.repeat(Math.max(widthOf(piece(from, Math.min(to, end))), 1)),
  };
}

/** Columns of a terminal: marks that combine take none, wide East Asian characters take two (UAX #11). */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
