import { type Diagnostic, diagnostic, type Lines, placeBetween, topOf } from '../../model/index.js';

/**
 * Limits far beyond what a person writes in one file, and far below what slows the parser down or overflows its stack.
 */
const MAX_CHARACTERS = 250_000;
const MAX_LINES = 10_000;
const MAX_LINE = 20_000;
const MAX_CELLS = 20_000;
const MAX_MARKERS = 10;
const MAX_INDENT = 120;
const MAX_LIST_INDENT = 40;
const MAX_DELIMITERS = 500;
const MAX_ALL_DELIMITERS = 10_000;
const MARKS = 'brackets, stars, underscores, backticks and <';

/**
 * Checks a text before it is parsed. For some patterns, the parser needs quadratic time, for others a deep stack; none
 * of these patterns occurs in a text for readers. `from` is the offset after the frontmatter.
 */
export function checkNesting(path: string, text: string, lines: Lines, from: number): Diagnostic | undefined {
  const large = sizeFault(text, lines);
  if (large !== undefined) return diagnostic('file-is-small', topOf(path), large, { hints: ['split the file'] });
  const state = newState(text);
  for (const [index, start] of lines.entries()) {
    if (start < from) continue;
    const line = text.slice(start, lines[index + 1] ?? text.length);
    const fault = faultOf(line, state);
    if (fault === undefined) continue;
    return diagnostic('nesting-is-limited', placeBetween(path, lines, start, start + line.trimEnd().length), fault, {
      hints: ['simplify the text, or split the paragraph'],
    });
  }
  return undefined;
}

function sizeFault(text: string, lines: Lines): string | undefined {
  if (text.length > MAX_CHARACTERS) return `the file has ${text.length} characters, more than ${MAX_CHARACTERS}`;
  if (lines.length > MAX_LINES) return `the file has ${lines.length} lines, more than ${MAX_LINES}`;
  return undefined;
}

interface State {
  /** The fence of the code block that contains the line. */
  fence: string | undefined;
  /** False if the text has HTML, which can hide the start of a code block from the parser. */
  readonly hasFences: boolean;
  delimiters: number;
  allDelimiters: number;
  cells: number;
  isTable: boolean;
  isList: boolean;
}

function newState(text: string): State {
  return {
    fence: undefined,
    hasFences: !/^ {0,3}</m.test(text),
    delimiters: 0,
    allDelimiters: 0,
    cells: 0,
    isTable: false,
    isList: false,
  };
}

function faultOf(line: string, state: State): string | undefined {
  if (line.length > MAX_LINE) return `the line has ${line.length} characters, more than ${MAX_LINE}`;
  if (isCode(line, state)) return undefined;
  if (line.trim() === '') {
    Object.assign(state, { delimiters: 0, isTable: false, isList: false });
    return undefined;
  }
  const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
  const markers = lead === '' ? 0 : (lead.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0);
  const indent = lead.replaceAll('\t', '    ').length;
  if (markers > MAX_MARKERS) return `${markers} quotes or lists are nested on this line`;
  if (indent > (markers > 0 ? MAX_LIST_INDENT : MAX_INDENT)) return 'the line is indented too far';
  if (beginsBlock(line, lead, state)) state.delimiters = 0;
  const weight = weightOf(line);
  state.delimiters += weight;
  state.allDelimiters += weight;
  if (state.delimiters > MAX_DELIMITERS) return `the paragraph has more than ${MAX_DELIMITERS} ${MARKS}`;
  if (state.allDelimiters > MAX_ALL_DELIMITERS) return `the file has more than ${MAX_ALL_DELIMITERS} ${MARKS}`;
  if (line.includes('|')) state.cells += line.split('|').length - 1;
  return state.cells > MAX_CELLS ? `the tables have more than ${MAX_CELLS} cells` : undefined;
}

/** Whether a line is part of a fenced code block, whose text is not parsed further. */
function isCode(line: string, state: State): boolean {
  if (!state.hasFences) return false;
  const fence = /^ {0,3}(`{3,}|~{3,})(.*)/.exec(line);
  const mark = fence?.[1] ?? '';
  if (state.fence === undefined) {
    if (mark === '' || (mark.startsWith('`') && fence?.[2]?.includes('`'))) return false;
    state.fence = mark;
  } else if (mark.startsWith(state.fence) && fence?.[2]?.trim() === '') state.fence = undefined;
  return true;
}

/** Whether a line begins a new block: a heading, a table row or a list item. */
function beginsBlock(line: string, lead: string, state: State): boolean {
  if (/^ {0,3}#{1,6}[ \t]/.test(line)) return true;
  if (/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n?$/.test(line) && line.includes('|'))
    state.isTable = true;
  const isItem = /[-+*][ \t]|(?:^|[^\d])1[.)][ \t]/.test(lead) || (state.isList && /\d[.)][ \t]/.test(lead));
  if (isItem) state.isList = true;
  return state.isTable || isItem;
}

/** Returns the cost of a line: a long run of backticks or stars costs more than one. */
function weightOf(line: string): number {
  let weight = 0;
  if (!/[[*_`~<]/.test(line)) return weight;
  for (const [run] of line.matchAll(/!?\[|[*_]+|`+|~~+|</g)) weight += 1 + Math.floor(run.length / 8);
  return weight;
}
