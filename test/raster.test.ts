import { crc32, deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJpeg } from '../src/source/jpeg.js';
import { checkPng } from '../src/source/png.js';
import { MAX_UNPACKED } from '../src/source/raster.js';

const DAMAGED = 'the image is truncated or damaged, or does not give its size';
const checkRaster = (path: string, bytes: Uint8Array) =>
  bytes[0] === 0x89 ? checkPng(path, bytes) : checkJpeg(path, bytes);
const reported = (bytes: Uint8Array) => checkRaster('a', bytes)?.message;

const compiler = NodeCompiler.create({ workspace: '/images' });
let images = 0;

/** Whether the typesetter can draw an image. */
function isDrawn(bytes: Uint8Array): boolean {
  images += 1;
  const name = `${images}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`;
  const head = '#set document(date: datetime(year: 2027, month: 1, day: 1), title: "A")\n#set text(lang: "en")\n';
  compiler.mapShadow(`/images/${name}`, Buffer.from(bytes));
  compiler.mapShadow(`/images/${images}.typ`, Buffer.from(`${head}#image("${name}", alt: "a")`));
  const { result } = compiler.compile({ mainFilePath: `/images/${images}.typ` });
  try {
    return result !== null && compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 }).length > 0;
  } catch {
    return false;
  }
}

function chunk(name: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly type?: number;
  readonly interlace?: number;
}

