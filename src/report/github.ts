import { inMessage, inProperty } from '../diagnostics/reporters/github.js';
import { visible } from '../diagnostics/reporters/text.js';
import type { Meaning, MissingNote, Place, Report } from '../model/index.js';

/** The number of annotations of a kind that the platform shows for one step. It silently drops the rest. */
const SHOWN = 10;
type Level = 'warning' | 'notice';

/**
 * Formats the meaning of changes as annotations on the changed lines: a warning for MAJOR, a notice for everything else.
 * None of them fails the step. If the platform would drop some, a line of the log gives their number.
 */
export function reportGithub(report: Report, { prefix = '' }: { readonly prefix?: string } = {}): string {
  const { meanings, missingNotes } = report;
  const placed = meanings.filter(({ change }) => change.change !== 'editorial');
  const [major, other] = [placed.filter(isMajor), placed.filter((one) => !isMajor(one))];
  const notes = missingNotes.slice(0, SHOWN / 2).map((note) => noteLine(note, prefix));
  const shown = [
    ...major.slice(0, SHOWN).map((one) => meaningLine('warning', one, prefix)),
    ...notes,
    ...other.slice(0, SHOWN - notes.length).map((one) => meaningLine('notice', one, prefix)),
  ];
  const rest = placed.length + missingNotes.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more in the summary and in the report`] : []), ''].join('\n');
}

function isMajor({ bump }: Meaning): boolean {
  return bump === 'major';
}

function meaningLine(level: Level, { sentence, place }: Meaning, prefix: string): string {
  return annotation(level, 'Effect of this change', sentence, place, prefix);
}

function noteLine({ id, path, text, place }: MissingNote, prefix: string): string {
  const message = `${id} is reworded. Before a release, it needs a note that says whether its meaning changed; until then, nothing fails. Draft for ${path}:\n\n${text}`;
  return annotation('notice', 'Missing note', message, place, prefix);
}

function annotation(level: Level, title: string, message: string, place: Place | undefined, prefix: string): string {
  const properties = {
    ...(place && { file: `${prefix}${place.path}`, line: place.start.line, endLine: place.end.line }),
    title,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${inMessage(visible(message))}`;
}
