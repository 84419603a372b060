import { styleText } from 'node:util';
import type { Diagnostic, Place, Severity } from '../model/index.js';
import type { Summary } from './json.js';
import { visible } from './visible.js';

export interface PrettyOptions {
  readonly colour: boolean;
  /** The text of a source, for the code frame; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
}

type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green';

const STYLES: { readonly [severity in Severity]: Style } = { error: 'red', warning: 'yellow', info: 'cyan' };

/** The longest line of a source that is shown whole. */
const WIDTH = 100;

/** Diagnostics for a person at a terminal: where, what, the line itself, and what to do. */
export function pretty(diagnostics: readonly Diagnostic[], summary: Summary, options: PrettyOptions): string {
  const paint = painter(options.colour);
  const linesOf = remember((path) => options.textOf(path)?.split(/\r\n|\n|\r/));
  const blocks = diagnostics.map((one) => block(one, paint, linesOf));
  return [...blocks, summaryLine(summary, paint)].join('\n');
}

type Paint = (style: Style, text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

type LinesOf = (path: string) => readonly string[] | undefined;

/** A file with a thousand faults is cut into lines once. */
function remember(read: LinesOf): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, read(path));
    return known.get(path);
  };
}

function block(one: Diagnostic, paint: Paint, linesOf: LinesOf): string {
  const style = STYLES[one.severity];
  const lines = [
    `${paint('bold', visible(`${one.place.path}:${one.place.start.line}:${one.place.start.column}`))}  ${paint(style, one.severity)}  ${visible(one.message)}  ${paint('dim', one.code)}`,
    ...frame(one.place, style, paint, linesOf),
    ...one.hints.map((hint) => `  ${paint('green', 'do:')} ${visible(hint)}`),
    ...one.related.flatMap((related) => [
      `  ${paint('dim', 'see:')} ${visible(`${related.place.path}:${related.place.start.line}:${related.place.start.column}`)}  ${visible(related.message)}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line of the source with a mark below what is wrong; a long line is cut around the mark. */
function frame(place: Place, style: Style, paint: Paint, linesOf: LinesOf): string[] {
  const line = linesOf(place.path)?.[place.start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = place.start.column - 1;
  const to = place.end.line === place.start.line ? Math.max(place.end.column - 1, from + 1) : line.length;
  const begin = line.length <= WIDTH ? 0 : Math.max(0, Math.min(from - 20, line.length - WIDTH));
  const end = Math.min(line.length, begin + WIDTH);
  const shown = `${begin > 0 ? '…' : ''}${visible(line.slice(begin, end).replaceAll('\t', ' '))}${end < line.length ? '…' : ''}`;
  const lead = `${begin > 0 ? '…' : ''}${visible(line.slice(begin, from).replaceAll('\t', ' '))}`;
  const marked = visible(line.slice(from, Math.min(to, end)).replaceAll('\t', ' '));
  const number = String(place.start.line);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${paint('dim', `${number} |`)} ${shown}`,
    `  ${paint('dim', `${gutter} |`)} ${' '.repeat(widthOf(lead))}${paint(style, '^'.repeat(Math.max(widthOf(marked), 1)))}`,
  ];
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

function summaryLine({ errors, warnings, files }: Summary, paint: Paint): string {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const text = `${count(files, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const hint = errors + warnings > 0 ? '\nwhat a diagnostic means, with an example: charter explain <code>' : '';
  return `${paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', text)}${paint('dim', hint)}\n`;
}
