import type { Framework, Lock, PublishedEntity, Records } from '../model/index.js';

/** An entity that a release published, and the newest release that has it. */
export interface PublishedId {
  readonly entity: PublishedEntity;
  readonly version: string;
}

/** Every id of every release, as the newest release has it that holds it. */
export function everPublished(locks: readonly Lock[]): ReadonlyMap<string, PublishedId> {
  const known = new Map<string, PublishedId>();
  for (const lock of locks)
    for (const entity of Object.values(lock.entities)) known.set(entity.id, { entity, version: lock.version });
  return known;
}

/** Whether an id, or what held it, is listed as retired. */
export function isCovered(
  entity: PublishedEntity,
  published: ReadonlyMap<string, PublishedId>,
  retired: ReadonlySet<string>,
): boolean {
  if (retired.has(entity.id)) return true;
  const holder = entity.within === undefined ? undefined : published.get(entity.within)?.entity;
  return holder !== undefined && isCovered(holder, published, retired);
}

/** What releases published and nobody has listed as retired: all of it has to be there. */
export function publishedAndKept({ locks, retired }: Records): PublishedEntity[] {
  const published = everPublished(locks);
  const ids = new Set(retired.map((one) => one.value.id));
  return [...published.values()]
    .filter(({ entity }) => !isCovered(entity, published, ids))
    .map(({ entity }) => ({ ...entity, sections: entity.sections.filter((name) => !ids.has(`${entity.id}#${name}`)) }));
}

/** The ids of what has to be there and is not: entities, and sections as `PS-001#scope`. */
export function goneIds({ entities }: Framework, records: Records): ReadonlySet<string> {
  return new Set(
    publishedAndKept(records).flatMap(({ id, sections }) => {
      const names = new Set(entities[id]?.parts.map(({ name }) => name));
      const gone = sections.filter((name) => !names.has(name)).map((name) => `${id}#${name}`);
      return entities[id] ? gone : [id, ...gone];
    }),
  );
}
