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

/** Reads a note on a change from its file. */
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

/** Reads the entries of standards/retired.yaml. */
export function retirementsOf(document: Document): Placed<Retirement>[] {
  const entries = (document.entities[0]?.data.retired ?? []) as readonly Data[];
  return entries.map((entry, index) => ({
    value: readRetirement(entry),
    ...placesOf(document, `/retired/${index}`, '/id'),
  }));
}

/** Reads the entries of standards/releases/withdrawn.yaml. */
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

/** The places below a pointer, as places in the file; `main` is the place of the entry as a whole. */
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

/** Returns a test for ids that the framework has or had: a missing id is reported elsewhere. */
function knownIds(framework: Framework, { retired, locks }: Records): (id: string) => boolean {
  const listed = new Set(retired.map((one) => one.value.id));
  return (id) =>
    framework.entities[id] !== undefined || listed.has(id) || locks.some(({ entities }) => Object.hasOwn(entities, id));
}

/** Whether every id in a note is known. */
export function isOnKnownIds({ value }: Placed<ChangeNote>, framework: Framework, records: Records): boolean {
  return value.changes.every(knownIds(framework, records));
}

/** Checks that successors of retired ids and the ids in notes exist. Needs a complete framework. */
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
          diagnostic('reference-resolves', at, `${id} cannot be its own successor`, {
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

/** Reports ids that two entries retire, at the later entry. */
export function retiredTwice({ retired }: Records): Diagnostic[] {
  return retired.flatMap(({ value, place }, index) => {
    const first = retired.slice(0, index).find((one) => one.value.id === value.id);
    if (!first) return [];
    return [
      diagnostic('id-is-unique', place, `"${value.id}" is retired twice`, {
        hints: ['remove one of the two entries'],
        related: [{ message: 'first retired here', place: first.place }],
      }),
    ];
  });
}

function hintForId(id: string, names: readonly string[]): string[] {
  const near = hintFor(id, names);
  return near.length > 0 ? near : ['correct the id, or remove it'];
}
