import type { RootContent } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import {
  type ChangeNote,
  type Data,
  type Diagnostic,
  type Document,
  diagnostic,
  type Framework,
  hintFor,
  type NoteClass,
  type Placed,
  type PlaceOfValue,
  type Records,
  type Retirement,
  type Withdrawal,
} from '../model/index.js';
import { readRetirement } from './lock.js';

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

/** Whether the records point at what exists: successors of retired ids, and what notes are about. Waits for a whole framework. */
export function checkRecords(framework: Framework, records: Records): Diagnostic[] {
  const retired = new Set(records.retired.map((one) => one.value.id));
  const published = new Set(records.locks.flatMap((lock) => Object.keys(lock.entities)));
  const exists = (id: string): boolean => framework.entities[id] !== undefined || retired.has(id);
  const names = () => [...Object.keys(framework.entities), ...retired];
  return [
    ...records.retired.flatMap(({ value, place, places }) =>
      value.successors.flatMap((id, index) => {
        const at = places[`/successors/${index}`] ?? place;
        if (id === value.id)
          return [
            diagnostic('reference-resolves', at, `${id} cannot take its own place`, {
              hints: ['name another id, or none'],
            }),
          ];
        return exists(id)
          ? []
          : [diagnostic('reference-resolves', at, `there is no "${id}"`, { hints: hintForId(id, names()) })];
      }),
    ),
    ...twice(records),
    ...records.notes.flatMap(({ value, place, places }) =>
      value.changes.flatMap((id, index) => {
        if (exists(id) || published.has(id)) return [];
        const at = places[`/changes/${index}`] ?? place;
        return [diagnostic('reference-resolves', at, `there is no "${id}"`, { hints: hintForId(id, names()) })];
      }),
    ),
  ];
}

function twice({ retired }: Records): Diagnostic[] {
  return retired.flatMap(({ value, place }, index) => {
    const first = retired.slice(0, index).find((one) => one.value.id === value.id);
    if (!first) return [];
    return [
      diagnostic('id-is-unique', place, `"${value.id}" is retired here for the second time`, {
        hints: ['keep one of the two entries'],
        related: [{ message: 'the first time', place: first.place }],
      }),
    ];
  });
}

function hintForId(id: string, names: readonly string[]): string[] {
  const near = hintFor(id, names);
  return near.length > 0 ? near : ['correct the id, or take it out'];
}
