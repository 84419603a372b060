import { isUtf8 } from 'node:buffer';
import { type Diagnostic, diagnostic, type Listing, type Tree, topOf } from '../model/index.js';
import { checkJpeg } from './jpeg.js';
import { checkPng } from './png.js';
import { tooLarge } from './raster.js';
import { checkSvg, notWhole } from './svg.js';

/** The largest image, in bytes. */
const MAX_IMAGE = 4 * 1024 * 1024;

export const IS_IMAGE = /\.(png|jpe?g|svg)$/i;

type Check = (path: string, bytes: Uint8Array) => Diagnostic | undefined;

/** The first bytes of each type of raster image, and its check. */
const RASTERS: readonly (readonly [name: RegExp, beginning: readonly number[], check: Check])[] = [
  [/\.png$/i, [0x89, 0x50, 0x4e, 0x47], checkPng],
  [/\.jpe?g$/i, [0xff, 0xd8, 0xff], checkJpeg],
];

/** Checks the images. They are published unchanged, so they must not be too large or contain active content. */
export async function checkImages(tree: Tree, files: Listing['files']): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, bytes } of files.filter((file) => IS_IMAGE.test(file.path))) {
    const fault =
      bytes > MAX_IMAGE
        ? tooLarge(path, `has ${bytes} bytes, more than ${MAX_IMAGE}`)
        : check(path, (await tree.read(path)) ?? new Uint8Array());
    if (fault) found.push(fault);
  }
  return found;
}

function check(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const raster = RASTERS.find(([name]) => name.test(path));
  if (raster) {
    const [, beginning, checkRaster] = raster;
    return beginning.every((byte, at) => bytes[at] === byte) ? checkRaster(path, bytes) : misnamed(path);
  }
  return isUtf8(bytes) ? checkSvg(path, new TextDecoder().decode(bytes)) : notWhole(topOf(path), 'it is not in UTF-8');
}

function misnamed(path: string): Diagnostic {
  return diagnostic('image-is-inert', topOf(path), 'the contents of the file do not match its extension', {
    hints: ['export the image again, or correct the file extension'],
  });
}
