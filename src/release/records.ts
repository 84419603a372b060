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
  type Place,
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

/** Tells whether an id is one of the framework, or was one: what is gone is told by itself. */
function knownIds(framework: Framework, { retired, locks }: Records): (id: string) => boolean {
  const listed = new Set(retired.map((one) => one.value.id));
  return (id) =>
    framework.entities[id] !== undefined || listed.has(id) || locks.some(({ entities }) => Object.hasOwn(entities, id));
}

/** Whether every id that a note is about is one that is known. */
export function isOnKnownIds({ value }: Placed<ChangeNote>, framework: Framework, records: Records): boolean {
  return value.changes.every(knownIds(framework, records));
}

/** Whether the records point at what exists: successors of retired ids, and what notes are about. Waits for a whole framework. */
export function checkRecords(framework: Framework, records: Records): Diagnostic[] {
  const isKnown = knownIds(framework, records);
  const unknown = (id: string, place: Place): Diagnostic[] =>
    isKnown(id)
      ? []
      : [
          diagnostic('reference-resolves', place, `there is no "${id}"`, {
            hints: hintForId(id, [...Object.keys(framework.entities), ...records.retired.map((one) => one.value.id)]),
          }),
        ];
  return [
    ...records.retired.flatMap(({ value, place, places }) =>
      value.successors.flatMap((id, index) => {
        const at = places[`/successors/${index}`] ?? place;
        if (id !== value.id) return unknown(id, at);
        return [
          diagnostic('reference-resolves', at, `${id} cannot take its own place`, {
            hints: ['name another id, or none'],
          }),
        ];
      }),
    ),
    ...records.notes.flatMap(({ value, place, places }) =>
      value.changes.flatMap((id, index) => unknown(id, places[`/changes/${index}`] ?? place)),
    ),
  ];
}

/** Ids that two entries retire: at the later one, with the first. */
export function retiredTwice({ retired }: Records): Diagnostic[] {
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
