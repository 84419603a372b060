import { type Diagnostic, diagnostic, topOf } from '../model/index.js';

// Diagnostics for both PNG and JPEG. Charter uses no image decoder. These were tried on the test suites of pngjs, jpeg-js
// and jpeg-decoder, and compared with the typesetter: fast-png rejects interlaced images of less than 8 bits, pngjs some
// grey ones, and both take ten times as long; the decoder of the typesetter (@napi-rs/image) draws a truncated JPEG as a
// grey area; libjpeg-turbo rejects the bytes that cameras append; jpeg-js takes 2,000 times as long.

/** The size limit of a decompressed image, in bytes. */
export const MAX_UNPACKED = 256 * 1024 * 1024;

export function checkUnpacked(path: string, size: number): Diagnostic | undefined {
  if (size <= MAX_UNPACKED) return undefined;
  return tooLarge(path, `has ${size} bytes when decompressed, more than ${MAX_UNPACKED}`);
}

/** Reports an image with too many pixels or bytes. */
export function tooLarge(path: string, what: string): Diagnostic {
  return diagnostic('file-is-small', topOf(path), `the image ${what}`, { hints: ['save it with fewer pixels'] });
}

/** Reports an image that browsers show as an empty frame, and that stops the PDF. */
export function damaged(path: string): Diagnostic {
  const message = 'the image is truncated or damaged, or does not give its size';
  return diagnostic('image-is-readable', topOf(path), message, { hints: ['export or copy it again'] });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
