import { inflateSync } from 'node:zlib';

/**
 * Unpacks a PDF with object streams (ISO 32000-1, 7.5.7 and 7.5.8) into the same file with plain objects and a plain table
 * of offsets. Returns any other file unchanged. Throws if the cross-reference stream is wrong about an object.
 */
export function unpacked(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(text)?.[1]);
  if (!/^\d+ 0 obj\n<<\s*\/Type \/XRef\n/.test(text.slice(start, start + 60))) return pdf;
  const references = streamAt(text, start);
  const streams = new Map<number, ReadonlyMap<number, string>>();
  const rows = rowsOf(references.data);
  const offsetOf = (number: number): number => {
    const [type, offset = 0] = rows[number] ?? [];
    if (type !== 1 || !text.startsWith(`${number} 0 obj\n`, offset)) throw new Error(`${number} is not at ${offset}`);
    return offset;
  };
  const packedIn = (stream: number): ReadonlyMap<number, string> => {
    const known = streams.get(stream) ?? objectsIn(streamAt(text, offsetOf(stream)));
    streams.set(stream, known);
    return known;
  };
  const packaging = (object: string): boolean => /\/Type \/(ObjStm|XRef)\n/.test(object.slice(0, 60));
  const objects = rows.flatMap(([type, place = 0, index], number) => {
    if (type === 0) return [];
    if (type === 1) {
      const object = text.slice(offsetOf(number), text.indexOf('\nendobj\n', place));
      return packaging(object) ? [] : [object];
    }
    const [found, object] = [...packedIn(place)][index ?? -1] ?? [];
    if (found !== number) throw new Error(`object ${index} of ${place} is not ${number}`);
    return [`${number} 0 obj\n${object}`];
  });
  const entries = /\n {2}(\/Root [\s\S]*?)\n {2}\/Length /.exec(references.dictionary)?.[1] ?? '';
  return plainFile(text.slice(0, text.search(/^\d+ 0 obj$/m)), objects, entries);
}

interface Stream {
  readonly dictionary: string;
  readonly data: Buffer;
}

function streamAt(text: string, at: number): Stream {
  const start = text.indexOf('stream\n', at) + 'stream\n'.length;
  const dictionary = text.slice(at, start);
  const length = Number(/\/Length (\d+)\n/.exec(dictionary)?.[1]);
  if (!text.startsWith('\nendstream\nendobj\n', start + length))
    throw new Error(`the stream at ${at} has another length`);
  return { dictionary, data: inflateSync(Buffer.from(text.slice(start, start + length), 'latin1')) };
}

/** Returns the fields of each row, from differences to the row before (PNG filter 2). */
function rowsOf(data: Buffer): readonly (readonly number[])[] {
  const row = Buffer.alloc(7);
  return Array.from({ length: data.length / 8 }, (_, number) => {
    if (data[number * 8] !== 2) throw new Error(`row ${number} has another filter`);
    for (let at = 0; at < 7; at += 1) row[at] = (row[at] ?? 0) + (data[number * 8 + 1 + at] ?? 0);
    return [row.readUInt8(0), row.readUInt32BE(1), row.readUInt16BE(5)];
  });
}

/** Returns the objects of an object stream by number, in order. */
function objectsIn({ dictionary, data }: Stream): ReadonlyMap<number, string> {
  const first = Number(/\/First (\d+)\n/.exec(dictionary)?.[1]);
  const text = data.toString('latin1');
  const index = text.slice(0, first).trim().split(' ').map(Number);
  const found = new Map<number, string>();
  for (let at = 0; at < index.length; at += 2)
    found.set(index[at] ?? 0, text.slice(first + (index[at + 1] ?? 0), first + (index[at + 3] ?? text.length)).trim());
  if (found.size !== Number(/\/N (\d+)\n/.exec(dictionary)?.[1]))
    throw new Error('an object stream has another length');
  return found;
}

function plainFile(header: string, objects: readonly string[], entries: string): Uint8Array {
  let text = header;
  const offsets = objects.map((object) => {
    const at = text.length;
    text += `${object}\nendobj\n\n`;
    return `${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${offsets.join('')}`;
  const trailer = `trailer\n<<\n  /Size ${objects.length + 1}\n  ${entries}\n>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + trailer, 'latin1');
}
