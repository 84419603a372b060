import { type Diagnostic, diagnostic, topOf } from '../model/index.js';
import { checkUnpacked, damaged, tooLarge, viewOf } from './raster.js';

/** The longest side of a JPEG that the typesetter reads, in pixels. */
const MAX_SIDE = 16_384;

/** What a frame says of a JPEG (ITU-T T.81, B.2.2). */
interface Frame {
  /** How it is packed: 0xC0 to 0xC2 are what browsers draw, the rest is for other uses. */
  readonly mark: number;
  readonly bits: number;
  readonly height: number;
  readonly width: number;
  /** 1 for grey, 3 for the colours of a screen, 4 for those of print. */
  readonly components: number;
}

/** A JPEG is whole when segment follows segment (B.1.1): a frame with the size, then a scan with the pixels, and an end. */
export function checkJpeg(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const view = viewOf(bytes);
  let frame: Frame | undefined;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return damaged(path);
    const mark = view.getUint8(at + 1);
    // Cameras write something of their own behind the end, so that it is looked for; but not in what comes before the
    // scan, where a small preview has an end of its own.
    if (mark === 0xda)
      return frame && Buffer.from(bytes.subarray(at)).includes(END) ? checkFrame(path, frame) : damaged(path);
    if (isFrame(mark)) {
      if (at + 10 > view.byteLength) return damaged(path);
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      frame = { mark, bits: view.getUint8(at + 4), height, width, components: view.getUint8(at + 9) };
    }
    // Any number of FF may stand before a mark.
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return damaged(path);
}

const END = Buffer.from([0xff, 0xd9]);

/** C4, C8 and CC stand among the marks of frames and are none. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}

function checkFrame(path: string, { mark, bits, height, width, components }: Frame): Diagnostic | undefined {
  if (width === 0 || height === 0 || components === 0) return damaged(path);
  if (components > 3) return unusual(path, 'has print colours (CMYK), which the PDF does not support');
  if (mark > 0xc2 || bits !== 8) return unusual(path, 'is a type of JPEG that browsers do not display');
  if (Math.max(width, height) > MAX_SIDE)
    return tooLarge(path, `is ${width} pixels wide and ${height} high, more than ${MAX_SIDE}`);
  return checkUnpacked(path, width * height * components);
}

function unusual(path: string, what: string): Diagnostic {
  const hints = ['export it again as a baseline JPEG with screen colours (RGB)'];
  return diagnostic('image-is-readable', topOf(path), `the image ${what}`, { hints });
}
