import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../../model/index.js';
import type { PlaceAt } from './yaml-faults.js';

/** What is at fault, from one offset to another; what is wrong with it; and what to do. */
type Fault = readonly [start: number, end: number, message: string, hint: string];

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where its value begins; undefined when it does not read `key: value`. */
  readonly value: number | undefined;
}

const QUOTE = 'put the whole value in double quotes';

const COMMENT = /(?<=^|\s)#.*/;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'(?!')/;
/** Where a value may begin. It looks ahead first, so that it looks back only from a mark, and a long text costs no more. */
const START = /(?=["'[{])(?<=^[ \t]*|[:?,-][ \t]+|[[{,]|["']:)/;
const MARKS = new RegExp(`${COMMENT.source}|(?<first>${START.source}(?:${QUOTED.source}|["'[{]))|[[\\]{}]`, 'gm');

/** One sentence for the faults that people really make; the words of the library for the rest. */
export function syntaxFault(error: YAMLError, text: string, at: PlaceAt): Diagnostic {
  // The library catches the end of the stack itself, and reports it as a fault of syntax.
  if (error.code === 'RESOURCE_EXHAUSTION') {
    const place = at(error.pos[0], error.pos[0] + 1);
    const hints = ['write the values one below the other'];
    return diagnostic('nesting-is-limited', place, 'keys and lists are nested too deeply here', { hints });
  }
  const line = lineAround(text, error.pos[0]);
  const [start, end, message, hint] = seenIn(line) ?? knownBy(error, line, text) ?? untranslated(error);
  const written = text.slice(start, end).trimEnd();
  const quoted = hint === QUOTE ? inQuotes(written) : undefined;
  const fixes = quoted === undefined ? [] : [{ span: spanAt(at, start, start + written.length), text: quoted }];
  return diagnostic('frontmatter-is-yaml', at(start, end), message, { hints: [hint], fixes });
}

/** What can be seen in the line, whatever the library calls it. */
function seenIn({ start, end, text, value }: Line): Fault | undefined {
  const tab = /^ *\t/.exec(text)?.[0].length;
  if (tab !== undefined) return [start + tab - 1, start + tab, 'the line is indented with a tab', 'indent with spaces'];
  const first = value === undefined ? '' : text.charAt(value - start);
  if (value !== undefined && /[@`%]/.test(first)) return [value, end, `the value starts with ${first}`, QUOTE];
  return undefined;
}

/** What the code of the library means. A code may stand for several faults, which the text at its place tells apart. */
function knownBy({ code, pos: [start] }: YAMLError, line: Line, text: string): Fault | undefined {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^\s*-\s/.test(text.slice(start)) ? undefined : badKey(line);
    case 'MULTILINE_IMPLICIT_KEY':
      return badKey(line);
    case 'BAD_DQ_ESCAPE': {
      const hint = "put the value in single quotes ('), or write two backslashes";
      return [start, start + 2, 'a backslash stands in double quotes', hint];
    }
    case 'MULTIPLE_DOCS':
      return [start, start + 3, 'a second document begins here', 'take the line `---` out'];
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

/** A key that is none: for the library, what is written before a colon, or before the end of a line. */
function badKey({ start, end, text, value }: Line): Fault {
  const written = value === undefined ? '' : text.slice(value - start);
  if (value === undefined || written === '') return noColon({ start, end });
  if (/:([ \t]|$)/.test(written)) return [value, end, 'the value holds a colon followed by a space', QUOTE];
  return [value, end, 'a line with a key of its own continues this value', 'begin each key at the start of its line'];
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
    const hint = 'take it out, or put the whole value in double quotes';
    return [start, start + 1, 'a bracket closes that was not opened', hint];
  }
  const before = text.slice(line.start, start);
  if (found === '-' && /:[ \t]+$/.test(before)) {
    const hint = 'write each item on a line of its own below the key';
    return [start, line.end, 'a list starts on the line of its key', hint];
  }
  if (/["']$/.test(text.slice(0, start).trimEnd())) {
    const hint = 'put the whole value in quotation marks, single ones where it holds double ones';
    return [start, line.end, 'text follows the closing quotation mark', hint];
  }
  // What may follow `|` and `>` is best told by the library.
  if (/(?:^|[:-])[ \t]+[|>][-+\d]*[ \t]*$/.test(before)) return undefined;
  const hint = 'begin each key at the start of its line';
  return [start, line.end, 'the line does not continue what stands above it', hint];
}

function untranslated({ pos: [start, end], message }: YAMLError): Fault {
  const said = (message.split('\n')[0] ?? '').replace(/\.$/, '');
  const hint = 'write one `key: value` a line, and put a value with special characters in double quotes';
  return [start, Math.max(end, start + 1), `this is not YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`, hint];
}

function lineAround(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  const line = length < 0 ? text.slice(start) : text.slice(start, start + length);
  return { start, end: start + line.trimEnd().length, text: line, value: valueIn(line, start) };
}

/** Where the value of a line `key: value` begins. */
function valueIn(line: string, start: number): number | undefined {
  const key = /^[^#"'[{:]*/.exec(line)?.[0] ?? '';
  const blank = /^:([ \t]+)/.exec(line.slice(key.length))?.[0];
  return blank === undefined || key.trim() === '' ? undefined : start + key.length + blank.length;
}

/** A quotation mark that opens before an offset and is not closed there, or the innermost such bracket. */
function unclosed(text: string, offset: number): Fault | undefined {
  const brackets: number[] = [];
  for (const { index, 0: found, groups } of text.slice(0, offset).matchAll(MARKS)) {
    if (found === '"' || found === "'") {
      const hint = 'close it at the end of the value';
      return [index, lineAround(text, index).end, 'the quotation mark that opens here is not closed', hint];
    }
    if (found === ']' || found === '}') brackets.pop();
    // In the middle of a plain value a bracket is a character like any other, but not within brackets.
    else if (/^[[{]$/.test(found) && (groups?.first || brackets.length > 0)) brackets.push(index);
  }
  const open = brackets.at(-1);
  if (open === undefined) return undefined;
  const hint = 'close it, or write one item a line below the key, each after a hyphen';
  return [open, open + 1, 'the bracket that opens here is not closed, or what it holds is not indented', hint];
}

/** A value in straight double quotes, in place of curly ones; undefined where it holds what quotes would change. */
function inQuotes(value: string): string | undefined {
  const inner = value.replace(/^[“”„](.*)[“”]$/, '$1');
  return /["\\#]|^[[{&*!|>']/.test(inner) ? undefined : `"${inner}"`;
}

/** A stretch of the file, without its path. */
function spanAt(at: PlaceAt, from: number, to: number): Span {
  const { start, end } = at(from, to);
  return { start, end };
}
