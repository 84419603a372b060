import type { Json } from '../model/index.js';

/** A list or map that is not complete yet. */
interface Block {
  readonly isList: boolean;
  /** The column of its entries. */
  readonly column: number;
}

/** Thrown where a text is not in canonical form; never leaves this file. */
class NotCanonical extends Error {}

/** Controls, tabs and byte order marks, which need quotes or escapes, or change what a line means. */
const UNUSUAL = /[\0-\x09\x0b-\x1f\x7f\uFEFF]/;
/** A start that makes a value text: no indicator of YAML, and no number, truth value or null starts like this. */
const PLAIN_START = /^[A-EG-MO-SU-Za-eg-mo-su-z]/;
/** What may end a plain text, or needs an escape in JSON. */
const DOUBTFUL = /["\\]|[ :](?:[ #]|$)/;
/** What ends a plain text: a comment, or a colon, which makes it a key. */
const ENDING = /: | #|[ :]$/;
/** The characters with which no plain text begins; `-`, `?` and `:` only before a space or the end. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@` ]|[-?:](?: |$)|$)/;
/** What the core schema of YAML 1.2 reads as something other than text. */
const TYPED =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
/** Values that JSON writes in the same way. */
const LIKE_JSON = /^(?:null|true|false|-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?)$/;
const DOUBLE_QUOTED = /^"[^"\\]*(?:\\.[^"\\]*)*"$/;
const SINGLE_QUOTED = /^'[^']*(?:''[^']*)*'$/;
/** A quoted key with the colon behind it. */
const QUOTED_KEY = /(?:"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*(?:''[^'\n]*)*')(?=:[ \n])/y;

const MAX_DEPTH = 50;
/** The longest key that YAML allows without a question mark is 1,024 characters long. */
const MAX_KEY = 1000;

/**
 * Reads YAML in the one form in which locks are written: block style, two spaces a level, each value on the line of its
 * key. Returns what the `yaml` package would read, but many times faster, or undefined if anything is in another form.
 * Line ends may be CRLF, since git may convert them.
 */
export function readCanonicalYaml(text: string): Json | undefined {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (UNUSUAL.test(lines) || !lines.endsWith('\n')) return undefined;
  try {
    return JSON.parse(toJson(lines)) as Json;
  } catch (error) {
    // A syntax error is an escape that YAML has and JSON has not.
    if (error instanceof NotCanonical || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes canonical YAML as JSON, line by line. */
function toJson(text: string): string {
  const open: Block[] = [];
  let json = '';
  let at = 0;
  /** The column at which a block has to start, because its key has no value on its own line; -1 otherwise. */
  let awaited = 0;

  /** Starts an entry at a column, in a new block or in the innermost one. */
  const enter = (column: number, isList: boolean): void => {
    const top = open.at(-1);
    if (awaited === column) {
      if (open.length === MAX_DEPTH) throw new NotCanonical();
      open.push({ isList, column });
      json += isList ? '[' : '{';
      awaited = -1;
    } else if (awaited === -1 && top?.column === column && top.isList === isList) json += ',';
    else throw new NotCanonical();
  };
  const close = (column: number): void => {
    for (let top = open.at(-1); top && top.column > column; top = open.at(-1)) {
      json += top.isList ? ']' : '}';
      open.pop();
    }
  };

  while (text.startsWith('#', at)) at = text.indexOf('\n', at) + 1;
  for (let end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    let from = at;
    while (text.charCodeAt(from) === 0x20) from += 1;
    if (awaited === -1) close(from - at);
    for (; text.startsWith('- ', from); from += 2) {
      enter(from - at, true);
      awaited = from - at + 2;
    }
    const keyEnd = endOfKey(text, from, end);
    if (keyEnd === undefined) {
      // A value stands directly after the mark of its list item.
      if (awaited !== from - at || from === at) throw new NotCanonical();
      json += jsonOf(text.slice(from, end));
      awaited = -1;
      continue;
    }
    enter(from - at, false);
    json += `${keyOf(text.slice(from, keyEnd))}:`;
    if (keyEnd + 1 < end) json += jsonOf(text.slice(keyEnd + 2, end));
    else awaited = from - at + 2;
  }
  if (awaited !== -1) throw new NotCanonical();
  close(-1);
  return json;
}

/** Returns the offset of the colon after a key; undefined if there is no key here. */
function endOfKey(text: string, from: number, end: number): number | undefined {
  const first = text.charCodeAt(from);
  if (first === 0x22 || first === 0x27) {
    QUOTED_KEY.lastIndex = from;
    return QUOTED_KEY.test(text) ? QUOTED_KEY.lastIndex : undefined;
  }
  let colon = text.indexOf(':', from);
  while (colon !== -1 && colon + 1 < end && text.charCodeAt(colon + 1) !== 0x20) colon = text.indexOf(':', colon + 1);
  return colon === -1 || colon >= end ? undefined : colon;
}

function keyOf(written: string): string {
  const key = jsonOf(written);
  // Three dots or dashes would end the document, and a key that is no text would become text.
  if (!key.startsWith('"') || /^[.-]/.test(written) || written.length > MAX_KEY) throw new NotCanonical();
  return key;
}

/** Returns a value on one line as JSON. */
function jsonOf(written: string): string {
  return PLAIN_START.test(written) && !DOUBTFUL.test(written) ? `"${written}"` : jsonOfUnusual(written);
}

function jsonOfUnusual(written: string): string {
  if (DOUBLE_QUOTED.test(written) || written === '{}' || written === '[]') return written;
  if (SINGLE_QUOTED.test(written)) return JSON.stringify(written.slice(1, -1).replaceAll("''", "'"));
  if (LIKE_JSON.test(written)) return written;
  if (INDICATOR.test(written) || TYPED.test(written) || ENDING.test(written)) throw new NotCanonical();
  return JSON.stringify(written);
}
