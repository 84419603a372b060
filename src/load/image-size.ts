import { isWholePng } from './png.js';

/** Whether a PNG or JPEG says how large it is and is whole, so that it was not cut off or damaged on the way. */
export function isReadable(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89
    ? isWholePng(bytes)
    : isWholeJpeg(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * Segment after segment (ITU-T T.81, B.1.1 and B.2.2): a frame that has the size, then a scan, which has the points, and
 * a mark at the end of the image.
 */
function isWholeJpeg(view: DataView): boolean {
  let hasSize = false;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return false;
    const mark = view.getUint8(at + 1);
    const segment = at;
    // Any number of FF may stand before a mark.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
    if (mark === 0xda) return hasSize && endsWithMark(view);
    // C4, C8 and CC stand among the marks of frames and are none.
    if (mark < 0xc0 || mark > 0xcf || [0xc4, 0xc8, 0xcc].includes(mark)) continue;
    if (segment + 9 > view.byteLength) return false;
    hasSize = view.getUint16(segment + 5) > 0 && view.getUint16(segment + 7) > 0;
  }
  return false;
}

/** Cameras write something of their own behind the end, so that the mark is looked for. */
function endsWithMark(view: DataView): boolean {
  for (let at = view.byteLength - 2; at > 1; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}
