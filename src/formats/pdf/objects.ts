/** Returns the first group of a match. Throws `UnknownShape` with `what` is missing. */
export function match(text: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new UnknownShape(`there is no ${what}`);
  return found;
}

/** Replaces a text that must occur exactly once. */
export function once(text: string, before: string, after: string): string {
  const pieces = text.split(before);
  if (pieces.length !== 2) throw new UnknownShape(`"${before.trim()}" occurs ${pieces.length - 1} times`);
  return pieces.join(after);
}

/** Thrown for a PDF with an unexpected structure. */
export class UnknownShape extends Error {}

/** A PDF file whose objects can be read and replaced. */
export interface Objects {
  /** The whole file, one character per byte. */
  readonly text: string;
  /** The start of the table of offsets. */
  readonly table: number;
  /** The range of each object by its number, in file order. */
  readonly spans: ReadonlyMap<number, ByteRange>;
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the objects of a PDF/A-2 file by Typst: in plain text, before a plain table of offsets (ISO 32000-1, 7.5.4).
 * Throws `UnknownShape` for any other file.
 */
export function readObjects(pdf: Uint8Array): Objects {
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1] ?? Number.NaN);
  if (!text.startsWith('xref', table)) throw new UnknownShape('there is no table of offsets');
  const starts = [...text.slice(table).matchAll(ENTRY)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
  const spans = new Map<number, ByteRange>();
  for (const [index, start] of starts.entries()) {
    const number = /^(\d+) 0 obj\b/.exec(text.slice(start, start + 20))?.[1];
    if (number === undefined) throw new UnknownShape(`there is no object at ${start}`);
    spans.set(Number(number), { start, end: starts[index + 1] ?? table });
  }
  return { text, table, spans };
}

/** A line of the table with the offset of an object in use. */
const ENTRY = /^(\d{10})(?= \d{5} n)/gm;

/** Returns the text of an object. */
export function objectOf({ text, spans }: Objects, number: number): string {
  const span = spans.get(number);
  if (!span) throw new UnknownShape(`there is no object ${number}`);
  return text.slice(span.start, span.end);
}
