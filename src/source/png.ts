import { crc32, inflateSync } from 'node:zlib';
import type { Diagnostic } from '../model/index.js';
import { checkUnpacked, damaged, viewOf } from './raster.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Samples per pixel and allowed bits per sample, by colour type (PNG specification, third edition, 11.2.1). */
const COLOURS: { readonly [type: number]: { readonly samples: number; readonly bits: readonly number[] } } = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};

/** The seven passes of an interlaced image (8.1): the start and step of each, horizontally and vertically. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Checks that a PNG is complete: every chunk is intact up to the last one, and every pixel has a value. */
export function checkPng(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const view = viewOf(bytes);
  const size = unpackedSize(view);
  const data = size === undefined ? undefined : dataOf(view, bytes);
  if (size === undefined || data === undefined) return damaged(path);
  return checkUnpacked(path, size) ?? (unpacksTo(data, size) ? undefined : damaged(path));
}

/** Returns the compressed pixels of all data chunks; undefined if a chunk is damaged (5.3). */
function dataOf(view: DataView, bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > view.byteLength || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const name = nameAt(view, at + 4);
    if (name === 'IDAT') data.push(bytes.subarray(at + 8, end));
    if (name === 'IEND') return data;
  }
  return undefined;
}

/** Returns the size of the pixels in bytes, with a filter byte for each row (7.2, 9.1); undefined without a valid header. */
function unpackedSize(view: DataView): number | undefined {
  if (view.byteLength < 33 || SIGNATURE.some((byte, at) => view.getUint8(at) !== byte)) return undefined;
  if (nameAt(view, 12) !== 'IHDR') return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, type, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const colour = COLOURS[type];
  if (width === 0 || height === 0 || !colour?.bits.includes(depth) || interlace > 1) return undefined;
  const bits = colour.samples * depth;
  const rows = (wide: number, high: number): number =>
    wide <= 0 || high <= 0 ? 0 : high * (1 + Math.ceil((wide * bits) / 8));
  if (interlace === 0) return rows(width, height);
  const passes = PASSES.map(([x, y, right, down]) =>
    rows(Math.ceil((width - x) / right), Math.ceil((height - y) / down)),
  );
  return passes.reduce((sum, pass) => sum + pass, 0);
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((next) => view.getUint8(at + next)));
}

/** Decompresses no more than needed: decoders stop at the last pixel too and ignore what follows. */
function unpacksTo(data: readonly Uint8Array[], size: number): boolean {
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: size }).length === size;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
