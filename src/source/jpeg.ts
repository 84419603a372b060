import { type Diagnostic, diagnostic, topOf } from '../model/index.js';
import { checkUnpacked, damaged, tooLarge, viewOf } from './raster.js';

/** The longest side of a JPEG that the typesetter accepts, in pixels. */
const MAX_SIDE = 16_384;

/** The frame header of a JPEG (ITU-T T.81, B.2.2). */
interface Frame {
  /** The type of compression: browsers display 0xC0 to 0xC2 only. */
  readonly marker: number;
  readonly bits: number;
  readonly height: number;
  readonly width: number;
  /** 1 for grey, 3 for screen colours, 4 for print colours. */
  readonly components: number;
}

/** Checks that a JPEG is complete (B.1.1): a frame with the size, a scan with the pixels, and an end. */
export function checkJpeg(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const view = viewOf(bytes);
  let frame: Frame | undefined;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return damaged(path);
    const marker = view.getUint8(at + 1);
    // Cameras append data after the end marker, so search for it, but only from the scan on: an embedded preview has its
    // own end marker.
    if (marker === 0xda)
      return frame && Buffer.from(bytes.subarray(at)).includes(END) ? checkFrame(path, frame) : damaged(path);
    if (isFrame(marker)) {
      if (at + 10 > view.byteLength) return damaged(path);
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      frame = { marker, bits: view.getUint8(at + 4), height, width, components: view.getUint8(at + 9) };
    }
    // Any number of FF bytes may precede a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return damaged(path);
}

const END = Buffer.from([0xff, 0xd9]);

/** C4, C8 and CC are in the range of frame markers, but mark other segments. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function checkFrame(path: string, { marker, bits, height, width, components }: Frame): Diagnostic | undefined {
  if (width === 0 || height === 0 || components === 0) return damaged(path);
  if (components > 3) return unusual(path, 'has print colours (CMYK), which the PDF does not support');
  if (marker > 0xc2 || bits !== 8) return unusual(path, 'is a type of JPEG that browsers do not display');
  if (Math.max(width, height) > MAX_SIDE)
    return tooLarge(path, `is ${width} pixels wide and ${height} high, more than ${MAX_SIDE}`);
  return checkUnpacked(path, width * height * components);
}

function unusual(path: string, what: string): Diagnostic {
  const hints = ['export it again as a baseline JPEG with screen colours (RGB)'];
  return diagnostic('image-is-readable', topOf(path), `the image ${what}`, { hints });
}
