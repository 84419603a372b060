import { inMessage, inProperty } from '../diagnostics/reporters/github.js';
import { visible } from '../diagnostics/reporters/text.js';
import type { Meaning, MissingNote, Place, Report } from '../model/index.js';

/** How many annotations of a kind the platform shows for one step; the rest it drops without a word. */
const SHOWN = 10;
type Level = 'warning' | 'notice';

/**
 * What a change means, as annotations on the lines that changed. What is MAJOR is a warning, everything else a notice;
 * nothing here fails a step. Above what the platform shows, one line of the log says how much is left out.
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
  return [...shown, ...(rest > 0 ? [`${rest} more stand in the summary and in the report`] : []), ''].join('\n');
}

function isMajor({ bump }: Meaning): boolean {
  return bump === 'major';
}

function meaningLine(level: Level, { sentence, place }: Meaning, prefix: string): string {
  return annotation(level, 'What this changes', sentence, place, prefix);
}

function noteLine({ id, path, text, place }: MissingNote, prefix: string): string {
  const message = `${id} is reworded, and a release will ask for a note that says whether its sense changed. Nothing fails without it. It is ready for ${path}:\n\n${text}`;
  return annotation('notice', 'A note is missing', message, place, prefix);
}

function annotation(level: Level, title: string, message: string, place: Place | undefined, prefix: string): string {
  const properties = {
    ...(place && { file: `${prefix}${place.path}`, line: place.start.line, endLine: place.end.line }),
    title,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${inMessage(visible(message))}`;
}
