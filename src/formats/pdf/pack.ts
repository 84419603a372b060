import { deflate } from 'pako';
import { match, type Objects, once, UnknownShape } from './objects.js';

/** The objects in an object stream: more of them compress better, but a reader unpacks all to read one. */
const PER_STREAM = 1000;
/** Higher levels of compression save another 3 % and take twice as long. */
const LEVEL = 7;
/** The widths of the fields of the cross-reference stream, in bytes: type, offset or stream, index. */
const WIDTHS = [1, 4, 2] as const;
const ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** The types of its rows. */
const FREE = 0;
const AT_OFFSET = 1;
const IN_STREAM = 2;

/**
 * Writes a file, some of whose objects are replaced, in a quarter of its size. All objects that are not streams
 * themselves are compressed in object streams (ISO 32000-1, 7.5.7), and the table of offsets is a cross-reference stream
 * (7.5.8). The metadata stays in plain text, because tools search files for it. A library in JavaScript compresses, since
 * the bytes from zlib depend on its version and on the processor.
 */
export function pack(objects: Objects, changed: ReadonlyMap<number, string>): Uint8Array {
  const { text, table, spans } = objects;
  const size = Number(match(text.slice(table), /\/Size (\d+)/, 'number of objects'));
  if (spans.size !== size - 1) throw new UnknownShape(`${spans.size} of ${size - 1} objects are in use`);
  const rows: Row[] = [[FREE, 0, 0xffff]];
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: string | Uint8Array): void => {
    const bytes = bytesOf(piece);
    pieces.push(bytes);
    length += bytes.length;
  };
  const putObject = (number: number, object: string | Uint8Array): void => {
    rows[number] = [AT_OFFSET, length, 0];
    put(`${number} 0 obj\n`);
    put(object);
    put('\nendobj\n');
  };
  put(text.slice(0, Math.min(...[...spans.values()].map(({ start }) => start))));
  const small: (readonly [number: number, object: string])[] = [];
  for (const [number, { start, end }] of spans) {
    const object = inside(changed.get(number) ?? text.slice(start, end));
    if (object.endsWith('\nendstream')) putObject(number, compressed(object));
    else small.push([number, object]);
  }
  let next = size;
  for (let from = 0; from < small.length; from += PER_STREAM) {
    const group = small.slice(from, from + PER_STREAM);
    for (const [index, [number]] of group.entries()) rows[number] = [IN_STREAM, next, index];
    putObject(next, objectStream(group));
    next += 1;
  }
  const start = length;
  rows[next] = [AT_OFFSET, start, 0];
  putObject(next, crossReferences(rows, trailerOf(objects, size)));
  put(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(pieces);
}

type Row = readonly [type: number, second: number, third: number];

/** Returns an object without its number and its end. */
function inside(object: string): string {
  return match(object, /^\d+ 0 obj\n([\s\S]*?)\s*endobj\s*$/, 'end of an object');
}

/** Compresses a stream that is not compressed. */
function compressed(object: string): string | Uint8Array {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const dictionary = object.slice(0, start);
  if (/\/Filter |\/Type \/Metadata/.test(dictionary)) return object;
  const bytes = deflate(bytesOf(object.slice(start, object.lastIndexOf('\nendstream'))), { level: LEVEL });
  const entry = match(dictionary, /(\/Length \d+)/, 'length of a stream');
  const kept = once(dictionary, entry, `/Length ${bytes.length}\n  /Filter /FlateDecode`);
  return Buffer.concat([bytesOf(kept), bytes, bytesOf('\nendstream')]);
}

function objectStream(group: readonly (readonly [number: number, object: string])[]): Uint8Array {
  let index = '';
  let at = 0;
  for (const [number, object] of group) {
    index += `${number} ${at} `;
    at += object.length + 1;
  }
  const facts = `/Type /ObjStm\n  /N ${group.length}\n  /First ${index.length}`;
  return streamOf(facts, bytesOf(index + group.map(([, object]) => object).join('\n')));
}

/** Encodes each row as the difference to the one before it (the PNG filter "up"), because numbers and indexes count up. */
function crossReferences(rows: readonly Row[], trailer: string): Uint8Array {
  const plain = Buffer.alloc(rows.length * ROW);
  for (const [number, [type, second, third]] of rows.entries()) {
    const at = plain.writeUInt8(type, number * ROW);
    plain.writeUInt16BE(third, plain.writeUInt32BE(second, at));
  }
  const filtered = Buffer.alloc(rows.length * (ROW + 1));
  for (let row = 0; row < rows.length; row += 1) {
    filtered[row * (ROW + 1)] = 2;
    for (let at = row * ROW; at < (row + 1) * ROW; at += 1)
      filtered[at + row + 1] = (plain[at] ?? 0) - (plain[at - ROW] ?? 0);
  }
  const facts = [
    '/Type /XRef',
    `/Size ${rows.length}`,
    `/W [${WIDTHS.join(' ')}]`,
    `/DecodeParms <<\n    /Predictor 12\n    /Columns ${ROW}\n  >>`,
    trailer,
  ];
  return streamOf(facts.join('\n  '), filtered);
}

/** Returns the entries of the trailer that the cross-reference stream takes over. */
function trailerOf({ text, table }: Objects, size: number): string {
  const entries = match(text.slice(table), /\ntrailer\n<<\n([\s\S]*)\n>>\nstartxref\n/, 'trailer');
  return once(`\n${entries}`, `\n  /Size ${size}`, '').trim();
}

function streamOf(facts: string, content: Uint8Array): Uint8Array {
  const bytes = deflate(content, { level: LEVEL });
  const head = `<<\n  ${facts}\n  /Length ${bytes.length}\n  /Filter /FlateDecode\n>>\nstream\n`;
  return Buffer.concat([bytesOf(head), bytes, bytesOf('\nendstream')]);
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
}
