import { type Diagnostic, diagnostic, topOf } from '../model/index.js';

// What is told of a PNG and of a JPEG alike. No decoder is taken for them. Tried with the test suites of pngjs, jpeg-js
// and jpeg-decoder, and the typesetter as the judge: fast-png refuses interlaced images of less than 8 bits, pngjs some
// grey ones, and both take ten times as long; the decoder of the typesetter (@napi-rs/image) draws a JPEG that was cut
// off, as a grey area; libjpeg-turbo refuses one with bytes behind its end, as cameras write; jpeg-js takes 2,000 times
// as long.

/** The most bytes that an image may have when it is unpacked. */
export const MAX_UNPACKED = 256 * 1024 * 1024;

export function checkUnpacked(path: string, size: number): Diagnostic | undefined {
  if (size <= MAX_UNPACKED) return undefined;
  return tooLarge(path, `has ${size} bytes when decompressed, more than ${MAX_UNPACKED}`);
}

/** What is told of an image with too many pixels or bytes. */
export function tooLarge(path: string, what: string): Diagnostic {
  return diagnostic('file-is-small', topOf(path), `the image ${what}`, { hints: ['save it with fewer pixels'] });
}

/** What is told of an image that is an empty frame on a page, and stops the PDF. */
export function damaged(path: string): Diagnostic {
  const message = 'the image is truncated or damaged, or does not give its size';
  return diagnostic('image-is-readable', topOf(path), message, { hints: ['export or copy it again'] });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
