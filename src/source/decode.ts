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

/** The largest source file, in bytes: ten times the longest standard we know of, and little enough to parse at once. */
export const MAX_BYTES = 1024 * 1024;

/**
 * Bytes to text. The byte order mark is dropped, as editors do not count it either. What is too large, is not UTF-8 or
 * holds NUL is a diagnostic; its text, as far as there is one, is only good for showing where.
 */
export function decode(path: string, bytes: Uint8Array): Outcome<Source> {
  if (bytes.length > MAX_BYTES) return { value: { path, text: '' }, diagnostics: [tooLarge(path, bytes.length)] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = faultOf(path, bytes, text);
  return { value: { path, text }, diagnostics: fault ? [fault] : [] };
}

/** A source file that is not read because of its size. */
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
    hints: [`save the file ${isNul ? 'as plain text, ' : ''}with the encoding UTF-8`],
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

/** The offset of the first U+FFFD that decoding put there, which is not one that the author wrote. */
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

/** The text of a file that Charter wrote itself, however long it is. */
export function readWhole(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** A file of a listing; one whose size is known to be too large is not read at all. */
export interface SourceFile {
  readonly path: string;
  readonly bytes?: number;
}

/** Reads a source file; undefined where there is none. */
export async function readSource(tree: Tree, { path, bytes = 0 }: SourceFile): Promise<Outcome<Source> | undefined> {
  if (bytes > MAX_BYTES) return { value: { path, text: '' }, diagnostics: [tooLarge(path, bytes)] };
  const contents = await tree.read(path);
  return contents && decode(path, contents);
}

/** The texts of files by their paths, as far as they can be read: for code frames, and to find words in. */
export async function readTexts(tree: Tree, paths: Iterable<string>): Promise<(path: string) => string | undefined> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const contents = await tree.read(path).catch(() => undefined);
    if (contents) texts.set(path, decode(path, contents).value.text);
  }
  return (path) => texts.get(path);
}
