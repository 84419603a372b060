/** A long text that is made piece by piece, so that it is never one string in memory. It can be made again. */
export interface LongText {
  pieces(): Iterable<string>;
}

/** The contents of a file. Text is written in UTF-8. */
export type Contents = string | Uint8Array | LongText;

/** Returns the contents of a file in pieces. */
export function piecesIn(contents: Contents): Iterable<string | Uint8Array> {
  return typeof contents === 'string' || contents instanceof Uint8Array ? [contents] : contents.pieces();
}

/** Returns the contents of a file as bytes. */
export function bytesIn(contents: Contents): Uint8Array {
  if (contents instanceof Uint8Array) return contents;
  return Buffer.concat(Array.from(piecesIn(contents), (piece) => Buffer.from(piece)));
}