/** Creates a PNG from uncompressed pixels. */
function png({ width, height, depth = 8, type = 0, interlace = 0 }: Size, pixels: Uint8Array, parts = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  const packed = deflateSync(pixels);
  const step = Math.ceil(packed.length / parts);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(type === 3 ? [chunk('PLTE', Buffer.alloc(3 * 2 ** depth))] : []),
    ...Array.from({ length: parts }, (_, at) => chunk('IDAT', packed.subarray(at * step, (at + 1) * step))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns black pixels: the rows of each pass, each with a filter byte. Pixels are counted one by one. */
function black({ width, height, depth = 8, type = 0, interlace = 0 }: Size): Buffer {
  const samples = [1, 0, 3, 1, 2, 0, 4][type] ?? 0;
  let bytes = 0;
  for (let pass = 1; pass <= 7; pass += 1)
    for (let y = 0; y < height; y += 1) {
      let pixels = 0;
      for (let x = 0; x < width; x += 1) if ((interlace === 0 ? 1 : passOf(x, y)) === pass) pixels += 1;
      if (pixels > 0) bytes += 1 + Math.ceil((pixels * samples * depth) / 8);
    }
  return Buffer.alloc(bytes);
}

/** Returns the pass of a pixel, from the figure in the PNG specification (8.1). */
function passOf(x: number, y: number): number {
  const rows = ['16462646', '77777777', '56565656', '77777777', '36463646', '77777777', '56565656', '77777777'];
  return Number(rows[y % 8]?.[x % 8]);
}

const DEPTHS: readonly (readonly [type: number, depths: readonly number[]])[] = [
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
];
const FORMS = DEPTHS.flatMap(([type, depths]) =>
  depths.flatMap((depth) => [0, 1].map((interlace) => ({ type, depth, interlace }))),
);

describe('a PNG', () => {
  test.each(FORMS)('of type $type with $depth bits, interlaced $interlace', (form) => {
    for (const [width, height] of [
      [1, 1],
      [3, 2],
      [5, 9],
      [33, 4],
    ] as const) {
      const size = { width, height, ...form };
      const pixels = black(size);
      expect(reported(png(size, pixels))).toBe(undefined);
      expect(isDrawn(png(size, pixels))).toBe(true);
      expect(reported(png(size, pixels.subarray(1)))).toBe(DAMAGED);
      expect(reported(png(size, Buffer.concat([pixels, pixels])))).toBe(undefined);
    }
  });

  const size = { width: 40, height: 40 };
  const whole = png(size, fc.sample(fc.uint8Array({ minLength: 41 * 40, maxLength: 41 * 40 }), 1)[0] ?? black(size), 3);

  test('is damaged if any bit is flipped, or any byte is missing at the end', () => {
    expect(reported(png(size, black(size), 5))).toBe(undefined);
    for (let at = 4; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect(reported(flipped), `bit in byte ${at}`).toBe(DAMAGED);
      expect(reported(whole.subarray(0, at)), `cut at ${at}`).toBe(DAMAGED);
    }
  });

  test.each([
    ['a depth that its type does not allow', { ...size, type: 2, depth: 4 }],
    ['an unknown type', { ...size, type: 5 }],
    ['an unknown interlace method', { ...size, interlace: 2 }],
    ['no height', { ...size, height: 0 }],
    ['no pixels', { ...size, width: 41 }],
  ])('with %s is damaged', (_what, other) => {
    expect(reported(png(other, black(size)))).toBe(DAMAGED);
    expect(isDrawn(png(other, black(size)))).toBe(false);
  });

  test('is not decompressed if it is too large', () => {
    const large = { width: 30_000, height: 30_000 };
    expect(checkRaster('a', png(large, Buffer.alloc(10)))).toMatchObject({
      code: 'file-is-small',
      message: `the image has ${30_000 * 30_001} bytes when decompressed, more than ${MAX_UNPACKED}`,
    });
    const bomb = png({ width: 1, height: 1 }, Buffer.alloc(32 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect(reported(bomb)).toBe(undefined);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });
});

const segment = (mark: number, ...data: number[]): number[] => [0xff, mark, 0, data.length + 2, ...data];
const QUANTA = segment(0xdb, 0, ...Array<number>(64).fill(1));
const frame = (mark = 0xc0, bits = 8, height = [0, 8], width = [0, 8], components = 1): number[] =>
  segment(
    mark,
    bits,
    ...height,
    ...width,
    components,
    ...Array.from({ length: components }, (_, at) => [at + 1, 0x11, 0]).flat(),
  );
/** Huffman tables with one code of one bit: no difference for the DC value, end of block for the rest. */
const CODES = [0x00, 0x10].flatMap((table) => segment(0xc4, table, 1, ...Array<number>(15).fill(0), 0));
const SCAN = [...segment(0xda, 1, 1, 0, 0, 63, 0), 0x3f];
const END = [0xff, 0xd9];
const jpeg = (...parts: number[][]): Buffer => Buffer.from([0xff, 0xd8, ...parts.flat()]);
/** The embedded preview of a camera, which is a complete image. */
const PREVIEW = segment(0xe1, ...jpeg(frame(), SCAN, END));

describe('a JPEG', () => {
  test.each([
    ['of eight by eight grey pixels', jpeg(QUANTA, frame(), CODES, SCAN, END)],
    [
      'with fill bytes before its markers',
      jpeg([0xff, 0xff], QUANTA, [0xff], frame(), [0xff, 0xff, 0xff], CODES, SCAN, [0xff], END),
    ],
    ['with a preview before and bytes after it', jpeg(PREVIEW, QUANTA, frame(), CODES, SCAN, END, [1, 2, 3])],
    ['with tables before the size', jpeg(CODES, QUANTA, frame(), SCAN, END)],
  ])('%s', (_what, bytes) => {
    expect(reported(bytes)).toBe(undefined);
    expect(isDrawn(bytes)).toBe(true);
  });

  test.each([
    ['truncated before its end', jpeg(QUANTA, frame(), CODES, SCAN)],
    ['truncated before its end, with a complete preview', jpeg(PREVIEW, QUANTA, frame(), CODES, SCAN)],
    ['truncated before its pixels', jpeg(QUANTA, frame(), CODES, END)],
    ['truncated in its size', jpeg(QUANTA, frame().slice(0, 9))],
    ['without a size', jpeg(QUANTA, CODES, SCAN, END)],
    ['without a width', jpeg(QUANTA, frame(0xc0, 8, [0, 8], [0, 0]), CODES, SCAN, END)],
    ['with other bytes in place of a marker', jpeg(QUANTA, [1, 2, 3, 4], frame(), CODES, SCAN, END)],
    ['with only fill bytes', jpeg(Array<number>(100).fill(0xff))],
    ['with only its first marker', jpeg()],
  ])('%s is damaged', (_what, bytes) => expect(reported(bytes)).toBe(DAMAGED));

  test.each([
    [
      'in the colours of print',
      frame(0xc0, 8, [0, 8], [0, 8], 4),
      'the image has print colours (CMYK), which the PDF does not support',
    ],
    ['with lossless compression', frame(0xc3), 'the image is a type of JPEG that browsers do not display'],
    ['with arithmetic coding', frame(0xc9), 'the image is a type of JPEG that browsers do not display'],
    ['with twelve bits', frame(0xc1, 12), 'the image is a type of JPEG that browsers do not display'],
    [
      'with a long side',
      frame(0xc0, 8, [0, 8], [0x40, 1]),
      'the image is 16385 pixels wide and 8 high, more than 16384',
    ],
  ])('%s is reported before the typesetter stops', (_what, frame, message) => {
    const bytes = jpeg(QUANTA, frame, CODES, SCAN, END);
    expect(reported(bytes)).toBe(message);
    expect(isDrawn(bytes)).toBe(false);
  });

  test('is rejected if it has too many pixels', () => {
    const bytes = jpeg(QUANTA, frame(0xc0, 8, [0x40, 0], [0x40, 0], 3), CODES, SCAN, END);
    const message = `the image has ${3 * 2 ** 28} bytes when decompressed, more than ${MAX_UNPACKED}`;
    expect(checkRaster('a', bytes)).toMatchObject({ code: 'file-is-small', message });
  });
});

test('the check never throws', () => {
  const beginning = fc.constantFrom(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0xff, 0xd8, 0xff],
    [0x89],
    [0xff],
  );
  fc.assert(
    fc.property(beginning, fc.uint8Array({ maxLength: 80 }), (first, rest) => {
      expect(reported(Uint8Array.from([...first, ...rest]))).toBeDefined();
    }),
    { numRuns: 500 },
  );
  expect(reported(new Uint8Array())).toBe(DAMAGED);
});
