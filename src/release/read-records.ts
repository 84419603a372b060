import type { RootContent } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import type {
  ChangeNote,
  Data,
  Document,
  NoteClass,
  Placed,
  PlaceOfValue,
  Retirement,
  Withdrawal,
} from '../model/index.js';
import { readRetirement } from './read-lock.js';

/** A note on a change, from its file. */
export function noteOf(document: Document): Placed<ChangeNote> {
  const [entity] = document.entities;
  const data = entity?.data ?? {};
  const blocks = (entity?.parts ?? []).flatMap((part): readonly RootContent[] => part.blocks);
  return {
    value: {
      id: String(data.id),
      changes: data.changes as string[],
      class: data.class as NoteClass,
      text: blocks.map((block) => plainTextOf(block).replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
    },
    ...placesOf(document, '', '/changes/0'),
  };
}

/** The entries of standards/retired.yaml. */
export function retirementsOf(document: Document): Placed<Retirement>[] {
  const entries = (document.entities[0]?.data.retired ?? []) as readonly Data[];
  return entries.map((entry, index) => ({
    value: readRetirement(entry),
    ...placesOf(document, `/retired/${index}`, '/id'),
  }));
}

/** The entries of standards/releases/withdrawn.yaml. */
export function withdrawalsOf(document: Document): Withdrawal[] {
  const entries = (document.entities[0]?.data.withdrawn ?? []) as readonly Data[];
  return entries.map((entry) => ({
    version: String(entry.version),
    date: String(entry.date),
    reason: String(entry.reason),
    decision: String(entry.decision ?? ''),
    digest: String(entry.digest),
  }));
}

/** The places below a pointer, as places in the file; `main` is the one that stands for all. */
function placesOf(document: Document, pointer: string, main: string): Pick<Placed<unknown>, 'place' | 'places'> {
  const { path } = document;
  const all: readonly [string, PlaceOfValue][] = Object.entries(document.entities[0]?.places ?? {});
  const places = Object.fromEntries(
    all
      .filter(([key]) => key.startsWith(`${pointer}/`))
      .map(([key, at]) => [key.slice(pointer.length), { path, ...at.value }]),
  );
  const top = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { place: places[main] ?? top, places };
}
