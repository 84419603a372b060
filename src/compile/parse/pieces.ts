import { decodeString } from 'micromark-util-decode-string';

/** Where adjacent code units of a text are written in the file. */
export interface Piece {
  /** The index in the text of its first code unit. It ends where the next piece begins. */
  readonly at: number;
  /** The offset of the first code unit; the others follow it, one by one. */
  readonly start: number;
  /** If all its code units share one place, as those of a character reference do: the end of that place. */
  readonly end?: number;
}

/** Returns the offset at which a code unit starts; 0 behind the end of the text. */
export function startAt(pieces: readonly Piece[], index: number): number {
  const piece = pieceAt(pieces, index);
  return piece.end === undefined ? piece.start + index - piece.at : piece.start;
}

/** Returns the offset at which a code unit ends. */
export function endAt(pieces: readonly Piece[], index: number): number {
  const piece = pieceAt(pieces, index);
  return piece.end ?? piece.start + index - piece.at + 1;
}

const NOWHERE: Piece = { at: 0, start: 0, end: 0 };

function pieceAt(pieces: readonly Piece[], index: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low] ?? NOWHERE;
}

/**
 * Aligns the value of a text node with its source; `base` is the index of the value in the whole text. They differ at
 * escapes, character references, and line ends that are followed by the markers of a list or quote. All code units of a
 * character reference share its place. The backslash of an escape is not part of the place of its character.
 */
export function align(source: string, start: number, end: number, value: string, base = 0): Piece[] {
  // Most text is in the source as it is.
  if (end - start === value.length && source.startsWith(value, start)) return [{ at: base, start }];
  const pieces: Piece[] = [];
  let at = start;
  for (let index = 0; index < value.length; ) {
    if (at >= end) {
      pieces.push({ at: base + index, start: end, end });
      break;
    }
    const plain = plainLength(source, at, end, value, index);
    const reference = plain > 0 ? undefined : referenceAt(source, at, end);
    const character = value.charAt(index);
    if (plain > 0) {
      pieces.push({ at: base + index, start: at });
      at += plain;
      index += plain;
    } else if (reference && reference.decoded !== '' && value.startsWith(reference.decoded, index)) {
      pieces.push({ at: base + index, start: at, end: Math.min(at + reference.length, end) });
      at += reference.length;
      index += reference.decoded.length;
    } else if (character === '\r' || character === '\n') {
      while (at < end && !/[\r\n]/.test(source.charAt(at))) at += 1;
      const length = character === '\n' && source.startsWith('\r\n', at) ? 2 : 1;
      pieces.push({ at: base + index, start: Math.min(at, end), end: Math.min(at + length, end) });
      at += length;
      index += 1;
      if (character === '\n' || value.charAt(index) !== '\n') at = afterMarkers(source, at, end, value, index);
    } else {
      if (source.charAt(at) === '\\' && source.charAt(at + 1) === character && /[!-/:-@[-`{-~]/.test(character))
        at += 1;
      pieces.push({ at: base + index, start: Math.min(at, end), end: Math.min(at + 1, end) });
      at += 1;
      index += 1;
    }
  }
  return pieces;
}

/** Returns how many of the next characters are in the source as they are, up to one that may be written otherwise. */
function plainLength(source: string, at: number, end: number, value: string, index: number): number {
  let length = 0;
  while (at + length < end && index + length < value.length) {
    const character = value.charCodeAt(index + length);
    if (character !== source.charCodeAt(at + length) || SPECIAL.includes(character)) break;
    length += 1;
  }
  return length;
}

/** The ends of lines, the sign that starts a character reference, and the one that escapes. */
const SPECIAL: readonly number[] = [...'\r\n&\\'].map((sign) => sign.charCodeAt(0));

/**
 * Returns the offset after the white space and quote markers at the start of a line, but before a `>` that is part of
 * the text.
 */
function afterMarkers(source: string, from: number, end: number, value: string, index: number): number {
  let at = from;
  while (at < end && /[ \t>]/.test(source.charAt(at))) at += 1;
  let stop = index;
  while (stop < value.length && /[ \t>]/.test(value.charAt(stop))) stop += 1;
  // White space at the end of a line is only in the source.
  const own = value.slice(index, stop).trimEnd();
  const run = source.slice(from, at).trimEnd();
  return own !== '' && run.endsWith(own) ? from + run.length - own.length : at;
}

/** Returns the character reference at an offset, such as `&amp;` or `&#x5b;`, with the decoded text. */
function referenceAt(source: string, at: number, end: number): { decoded: string; length: number } | undefined {
  if (source.charAt(at) !== '&') return undefined;
  const written = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{0,31});/i.exec(
    source.slice(at, Math.min(at + 40, end)),
  )?.[0];
  if (written === undefined) return undefined;
  const decoded = decodeString(written);
  return decoded === written ? undefined : { decoded, length: written.length };
}
