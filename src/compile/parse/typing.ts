import { type Diagnostic, type Lines, positionAt } from '../../model/index.js';
import { checkInvisible } from './invisible.js';
import { checkListMarks } from './list-marks.js';
import { checkOfficeTags } from './office-tags.js';
import { checkSpaces } from './spaces.js';
import { linesIn, type Mend } from './typed-lines.js';

/** What looks right on a screen and is read otherwise, with the edits that mend it. */
export interface Typing {
  /** The text as it was meant, as long as the one that was written, so that every offset is the same in both. */
  readonly text: string;
  /** Each has the edits that put it right. */
  readonly diagnostics: readonly Diagnostic[];
  /** Keys of lines that are read as part of the text before them, by line. */
  readonly lost: ReadonlyMap<number, string>;
}

/** The codes of what is said here: each has an edit on every line on which the text is not what it seems. */
const CODES = new Set(['character-is-visible', 'list-item-has-its-mark', 'space-is-ordinary', 'html-is-absent']);

/** Looks for what word processors and phones write in place of plain Markdown, before it is parsed. */
export function readTyping(path: string, text: string, lines: Lines): Typing {
  const typed = linesIn(path, text, lines);
  const at = (from: number, to: number) => ({ path, start: positionAt(lines, from), end: positionAt(lines, to) });
  const marks = checkListMarks(typed, at);
  const found = [checkInvisible(typed, at), checkOfficeTags(typed, at), checkSpaces(typed, at), marks];
  const mends = found.flatMap((one) => one.mends).sort((a, b) => a.from - b.from);
  return {
    text: mends.length === 0 ? text : mended(text, mends),
    diagnostics: found.flatMap((one) => one.diagnostics),
    lost: marks.lost,
  };
}

function mended(text: string, mends: readonly Mend[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, text: wanted } of mends) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), wanted);
    at = from + wanted.length;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Diagnostics without those that only say what follows from a character that is told of on the same line. */
export function withoutTyping(found: readonly Diagnostic[], told: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set(
    told.filter(({ code }) => CODES.has(code)).flatMap(({ fixes = [] }) => fixes.map(({ span }) => span.start.line)),
  );
  if (lines.size === 0) return [...found];
  return found.filter(({ place: { start, end } }) => {
    for (let line = start.line; line <= end.line; line += 1) if (lines.has(line)) return false;
    return true;
  });
}
