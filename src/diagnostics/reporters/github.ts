import { type Diagnostic, NOTHING_APART, type Severity, type Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';
import { count, furtherLines, spot, summaryText, visibleLine, wholeMessage } from './text.js';

const COMMANDS: { readonly [severity in Severity]: 'error' | 'warning' | 'notice' } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The number of annotations of a kind that the platform shows for one step. It silently drops the rest. */
const SHOWN = 10;

/**
 * Formats diagnostics as annotations of a GitHub workflow: the first of each severity, those on changed lines before
 * others. The rest is in the log of the step, and a notice gives their number.
 */
export function github(diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions): string {
  const { isChanged } = setting;
  const ranked = isChanged
    ? [...diagnostics].sort((a, b) => Number(isChanged(b.place)) - Number(isChanged(a.place)))
    : diagnostics;
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    // One notice is reserved for the last line, which gives the number of the rest.
    ranked.filter((one) => one.severity === severity).slice(0, severity === 'info' ? SHOWN - 1 : SHOWN),
  );
  const rest = diagnostics.filter((one) => !shown.includes(one));
  return [
    ...shown.map((one) => annotation(one, setting)),
    ...logOf(`${count(rest.length, 'more diagnostic')}`, rest.flatMap(plainLines)),
    ...apartLogs(setting),
    plain(summaryText(diagnostics, summary, setting)),
    ...(rest.length > 0 ? [closing(rest)] : []),
    '',
  ].join('\n');
}

function annotation(one: Diagnostic, { prefix = '' }: ReporterOptions): string {
  const { path, start, end } = one.place;
  const properties = {
    file: `${prefix}${path}`,
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title: one.code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${COMMANDS[one.severity]} ${written.join(',')}::${inMessage(wholeMessage(one))}`;
}

function closing(rest: readonly Diagnostic[]): string {
  const kinds = (['error', 'warning', 'info'] as const)
    .map((severity) => [rest.filter((one) => one.severity === severity).length, severity] as const)
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity === 'info' ? 'note' : severity));
  const text = `${kinds.join(' and ')} not shown here; see the log of this step, or run charter check`;
  return `::notice title=Charter::${inMessage(text)}`;
}

function apartLogs({ apart = NOTHING_APART }: ReporterOptions): string[] {
  const { old = [], accepted } = apart;
  return [
    ...logOf(`${count(old.length, 'diagnostic')} from before this change`, old.flatMap(plainLines)),
    ...logOf(
      `${count(accepted.length, 'accepted diagnostic')}`,
      accepted.flatMap(({ diagnostic, until, reason }) => [
        ...plainLines(diagnostic),
        `  accepted until ${until}: ${visibleLine(reason)}`,
      ]),
    ),
  ];
}

/** A group of lines in the log that a reader can collapse; nothing if there are no lines. */
function logOf(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`::group::${inMessage(title)}`, ...lines.map(plain), '::endgroup::'];
}

function plainLines(one: Diagnostic): string[] {
  const head = `${spot(one.place)}  ${one.severity}  ${visibleLine(one.message)}  ${one.code}`;
  return [head, ...furtherLines(one).map((line) => `  ${line}`)];
}

/** A line that the runner does not read as a command: it looks for `::` at the start and for `##[` anywhere. */
function plain(line: string): string {
  return line
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('##[', '#\u200b#[')
    .replace(/^(\s*)::/, '$1:\u200b:');
}

/** Escapes a message for the runner, which reads percent signs and line ends as markup. */
export function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property for the runner, which also reads colons and commas as separators. */
export function inProperty(text: string): string {
  return inMessage(visibleLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
