/** Whether a PNG or JPEG says how large it is and ends as such a file ends, so that it was not cut off on the way. */
export function isReadable(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes[0] === 0x89 ? isWholePng(view) : isWholeJpeg(view);
}

/** Chunk after chunk, each with its length (PNG specification, third edition, 5.3): the first has the size, the last is IEND. */
function isWholePng(view: DataView): boolean {
  const [IHDR, IEND] = [0x49484452, 0x49454e44];
  if (view.byteLength < 33 || view.getUint32(12) !== IHDR) return false;
  if (view.getUint32(16) === 0 || view.getUint32(20) === 0) return false;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IEND) return true;
  return false;
}

/** Segment after segment up to the frame that has the size (ITU-T T.81, B.1.1 and B.2.2), and a mark at the end of the image. */
function isWholeJpeg(view: DataView): boolean {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return false;
    const mark = view.getUint8(at + 1);
    const segment = at;
    // Any number of FF may stand before a mark.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
    // C4, C8 and CC stand among the marks of frames and are none.
    if (mark < 0xc0 || mark > 0xcf || [0xc4, 0xc8, 0xcc].includes(mark)) continue;
    const hasSize = view.getUint16(segment + 5) > 0 && view.getUint16(segment + 7) > 0;
    return hasSize && endsWithMark(view);
  }
  return false;
}

/** Cameras write something of their own behind the end, so that the mark is looked for. */
function endsWithMark(view: DataView): boolean {
  for (let at = view.byteLength - 2; at > 1; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}
