import type { Diagnostic, Place, Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';

/** A place in the form that people and editors read: path, line and column. */
export function spot({ path, start }: Place): string {
  return visibleLine(`${path}:${start.line}:${start.column}`);
}

/** The hints and related places of a diagnostic, one per line, to follow the message. */
export function furtherLines(one: Diagnostic): string[] {
  return [
    ...one.hints.map((hint) => `do: ${visibleLine(hint)}`),
    ...one.related.map((related) => `see: ${spot(related.place)}  ${visibleLine(related.message)}`),
  ];
}

/** Message, hints and related places as one text of several lines, for formats with a single field. */
export function wholeMessage(one: Diagnostic): string {
  return [visibleLine(one.message), ...furtherLines(one)].join('\n');
}

/** The result of the check, in one line. */
export function summaryText(diagnostics: readonly Diagnostic[], summary: Summary, { apart }: ReporterOptions): string {
  const notes = diagnostics.filter((one) => one.severity === 'info').length;
  const { errors, warnings, files } = summary;
  const counted = [count(errors, 'error'), count(warnings, 'warning'), ...(notes > 0 ? [count(notes, 'note')] : [])];
  const set = [
    ...(apart?.old === undefined ? [] : [`${apart.old.length} old`]),
    ...(apart === undefined || apart.accepted.length === 0 ? [] : [`${apart.accepted.length} accepted`]),
  ];
  return `${count(files, 'file')} checked: ${[counted.join(', '), ...set].join('; ')}`;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** A fenced code block whose fence is longer than any run of backticks in the text. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}

/**
 * Makes text from a file safe for a terminal or a log: control characters, and those that change the direction of the
 * text (Unicode Bidirectional Algorithm, UAX #9), are shown as code points.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** Does the same as `visible` and joins lines, so that no text of an author can look like a line of the report. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t ]*[\r\n]+[\t ]*/g, ' '));
}

/** A line of a source, with the carets below it that mark a place. */
interface Frame {
  readonly number: string;
  readonly line: string;
  /** The blanks before the place, and as many carets as it is wide. */
  readonly blank: string;
  readonly carets: string;
}

/** The longest source line that is shown in full. */
const WIDTH = 100;

export type LinesOf = (path: string) => readonly string[] | undefined;

/** Returns the lines of sources, and splits each file only once. */
export function linesFrom(textOf: (path: string) => string | undefined): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, textOf(path)?.split(/\r\n|\n|\r/));
    return known.get(path);
  };
}

/** Returns the line at a place, cut around the place if it is long; undefined if there is nothing to show. */
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

/** The width in terminal columns: combining marks take none, wide East Asian characters two (UAX #11). */
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
