import { type Diagnostic, NOTHING_APART, type Severity, type Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';
import { count, furtherLines, spot, summaryText, visibleLine, wholeMessage } from './text.js';

const COMMANDS: { readonly [severity in Severity]: 'error' | 'warning' | 'notice' } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** How many annotations of a kind the platform shows for one step; the rest it drops without a word. */
const SHOWN = 10;

/**
 * Diagnostics as annotations of a GitHub workflow: the first of each severity, those on changed lines before others.
 * What there is no room for stands in the log of the step, and one notice says how much that is.
 */
export function github(diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions): string {
  const { isChanged } = setting;
  const ranked = isChanged
    ? [...diagnostics].sort((a, b) => Number(isChanged(b.place)) - Number(isChanged(a.place)))
    : diagnostics;
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    // One place among the notices is kept for what closes the list.
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
  const text = `${kinds.join(' and ')} more than can be shown here; the log of this step lists them all, and so does charter check`;
  return `::notice title=Charter::${inMessage(text)}`;
}

function apartLogs({ apart = NOTHING_APART }: ReporterOptions): string[] {
  const { old = [], accepted } = apart;
  return [
    ...logOf(`${count(old.length, 'fault')} there before this change`, old.flatMap(plainLines)),
    ...logOf(
      `${accepted.length} accepted for a time`,
      accepted.flatMap(({ diagnostic, until, reason }) => [
        ...plainLines(diagnostic),
        `  accepted until ${until}: ${visibleLine(reason)}`,
      ]),
    ),
  ];
}

/** Lines of the log that a reader can fold away; none where there is nothing to say. */
function logOf(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`::group::${inMessage(title)}`, ...lines.map(plain), '::endgroup::'];
}

function plainLines(one: Diagnostic): string[] {
  const head = `${spot(one.place)}  ${one.severity}  ${visibleLine(one.message)}  ${one.code}`;
  return [head, ...furtherLines(one).map((line) => `  ${line}`)];
}

/** A line that is no command: the runner looks for `::` at its start and for `##[` anywhere in it. */
function plain(line: string): string {
  return line
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('##[', '#\u200b#[')
    .replace(/^(\s*)::/, '$1:\u200b:');
}

/** As the runner of the platform reads a message: a percent sign and line ends would be something else. */
export function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same for a property, where colon and comma part one from the next. */
export function inProperty(text: string): string {
  return inMessage(visibleLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
