import { crc32, inflateSync } from 'node:zlib';

/** Samples of a point, by colour type (PNG specification, third edition, 11.2.1). */
const SAMPLES: { readonly [type: number]: number } = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven passes of an interlaced image (8.2): where each begins, and its steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** More bytes than that are not unpacked only to be counted. */
const MOST = 256 * 1024 * 1024;

/** Whether a PNG is whole: each chunk as it was written, up to the last one, and a value for each point. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  // Chunk after chunk, each with its length, its name, and a sum of its bytes (5.3).
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > view.byteLength || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === 8 && name !== 'IHDR') return false;
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, end));
    if (name === 'IEND') return hasEveryPoint(view, data);
  }
  return false;
}

function hasEveryPoint(view: DataView, data: readonly Uint8Array[]): boolean {
  const wanted = sizeOf(view);
  if (wanted === undefined) return false;
  if (wanted > MOST) return true;
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: MOST }).length >= wanted;
  } catch (error) {
    // What unpacks to far more than its points is no reason to refuse it: decoders stop at the last point.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/** How many bytes the points have when they are unpacked, each row with the number of its filter before it (7.2, 9.1). */
function sizeOf(view: DataView): number | undefined {
  if (view.byteLength < 33) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const samples = SAMPLES[view.getUint8(25)];
  if (width === 0 || height === 0 || samples === undefined) return undefined;
  const bits = samples * view.getUint8(24);
  const rows = (wide: number, high: number): number => (wide === 0 ? 0 : high * (1 + Math.ceil((wide * bits) / 8)));
  if (view.getUint8(28) === 0) return rows(width, height);
  const passes = PASSES.map(([x, y, right, down]) =>
    rows(Math.ceil((width - x) / right), Math.ceil((height - y) / down)),
  );
  return passes.reduce((sum, pass) => sum + Math.max(0, pass), 0);
}

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
