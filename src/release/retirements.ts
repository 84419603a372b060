import {
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  type OpenHint,
  type Place,
  RETIRED_FILE,
  type Records,
  type Retirement,
  SETTINGS_FILE,
  topOf,
} from '../model/index.js';
import type { PublishedId } from './published.js';

function freeId({ kind, within }: Entity): OpenHint {
  return {
    text: 'write "{}"',
    wants: [{ nextOf: kind, within: within ?? '' }],
    otherwise: 'give the new one an id that was never used',
  };
}

/** The ids that were retired and are used again, with when they were retired, and where that is written. */
export function usedAgain(
  framework: Framework,
  { retired, locks }: Records,
): readonly (Retirement & { readonly place: Place | undefined })[] {
  const earlier = locks.flatMap((lock) => lock.retired.map((one) => ({ ...one, place: undefined })));
  const now = retired.map((one) => ({ ...one.value, place: one.place as Place | undefined }));
  const all = new Map([...earlier, ...now].map((one) => [one.id, one]));
  return [...all.values()].filter(({ id }) => framework.entities[id] !== undefined);
}

/** An id that was retired, or that meant something of another kind, is used again. */
export function checkReuse(
  framework: Framework,
  records: Records,
  published: ReadonlyMap<string, PublishedId>,
): Diagnostic[] {
  const again = usedAgain(framework, records);
  const told = new Set(again.map(({ id }) => id));
  return [
    ...again.flatMap(({ id, date, place }) => {
      const entity = framework.entities[id];
      const related = place ? [{ message: 'it is retired here', place }] : [];
      const message = `the id "${id}" was retired on ${date} and is used again`;
      return entity ? [diagnostic('id-is-not-reused', entity.place, message, { open: freeId(entity), related })] : [];
    }),
    ...[...published.values()].flatMap(({ entity, version }) => {
      const now = framework.entities[entity.id];
      if (!now || now.kind === entity.kind || told.has(entity.id)) return [];
      const message = `the id "${entity.id}" was that of a ${entity.kind} in ${version} and is now that of a ${now.kind}`;
      return [diagnostic('id-is-not-reused', now.place, message, { open: freeId(now) })];
    }),
  ];
}

/** An id that a release lists as retired and the framework does not, with that release. */
export interface Unlisted {
  readonly id: string;
  readonly version: string;
}

/** A retired id stays listed, by itself or with what held it. */
export function unlistedIn(framework: Framework, { locks, retired }: Records): Unlisted[] {
  const listed = new Set(retired.map((one) => one.value.id));
  const told = new Map(
    locks.flatMap((lock) => lock.retired.map((one) => [one.id, { one, version: lock.version }] as const)),
  );
  const isListed = (id: string): boolean => {
    const holder = told.get(id)?.one.within;
    return listed.has(id) || (holder !== undefined && holder !== id && isListed(holder));
  };
  return [...told]
    .filter(([id]) => !isListed(id) && framework.entities[id] === undefined)
    .map(([id, { version }]) => ({ id, version }));
}

/** What is said of the ids that are no longer listed: one thing where nothing is listed any more. */
export function checkUnlisted(unlisted: readonly Unlisted[], { retired }: Records): Diagnostic[] {
  const [first, ...others] = unlisted;
  if (retired.length > 0)
    return unlisted.map(({ id, version }) =>
      diagnostic('id-is-kept', topOf(RETIRED_FILE), `${id} was listed as retired in ${version} and no longer is`, {
        hints: [`put its entry back into ${RETIRED_FILE}`],
      }),
    );
  if (!first) return [];
  const ids = others.length === 0 ? first.id : `${first.id} and ${others.length} more ids`;
  const message = `${ids} were listed as retired in ${first.version}, and nothing is any more`;
  return [diagnostic('id-is-kept', topOf(SETTINGS_FILE), message, { hints: [`bring ${RETIRED_FILE} back`] })];
}
