import type { Framework, Lock, PublishedEntity, Records } from '../model/index.js';

/** A published entity, and the newest release that contains it. */
export interface PublishedId {
  readonly entity: PublishedEntity;
  readonly version: string;
}

/** Returns every id of every release, as in the newest release that contains it. */
export function everPublished(locks: readonly Lock[]): ReadonlyMap<string, PublishedId> {
  const known = new Map<string, PublishedId>();
  for (const lock of locks)
    for (const entity of Object.values(lock.entities)) known.set(entity.id, { entity, version: lock.version });
  return known;
}

/** Whether an id, or an entity that contained it, is listed as retired. */
export function isCovered(
  entity: PublishedEntity,
  published: ReadonlyMap<string, PublishedId>,
  retired: ReadonlySet<string>,
): boolean {
  if (retired.has(entity.id)) return true;
  const holder = entity.within === undefined ? undefined : published.get(entity.within)?.entity;
  return holder !== undefined && isCovered(holder, published, retired);
}

/** Returns the published entities that are not listed as retired: all of them have to exist. */
export function publishedAndKept({ locks, retired }: Records): PublishedEntity[] {
  const published = everPublished(locks);
  const ids = new Set(retired.map((one) => one.value.id));
  return [...published.values()]
    .filter(({ entity }) => !isCovered(entity, published, ids))
    .map(({ entity }) => ({ ...entity, sections: entity.sections.filter((name) => !ids.has(`${entity.id}#${name}`)) }));
}

/** Returns the ids that have to exist but are missing: entities, and sections as `PS-001#scope`. */
export function goneIds({ entities }: Framework, records: Records): ReadonlySet<string> {
  return new Set(
    publishedAndKept(records).flatMap(({ id, sections }) => {
      const names = new Set(entities[id]?.parts.map(({ name }) => name));
      const gone = sections.filter((name) => !names.has(name)).map((name) => `${id}#${name}`);
      return entities[id] ? gone : [id, ...gone];
    }),
  );
}
