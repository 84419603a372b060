import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readObjects, UnknownShape } from '../../src/formats/pdf/objects.js';
import { pack } from '../../src/formats/pdf/pack.js';
import { unpacked } from './unpack.js';

const XMP = '<?xpacket begin?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>';

/** Builds a file in the form of Typst's: two streams, the metadata, and a number of small objects. */
function sample(count: number, free = 0): Buffer {
  const stream = (facts: string, data: string): string =>
    `<<\n  /Length ${data.length}${facts}\n>>\nstream\n${data}\nendstream`;
  const objects = [
    '<<\n  /Type /Catalog\n  /Metadata 2 0 R\n>>',
    stream('\n  /Type /Metadata\n  /Subtype /XML', XMP),
    stream('\n  /Type /CMap', 'begincmap '.repeat(50)),
    stream('\n  /Filter /FlateDecode', 'as it \u00e9\u00ff was'),
    ...Array.from({ length: count }, (_, number) => `<<\n  /T (title ${number}, \\) endobj)\n  /P 1 0 R\n>>`),
  ];
  let text = '%PDF-1.7\n%\u0080\u0080\u0080\u0080\n\n';
  const table = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n\n`;
    return `${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const size = objects.length + 1 + free;
  const trailer = `trailer\n<<\n  /Size ${size}\n  /Root 1 0 R\n  /Info 5 0 R\n  /ID [(a) (b)]\n>>\n`;
  const entries = `0000000000 65535 f\r\n${table.join('')}${'0000000000 00000 f\r\n'.repeat(free)}`;
  return Buffer.from(`${text}xref\n0 ${size}\n${entries}${trailer}startxref\n${text.length}\n%%EOF`, 'latin1');
}

const packed = (file: Uint8Array, changed: ReadonlyMap<number, string> = new Map()): Uint8Array =>
  pack(readObjects(file), changed);

const latin = (file: Uint8Array): string => Buffer.from(file).toString('latin1');

/** Returns the objects of a plain file by number. */
function objectsOf(file: Uint8Array): ReadonlyMap<number, string> {
  const { text, spans } = readObjects(file);
  return new Map([...spans].map(([number, { start, end }]) => [number, text.slice(start, end).trim()]));
}

it.each([1, 999, 1000, 1001, 2500])('keeps every object of a file with %i small ones', (count) => {
  const file = sample(count);
  const after = packed(file);
  expect(after.length).toBeLessThan(file.length);
  const [before, kept] = [objectsOf(file), new Map(objectsOf(unpacked(after)))];
  const map = kept.get(3) ?? '';
  const data = map.slice(map.indexOf('stream\n') + 'stream\n'.length, map.lastIndexOf('\nendstream'));
  expect(map).toMatch(/\/Filter \/FlateDecode\n/);
  expect(latin(inflateSync(Buffer.from(data, 'latin1')))).toBe('begincmap '.repeat(50));
  expect(kept).toEqual(new Map([...before, [3, map]]));
  expect(latin(unpacked(after))).toContain('  /Root 1 0 R\n  /Info 5 0 R\n  /ID [(a) (b)]\n>>\nstartxref');
});

it('puts replaced objects in place of the old ones', () => {
  const after = objectsOf(unpacked(packed(sample(3), new Map([[6, '6 0 obj\n<<\n  /T (new)\n>>\nendobj\n\n']]))));
  expect(after.get(6)).toBe('6 0 obj\n<<\n  /T (new)\n>>\nendobj');
  expect(after.get(7)).toBe(objectsOf(sample(3)).get(7));
});

it('leaves the metadata in plain text, and compressed streams as they are', () => {
  const text = latin(packed(sample(3)));
  expect(text).toContain(`stream\n${XMP}\nendstream`);
  expect(text).toContain('stream\nas it \u00e9\u00ff was\nendstream');
  expect(text).not.toContain('title');
});

it('gives the same bytes on every machine', () => {
  // If a new version of the library changes them, releases built before can no longer be rebuilt byte for byte.
  const digest = createHash('sha256')
    .update(packed(sample(2500)))
    .digest('hex');
  expect(digest).toBe('5d37f2677fe919e051f63a333aa9ee7801380b97650ab78b70bb049e3e1dddc9');
});

it('refuses a file with an object that is not in use', () => {
  expect(() => packed(sample(3, 1))).toThrow(UnknownShape);
  expect(() => packed(packed(sample(3)))).toThrow(UnknownShape);
});
