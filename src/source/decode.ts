import {
  type Diagnostic,
  diagnostic,
  linesOf,
  type Outcome,
  placeBetween,
  type Source,
  type Tree,
  topOf,
} from '../model/index.js';

/** The size limit of a source file, in bytes: ten times the longest known standard, and small enough to parse at once. */
const MAX_BYTES = 1024 * 1024;

/**
 * Decodes a source file. Drops the byte order mark, because editors do not count it either. Reports a file that is too
 * large, is not UTF-8 or contains NUL; use its text only to show the place.
 */
export function decode(path: string, bytes: Uint8Array): Outcome<Source> {
  if (bytes.length > MAX_BYTES) return { value: { path, text: '' }, diagnostics: [tooLarge(path, bytes.length)] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = faultOf(path, bytes, text);
  return { value: { path, text }, diagnostics: fault ? [fault] : [] };
}

/** Reports a source file that is too large to read. */
function tooLarge(path: string, bytes: number): Diagnostic {
  return diagnostic('file-is-small', topOf(path), `the file has ${bytes} bytes, more than ${MAX_BYTES}`, {
    hints: ['split the file'],
  });
}

function faultOf(path: string, bytes: Uint8Array, text: string): Diagnostic | undefined {
  const at = isUtf8(bytes) ? text.indexOf('\0') : firstReplaced(text, bytes);
  if (at < 0) return undefined;
  const isNul = text.charAt(at) === '\0';
  const message = isNul ? 'the file contains a NUL character' : 'this character is not valid UTF-8';
  return diagnostic('file-is-utf8', placeBetween(path, linesOf(text), at, at + 1), message, {
    hints: [`save the file ${isNul ? 'as plain text, ' : ''}in UTF-8`],
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Returns the offset of the first U+FFFD that decoding inserted, ignoring those that the author wrote. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let before = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let counted = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    before += encoder.encode(text.slice(counted, at)).length;
    counted = at;
    if (bytes[before] !== 0xef || bytes[before + 1] !== 0xbf || bytes[before + 2] !== 0xbd) return at;
  }
  return 0;
}

/** Decodes a file that Charter wrote, whatever its size. */
export function readWhole(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** A file to read, with its size if known: a file that is too large is not read. */
export interface SourceFile {
  readonly path: string;
  readonly bytes?: number;
}

/** Whether a file is too large to read as a source. */
export function isTooLarge({ bytes = 0 }: SourceFile): boolean {
  return bytes > MAX_BYTES;
}

/** Reads a source file; undefined if it does not exist. */
export async function readSource(
  tree: Pick<Tree, 'read'>,
  { path, bytes = 0 }: SourceFile,
): Promise<Outcome<Source> | undefined> {
  if (isTooLarge({ path, bytes })) return { value: { path, text: '' }, diagnostics: [tooLarge(path, bytes)] };
  const contents = await tree.read(path);
  return contents && decode(path, contents);
}

/** Reads the texts of files for code frames and searches. Unreadable files are left out. */
export async function readTexts(tree: Tree, paths: Iterable<string>): Promise<(path: string) => string | undefined> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const contents = await tree.read(path).catch(() => undefined);
    if (contents) texts.set(path, decode(path, contents).value.text);
  }
  return (path) => texts.get(path);
}
