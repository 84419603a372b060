import { type Diagnostic, diagnostic, type Framework, hintFor, type Records } from '../model/index.js';

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
          : [diagnostic('reference-resolves', at, `there is no "${id}"`, { hints: hintFor(id, names()) })];
      }),
    ),
    ...twice(records),
    ...records.notes.flatMap(({ value, place, places }) =>
      value.changes.flatMap((id, index) => {
        if (exists(id) || published.has(id)) return [];
        const at = places[`/changes/${index}`] ?? place;
        return [diagnostic('reference-resolves', at, `there is no "${id}"`, { hints: hintFor(id, names()) })];
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
