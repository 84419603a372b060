import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../../model/index.js';
import type { PlaceAt } from './yaml-faults.js';

/** The place of a mistake, from one offset to another, with its message and hint. */
type Fault = readonly [start: number, end: number, message: string, hint: string];

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The offset of its value; undefined if the line does not read `key: value`. */
  readonly value: number | undefined;
}

const QUOTE = 'put the whole value in double quotes';

const COMMENT = /(?<=^|\s)#.*/;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'(?!')/;
/**
 * The possible start of a value. It looks ahead first, so that it looks back only from a mark and stays fast on long
 * text.
 */
const START = /(?=["'[{])(?<=^[ \t]*|[:?,-][ \t]+|[[{,]|["']:)/;
const MARKS = new RegExp(`${COMMENT.source}|(?<first>${START.source}(?:${QUOTED.source}|["'[{]))|[[\\]{}]`, 'gm');

/** Describes the mistakes that people make often; uses the words of the library for the rest. */
export function syntaxFault(error: YAMLError, text: string, at: PlaceAt): Diagnostic {
  // The library catches a stack overflow itself, and reports it as a syntax error.
  if (error.code === 'RESOURCE_EXHAUSTION') {
    const place = at(error.pos[0], error.pos[0] + 1);
    const hints = ['write the values on separate lines'];
    return diagnostic('nesting-is-limited', place, 'keys and lists are nested too deeply here', { hints });
  }
  const line = lineAround(text, error.pos[0]);
  const [start, end, message, hint] = seenIn(line) ?? knownBy(error, line, text) ?? untranslated(error);
  const written = text.slice(start, end).trimEnd();
  const quoted = hint === QUOTE ? inQuotes(written) : undefined;
  const fixes = quoted === undefined ? [] : [{ span: spanAt(at, start, start + written.length), text: quoted }];
  return diagnostic('frontmatter-is-yaml', at(start, end), message, { hints: [hint], fixes });
}

/** Describes a mistake that is visible in the line, whatever the library calls it. */
function seenIn({ start, end, text, value }: Line): Fault | undefined {
  const tab = /^ *\t/.exec(text)?.[0].length;
  if (tab !== undefined) return [start + tab - 1, start + tab, 'the line is indented with a tab', 'indent with spaces'];
  const first = value === undefined ? '' : text.charAt(value - start);
  if (value !== undefined && /[@`%]/.test(first)) return [value, end, `the value starts with ${first}`, QUOTE];
  return undefined;
}

/**
 * Describes a mistake by the code of the library. A code may stand for several mistakes, which the text at its place
 * distinguishes.
 */
function knownBy({ code, pos: [start] }: YAMLError, line: Line, text: string): Fault | undefined {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^\s*-\s/.test(text.slice(start)) ? undefined : badKey(line);
    case 'MULTILINE_IMPLICIT_KEY':
      return badKey(line);
    case 'BAD_DQ_ESCAPE': {
      const hint = "put the value in single quotes ('), or write two backslashes";
      return [start, start + 2, 'there is a backslash in double quotes', hint];
    }
    case 'MULTIPLE_DOCS':
      return [start, start + 3, 'a second document begins here', 'remove the line `---`'];
    case 'MISSING_CHAR':
      return (
        unclosed(text, start) ??
        (line.value === undefined && !/[#&!]/.test(text.charAt(start)) ? noColon(line) : undefined)
      );
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW':
      return unclosed(text, start);
    case 'UNEXPECTED_TOKEN':
      return unexpected(line, start, text);
    default:
      return undefined;
  }
}

/** Describes an invalid key: to the library, the text before a colon or before the end of a line. */
function badKey({ start, end, text, value }: Line): Fault {
  const written = value === undefined ? '' : text.slice(value - start);
  if (value === undefined || written === '') return noColon({ start, end });
  if (/:([ \t]|$)/.test(written)) return [value, end, 'the value contains a colon followed by a space', QUOTE];
  return [value, end, 'a line with a key continues this value', 'start each key at the beginning of its line'];
}

function noColon({ start, end }: Pick<Line, 'start' | 'end'>): Fault {
  const hint = 'write it as `key: value`, with a space after the colon';
  return [start, end, 'the line has no colon followed by a space', hint];
}

function unexpected(line: Line, start: number, text: string): Fault | undefined {
  const found = text.charAt(start);
  const open = /[,:?]/.test(found) ? unclosed(text, start) : undefined;
  if (open) return open;
  if (/[\]}]/.test(found)) {
    const hint = 'remove it, or put the whole value in double quotes';
    return [start, start + 1, 'this closing bracket has no opening bracket', hint];
  }
  const before = text.slice(line.start, start);
  if (found === '-' && /:[ \t]+$/.test(before)) {
    const hint = 'write each item on a separate line below the key';
    return [start, line.end, 'a list starts on the line of its key', hint];
  }
  if (/["']$/.test(text.slice(0, start).trimEnd())) {
    const hint = 'put the whole value in quotation marks, and use single ones if it contains double ones';
    return [start, line.end, 'there is text after the closing quotation mark', hint];
  }
  // The library explains best what may follow `|` and `>`.
  if (/(?:^|[:-])[ \t]+[|>][-+\d]*[ \t]*$/.test(before)) return undefined;
  const hint = 'start each key at the beginning of its line';
  return [start, line.end, 'the line does not continue the text above it', hint];
}

function untranslated({ pos: [start, end], message }: YAMLError): Fault {
  const reason = (message.split('\n')[0] ?? '').replace(/\.$/, '');
  const hint = 'write one `key: value` per line, and put a value with special characters in double quotes';
  return [
    start,
    Math.max(end, start + 1),
    `this is not YAML: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    hint,
  ];
}

function lineAround(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  const line = length < 0 ? text.slice(start) : text.slice(start, start + length);
  return { start, end: start + line.trimEnd().length, text: line, value: valueIn(line, start) };
}

/** Returns the offset of the value of a line `key: value`. */
function valueIn(line: string, start: number): number | undefined {
  const key = /^[^#"'[{:]*/.exec(line)?.[0] ?? '';
  const blank = /^:([ \t]+)/.exec(line.slice(key.length))?.[0];
  return blank === undefined || key.trim() === '' ? undefined : start + key.length + blank.length;
}

/** Reports a quotation mark that opens before an offset and is not closed there, or the innermost such bracket. */
function unclosed(text: string, offset: number): Fault | undefined {
  const brackets: number[] = [];
  for (const { index, 0: found, groups } of text.slice(0, offset).matchAll(MARKS)) {
    if (found === '"' || found === "'") {
      const hint = 'close it at the end of the value';
      return [index, lineAround(text, index).end, 'the quotation mark that opens here is not closed', hint];
    }
    if (found === ']' || found === '}') brackets.pop();
    // Inside a plain value a bracket is an ordinary character, but not inside brackets.
    else if (/^[[{]$/.test(found) && (groups?.first || brackets.length > 0)) brackets.push(index);
  }
  const open = brackets.at(-1);
  if (open === undefined) return undefined;
  const hint = 'close it, or write one item per line below the key, each after a hyphen';
  return [open, open + 1, 'the bracket that opens here is not closed, or its content is not indented', hint];
}

/** Returns a value in straight double quotes instead of curly ones; undefined if quotes would change its content. */
function inQuotes(value: string): string | undefined {
  const inner = value.replace(/^[“”„](.*)[“”]$/, '$1');
  return /["\\#]|^[[{&*!|>']/.test(inner) ? undefined : `"${inner}"`;
}

/** Returns the span of a piece of the file. */
function spanAt(at: PlaceAt, from: number, to: number): Span {
  const { start, end } = at(from, to);
  return { start, end };
}
