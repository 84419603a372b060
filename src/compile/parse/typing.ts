import { type Diagnostic, type Lines, positionAt } from '../../model/index.js';
import { checkInvisible, INVISIBLE } from './invisible.js';
import { checkListMarks, MAY_LACK_MARK } from './list-marks.js';
import { checkOfficeTags, TAG } from './office-tags.js';
import { checkSpaces, SPECIAL_SPACE } from './spaces.js';
import { linesIn, type Repair } from './typed-lines.js';

/** Characters that look right on a screen but are read differently, with the edits that fix them. */
export interface Typing {
  /** The text as intended. It has the same length as the source, so that offsets are the same in both. */
  readonly text: string;
  /** Each has the edits that fix it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Keys of lines that are read as part of the text before them, by line number. */
  readonly lost: ReadonlyMap<number, string>;
}

/** The codes that are reported here. Each has an edit on every line where the text is not what it looks like. */
const CODES = new Set(['character-is-visible', 'list-item-has-its-mark', 'space-is-ordinary', 'html-is-absent']);

/**
 * Checks a text, before it is parsed, for characters that word processors and phones write instead of plain Markdown.
 */
export function readTyping(path: string, text: string, lines: Lines): Typing {
  if (!isSuspect(text)) return { text, diagnostics: [], lost: new Map() };
  const typed = linesIn(path, text, lines);
  const at = (from: number, to: number) => ({ path, start: positionAt(lines, from), end: positionAt(lines, to) });
  const marks = checkListMarks(typed, at);
  const found = [checkInvisible(typed, at), checkOfficeTags(typed, at), checkSpaces(typed, at), marks];
  const repairs = found.flatMap((one) => one.repairs).sort((a, b) => a.from - b.from);
  return {
    text: repairs.length === 0 ? text : repaired(text, repairs),
    diagnostics: found.flatMap((one) => one.diagnostics),
    lost: marks.lost,
  };
}

/** Whether a text may have a wrong character. Most texts have none, so that they need not be read line by line. */
function isSuspect(text: string): boolean {
  return [INVISIBLE, SPECIAL_SPACE, TAG, MAY_LACK_MARK].some((pattern) => text.search(pattern) >= 0);
}

function repaired(text: string, repairs: readonly Repair[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, text: repair } of repairs) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), repair);
    at = from + repair.length;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Removes diagnostics on lines where a wrong character is already reported, since they only follow from it. */
export function withoutTyping(found: readonly Diagnostic[], reported: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set(
    reported
      .filter(({ code }) => CODES.has(code))
      .flatMap(({ fixes = [] }) => fixes.map(({ span }) => span.start.line)),
  );
  if (lines.size === 0) return [...found];
  return found.filter(({ place: { start, end } }) => {
    for (let line = start.line; line <= end.line; line += 1) if (lines.has(line)) return false;
    return true;
  });
}
