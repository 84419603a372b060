import type { Diagnostic, Place, Summary } from '../model/index.js';
import type { Setting } from './setting.js';
import { visibleLine } from './visible.js';

/** A place as a person and an editor read it: path, line and column. */
export function spot({ path, start }: Place): string {
  return visibleLine(`${path}:${start.line}:${start.column}`);
}

/** What to do about a diagnostic, and what else to look at: a line each, after the message. */
export function furtherLines(one: Diagnostic): string[] {
  return [
    ...one.hints.map((hint) => `do: ${visibleLine(hint)}`),
    ...one.related.map((related) => `see: ${spot(related.place)}  ${visibleLine(related.message)}`),
  ];
}

/** Message, hints and related places as one text of several lines, for channels that have one field for all of it. */
export function wholeMessage(one: Diagnostic): string {
  return [visibleLine(one.message), ...furtherLines(one)].join('\n');
}

/** How the check ended, in one line. */
export function summaryText(diagnostics: readonly Diagnostic[], summary: Summary, { apart }: Setting): string {
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
