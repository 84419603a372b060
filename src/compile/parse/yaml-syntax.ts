import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../../model/index.js';
import type { PlaceAt } from './yaml-faults.js';

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where its value begins; undefined when it does not read `key: value`. */
  readonly value: number | undefined;
}

const QUOTE = 'put the whole value in double quotes';
const LINES = 'write one `key: value` a line, and put a value with special characters in double quotes';

/** One sentence for the faults that people really make; the words of the library for the rest. */
export function syntaxFault(error: YAMLError, text: string, at: PlaceAt): Diagnostic {
  // The library catches the end of the stack itself, and reports it as a fault of syntax.
  if (/call stack/i.test(error.message)) {
    return diagnostic(
      'nesting-is-limited',
      at(error.pos[0], error.pos[0] + 1),
      'keys and lists are nested too deeply here',
      {
        hints: ['write the values one below the other'],
      },
    );
  }
  const line = lineAround(text, error.pos[0]);
  const { start, end, message, hint } =
    faultOfLine(line, error.message) ?? faultOfMark(error, line, text) ?? untranslated(error);
  const quoted = hint === QUOTE ? inQuotes(text.slice(start, end).trimEnd()) : undefined;
  const fixes =
    quoted === undefined
      ? []
      : [{ span: spanOf(at(start, start + text.slice(start, end).trimEnd().length)), text: quoted }];
  return diagnostic('frontmatter-is-yaml', at(start, end), message, { hints: [hint], fixes });
}

/** What can be seen in the line itself. */
function faultOfLine({ start, end, text, value }: Line, said: string): Fault | undefined {
  const tab = /^ *\t/.exec(text)?.[0].length;
  if (tab !== undefined)
    return {
      start: start + tab - 1,
      end: start + tab,
      message: 'the line is indented with a tab',
      hint: 'indent with spaces',
    };
  const written = value === undefined ? '' : text.slice(value - start);
  if (value !== undefined && /^[@`%]/.test(written))
    return { start: value, end, message: `the value starts with ${written.charAt(0)}`, hint: QUOTE };
  if (/compact mapping|implicit key|nested mappings/i.test(said)) {
    if (value !== undefined && /:([ \t]|$)/.test(written))
      return { start: value, end, message: 'the value holds a colon followed by a space', hint: QUOTE };
    if (value !== undefined && written !== '')
      return {
        start: value,
        end,
        message: 'a line with a key of its own continues this value',
        hint: 'begin each key at the start of its line',
      };
    return withoutColon(start, end);
  }
  if (/implicit map keys/i.test(said)) return withoutColon(start, end);
  if (/block-seq-ind on same line/.test(said))
    return {
      start: value ?? start,
      end,
      message: 'a list starts on the line of its key',
      hint: 'write each item on a line of its own below the key',
    };
  return undefined;
}

function withoutColon(start: number, end: number): Fault {
  return {
    start,
    end,
    message: 'the line has no colon followed by a space',
    hint: 'write it as `key: value`, with a space after the colon',
  };
}

/** What is wrong with quotation marks and brackets. */
function faultOfMark(error: YAMLError, line: Line, text: string): Fault | undefined {
  const [start] = error.pos;
  const said = error.message;
  const quote = /missing closing (["'])/i.exec(said)?.[1];
  if (quote !== undefined) {
    const open = openingQuote(text.slice(0, start), quote);
    return {
      start: open,
      end: lineAround(text, open).end,
      message: 'the quotation mark that opens here is not closed',
      hint: 'close it at the end of the value',
    };
  }
  if (/escape sequence/i.test(said))
    return {
      start,
      end: start + 2,
      message: 'a backslash stands in double quotes',
      hint: "put the value in single quotes ('), or write two backslashes",
    };
  if (/unexpected flow-(seq|map)-end/i.test(said))
    return {
      start,
      end: start + 1,
      message: 'a bracket closes that was not opened',
      hint: 'take it out, or put the whole value in double quotes',
    };
  if (/flow (map|seq|sequence|collection)/i.test(said)) {
    const open = openBracket(text, start);
    return {
      start: open,
      end: open + 1,
      message: 'the bracket that opens here is not closed, or what it holds is not indented',
      hint: 'close it, or write one item a line below the key, each after a hyphen',
    };
  }
  if (/at node end/i.test(said)) {
    const isAfterQuote = /["']$/.test(text.slice(0, start).trimEnd());
    if (isAfterQuote)
      return {
        start,
        end: line.end,
        message: 'text follows the closing quotation mark',
        hint: 'put the whole value in quotation marks, single ones where it holds double ones',
      };
    return {
      start,
      end: line.end,
      message: 'the line does not continue what stands above it',
      hint: 'begin each key at the start of its line',
    };
  }
  if (/multiple documents/i.test(said))
    return { start, end: start + 3, message: 'a second document begins here', hint: 'take the line `---` out' };
  return undefined;
}

function untranslated({ pos: [start, end], message }: YAMLError): Fault {
  const said = (message.split('\n')[0] ?? '').replace(/\.$/, '');
  return {
    start,
    end: Math.max(end, start + 1),
    message: `this is not YAML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
    hint: LINES,
  };
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

/** The last quotation mark that begins a value. */
function openingQuote(text: string, quote: string): number {
  const found = [...text.matchAll(/(?:^|[:[,{-][ \t]+|[[{,])(["'])/gm)].filter((match) => match[1] === quote).at(-1);
  return found ? found.index + found[0].length - 1 : 0;
}

/** The last bracket before an offset that is still open there. */
function openBracket(text: string, offset: number): number {
  let depth = 0;
  for (let at = Math.min(offset, text.length) - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === ']' || character === '}') depth += 1;
    else if (character === '[' || character === '{') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return offset;
}

/** A value in straight double quotes, in place of curly ones; undefined where it holds what quotes would change. */
function inQuotes(value: string): string | undefined {
  const inner = value.replace(/^[“”„](.*)[“”]$/, '$1');
  return /["\\#]|^[[{&*!|>']/.test(inner) ? undefined : `"${inner}"`;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
