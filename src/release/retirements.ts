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
    otherwise: 'choose an id that was never used',
  };
}

/** Returns the retired ids that are used again, with the date and the place of their retirement. */
export function usedAgain(
  framework: Framework,
  { retired, locks }: Records,
): readonly (Retirement & { readonly place: Place | undefined })[] {
  const earlier = locks.flatMap((lock) => lock.retired.map((one) => ({ ...one, place: undefined })));
  const now = retired.map((one) => ({ ...one.value, place: one.place as Place | undefined }));
  const all = new Map([...earlier, ...now].map((one) => [one.id, one]));
  return [...all.values()].filter(({ id }) => framework.entities[id] !== undefined);
}

/** Reports ids that are used again after they were retired, or for something of another kind. */
export function checkReuse(
  framework: Framework,
  records: Records,
  published: ReadonlyMap<string, PublishedId>,
): Diagnostic[] {
  const again = usedAgain(framework, records);
  const reported = new Set(again.map(({ id }) => id));
  return [
    ...again.flatMap(({ id, date, place }) => {
      const entity = framework.entities[id];
      const related = place ? [{ message: 'retired here', place }] : [];
      const message = `the id "${id}" was retired on ${date} and is used again`;
      return entity ? [diagnostic('id-is-not-reused', entity.place, message, { open: freeId(entity), related })] : [];
    }),
    ...[...published.values()].flatMap(({ entity, version }) => {
      const now = framework.entities[entity.id];
      if (!now || now.kind === entity.kind || reported.has(entity.id)) return [];
      const message = `the id "${entity.id}" named a ${entity.kind} in ${version} and now names a ${now.kind}`;
      return [diagnostic('id-is-not-reused', now.place, message, { open: freeId(now) })];
    }),
  ];
}

/** An id that a release lists as retired but the framework does not, with that release. */
interface Unlisted {
  readonly id: string;
  readonly version: string;
}

/** Returns retired ids that are no longer listed, neither themselves nor through their container. */
export function unlistedIn(framework: Framework, { locks, retired }: Records): Unlisted[] {
  const listed = new Set(retired.map((one) => one.value.id));
  const earlier = new Map(
    locks.flatMap((lock) => lock.retired.map((one) => [one.id, { one, version: lock.version }] as const)),
  );
  const isListed = (id: string): boolean => {
    const holder = earlier.get(id)?.one.within;
    return listed.has(id) || (holder !== undefined && holder !== id && isListed(holder));
  };
  return [...earlier]
    .filter(([id]) => !isListed(id) && framework.entities[id] === undefined)
    .map(([id, { version }]) => ({ id, version }));
}

/** Reports retired ids that are no longer listed: together, if the list is missing or empty. */
export function checkUnlisted(unlisted: readonly Unlisted[], { retired }: Records): Diagnostic[] {
  const [first, ...others] = unlisted;
  if (retired.length > 0)
    return unlisted.map(({ id, version }) =>
      diagnostic(
        'id-is-kept',
        topOf(RETIRED_FILE),
        `${id} was listed as retired in ${version} and is no longer listed`,
        {
          hints: [`restore its entry in ${RETIRED_FILE}`],
        },
      ),
    );
  if (!first) return [];
  const more = `${others.length} more ${others.length === 1 ? 'id' : 'ids'}`;
  const ids = others.length === 0 ? `${first.id} was` : `${first.id} and ${more} were`;
  const message = `${ids} listed as retired in ${first.version}, and the list of retired ids is missing or empty`;
  return [diagnostic('id-is-kept', topOf(SETTINGS_FILE), message, { hints: [`restore ${RETIRED_FILE}`] })];
}
