import { styleText } from 'node:util';
import { type Diagnostic, NOTHING_APART, type Severity, type Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';
import { frameOf, type LinesOf, linesFrom, spot, summaryText, visibleLine } from './text.js';

export type PrettyOptions = ReporterOptions;

type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green';

const STYLES: { readonly [severity in Severity]: Style } = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Formats diagnostics for a terminal: place, message, source line and hints; then the diagnostics that do not count. */
export function pretty(diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions): string {
  const paint = painter(setting.colour === true);
  const linesOf = linesFrom(setting.textOf);
  const blocks = diagnostics.map((one) => block(one, paint, linesOf));
  return [...blocks, ...apartBlocks(setting, paint), summaryLine(diagnostics, summary, setting, paint)].join('\n');
}

type Paint = (style: Style, text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

function block(one: Diagnostic, paint: Paint, linesOf: LinesOf): string {
  const lines = [
    headLine(one, paint),
    ...frameLines(one, paint, linesOf),
    ...one.hints.map((hint) => `  ${paint('green', 'do:')} ${visibleLine(hint)}`),
    ...one.related.map(
      (related) => `  ${paint('dim', 'see:')} ${spot(related.place)}  ${visibleLine(related.message)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function headLine(one: Diagnostic, paint: Paint): string {
  const severity = paint(STYLES[one.severity], one.severity);
  return `${paint('bold', spot(one.place))}  ${severity}  ${visibleLine(one.message)}  ${paint('dim', one.code)}`;
}

function frameLines(one: Diagnostic, paint: Paint, linesOf: LinesOf): string[] {
  const frame = frameOf(one.place, linesOf);
  if (!frame) return [];
  const gutter = ' '.repeat(frame.number.length);
  return [
    `  ${paint('dim', `${frame.number} |`)} ${frame.line}`,
    `  ${paint('dim', `${gutter} |`)} ${frame.blank}${paint(STYLES[one.severity], frame.carets)}`,
  ];
}

/** Old and accepted diagnostics are indented, so that a program that reads the lines at the margin does not count them. */
function apartBlocks({ apart = NOTHING_APART }: ReporterOptions, paint: Paint): string[] {
  const accepted = apart.accepted.flatMap(({ diagnostic, until, reason, by }) => [
    `  ${headLine(diagnostic, paint)}`,
    `    accepted until ${until}${by === '' ? '' : ` by ${visibleLine(by)}`}: ${visibleLine(reason)}`,
  ]);
  const old = (apart.old ?? []).map((one) => `  ${headLine(one, paint)}`);
  return [
    ...(old.length > 0 ? [`from before this change:\n${old.join('\n')}\n`] : []),
    ...(accepted.length > 0 ? [`accepted:\n${accepted.join('\n')}\n`] : []),
  ];
}

function summaryLine(
  diagnostics: readonly Diagnostic[],
  summary: Summary,
  setting: ReporterOptions,
  paint: Paint,
): string {
  const { errors, warnings } = summary;
  const fixable = diagnostics.filter(({ fixes }) => fixes).length;
  const hints = [
    ...(fixable > 0 ? [`${fixable} fixable with charter check --fix`] : []),
    ...(diagnostics.length > 0 ? ['run charter explain <code> for the meaning of a diagnostic and an example'] : []),
  ];
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return `${paint(style, summaryText(diagnostics, summary, setting))}${hints.map((hint) => `\n${paint('dim', hint)}`).join('')}\n`;
}
