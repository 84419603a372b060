import { type Diagnostic, diagnostic, linesOf, type Outcome, placeBetween, type Source } from '../model/index.js';

/** The largest source file, in bytes: ten times the longest standard we know of, and little enough to parse at once. */
export const MAX_BYTES = 1024 * 1024;

/** Bytes to text. The byte order mark is dropped, as editors do not count it either; invalid UTF-8 and NUL are diagnostics. */
export function decode(path: string, bytes: Uint8Array): Outcome<Source | undefined> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const fault = faultOf(path, bytes, text);
  return fault ? { value: undefined, diagnostics: [fault] } : { value: { path, text }, diagnostics: [] };
}

function faultOf(path: string, bytes: Uint8Array, text: string): Diagnostic | undefined {
  if (bytes.length > MAX_BYTES) {
    return diagnostic(
      'file-is-small',
      placeBetween(path, [0], 0, 0),
      `the file has ${bytes.length} bytes, more than ${MAX_BYTES}`,
      {
        hints: ['split the file'],
      },
    );
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstReplaced(text, bytes);
    return diagnostic(
      'file-is-utf8',
      placeBetween(path, linesOf(text), at, at + 1),
      'this character is not valid UTF-8',
      {
        hints: ['save the file with the encoding UTF-8'],
      },
    );
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return undefined;
  return diagnostic('file-is-utf8', placeBetween(path, linesOf(text), nul, nul + 1), 'the file holds a NUL character', {
    hints: ['save the file as plain text, with the encoding UTF-8'],
  });
}

/** The offset of the first U+FFFD that decoding put there, which is not one that the author wrote. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const before = encoder.encode(text.slice(0, at)).length + mark;
    if (bytes[before] !== 0xef || bytes[before + 1] !== 0xbf || bytes[before + 2] !== 0xbd) return at;
  }
  return 0;
}
