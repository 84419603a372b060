import {
  compareText,
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  type Lock,
  type OpenHint,
  type Place,
  type PublishedEntity,
  type Records,
  SETTINGS_FILE,
  SOURCES,
  sectionAnchor,
  topOf,
} from '../model/index.js';

/** What was published stays: every id, every anchor, and what an id means. Judges an absence, so it waits for a whole framework. */
export function checkIds(framework: Framework, records: Records): Diagnostic[] {
  const published = everPublished(records.locks);
  const retired = new Set(records.retired.map((one) => one.value.id));
  const ids = [...published.keys()].sort(compareText);
  return [
    ...ids.flatMap((id) => {
      const known = published.get(id);
      if (!known) return [];
      const entity = framework.entities[id];
      return entity ? keepsAnchor(framework, known, retired) : isKept(framework, known, published, retired);
    }),
    ...checkReuse(framework, records, published),
    ...retiredBefore(framework, records, retired),
  ];
}

interface PublishedId {
  readonly entity: PublishedEntity;
  readonly version: string;
}

/** Every id of every release, as the newest release has it that holds it. */
function everPublished(locks: readonly Lock[]): ReadonlyMap<string, PublishedId> {
  const known = new Map<string, PublishedId>();
  for (const lock of locks)
    for (const entity of Object.values(lock.entities)) known.set(entity.id, { entity, version: lock.version });
  return known;
}

function isKept(
  framework: Framework,
  { entity, version }: PublishedId,
  published: ReadonlyMap<string, PublishedId>,
  retired: ReadonlySet<string>,
): Diagnostic[] {
  if (isCovered(entity, published, retired)) return [];
  // What stood in something that is gone too is the same mistake.
  const holder = entity.within === undefined ? undefined : published.get(entity.within)?.entity;
  if (holder && framework.entities[holder.id] === undefined) return [];
  const place = holder ? (framework.entities[holder.id]?.place ?? settingsPlace()) : settingsPlace();
  const message = `${entity.id} "${entity.title}" was published in ${version} and is gone`;
  return [
    diagnostic('id-is-kept', place, message, {
      hints: [`put it back, or add it to ${SOURCES}/retired.yaml with a date, a reason and its successors`],
    }),
  ];
}

/** Whether an id, or what held it, is listed as retired. */
function isCovered(
  entity: PublishedEntity,
  published: ReadonlyMap<string, PublishedId>,
  retired: ReadonlySet<string>,
): boolean {
  if (retired.has(entity.id)) return true;
  const holder = entity.within === undefined ? undefined : published.get(entity.within)?.entity;
  return holder !== undefined && isCovered(holder, published, retired);
}

function keepsAnchor(
  framework: Framework,
  { entity, version }: PublishedId,
  retired: ReadonlySet<string>,
): Diagnostic[] {
  const now = framework.entities[entity.id];
  if (!now || now.kind !== entity.kind) return [];
  const address = ({ page, anchor }: Pick<PublishedEntity, 'page' | 'anchor'>) =>
    anchor === '' ? page : `${page}#${anchor}`;
  if (address(now) !== address(entity)) {
    const message = `${entity.id} was published at ${address(entity)} and would now be at ${address(now)}`;
    return [diagnostic('anchor-is-kept', now.place, message, { hints: ['keep it where it was'] })];
  }
  return entity.sections
    .filter((name) => !now.parts.some((part) => part.name === name) && !retired.has(`${entity.id}#${name}`))
    .map((name) => {
      const anchor = sectionAnchor(`${entity.id}#${name}`);
      return diagnostic('anchor-is-kept', now.place, `the section ${anchor} was published in ${version} and is gone`, {
        hints: [`bring its heading back, or add ${entity.id}#${name} to ${SOURCES}/retired.yaml`],
      });
    });
}

/** An id that was retired, or that meant something of another kind, is used again. */
function checkReuse(framework: Framework, records: Records, published: ReadonlyMap<string, PublishedId>): Diagnostic[] {
  const retired = records.retired.map((one) => ({ ...one.value, place: one.place as Place | undefined }));
  const earlier = records.locks.flatMap((lock) => lock.retired.map((one) => ({ ...one, place: undefined })));
  const seen = new Map([...earlier, ...retired].map((one) => [one.id, one]));
  const freeId = (entity: Entity): OpenHint => ({
    text: 'write "{}"',
    wants: [{ nextOf: entity.kind, within: entity.within ?? '' }],
    otherwise: 'give the new one an id that was never used',
  });
  const again = [...seen.values()].flatMap((one) => {
    const entity = framework.entities[one.id];
    if (!entity) return [];
    const related = one.place ? [{ message: 'it is retired here', place: one.place }] : [];
    const message = `the id "${one.id}" was retired on ${one.date} and is used again`;
    return [diagnostic('id-is-not-reused', entity.place, message, { open: freeId(entity), related })];
  });
  const other = [...published.values()].flatMap(({ entity, version }) => {
    const now = framework.entities[entity.id];
    if (!now || now.kind === entity.kind || seen.has(entity.id)) return [];
    const message = `the id "${entity.id}" was that of a ${entity.kind} in ${version} and is now that of a ${now.kind}`;
    return [diagnostic('id-is-not-reused', now.place, message, { open: freeId(now) })];
  });
  return [...again, ...other];
}

/** A retired id stays listed, by itself or with what held it. */
function retiredBefore(framework: Framework, { locks }: Records, retired: ReadonlySet<string>): Diagnostic[] {
  const told = new Map(
    locks.flatMap((lock) => lock.retired.map((one) => [one.id, { one, version: lock.version }] as const)),
  );
  const isListed = (id: string): boolean => {
    const holder = told.get(id)?.one.within;
    return retired.has(id) || (holder !== undefined && holder !== id && isListed(holder));
  };
  return [...told]
    .filter(([id]) => !isListed(id) && framework.entities[id] === undefined)
    .map(([id, { version }]) =>
      diagnostic('id-is-kept', settingsPlace(), `${id} was listed as retired in ${version} and no longer is`, {
        hints: [`put its entry back into ${SOURCES}/retired.yaml`],
      }),
    );
}

function settingsPlace(): Place {
  return topOf(SETTINGS_FILE);
}
