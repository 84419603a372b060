import {
  compareText,
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  missingSections,
  type Place,
  type PublishedEntity,
  RETIRED_FILE,
  type Records,
  type Related,
  SETTINGS_FILE,
  sectionAnchor,
  topOf,
} from '../model/index.js';
import { everPublished, isCovered, type PublishedId } from './published.js';
import { checkReuse, checkUnlisted, unlistedIn, usedAgain } from './retirements.js';

/** A place that names an id that is gone. */
export interface NamedPlace {
  readonly id: string;
  readonly place: Place;
}

/** Checks that every published id, anchor and meaning is kept. Deferred until all sources could be read. */
export function checkIds(framework: Framework, records: Records, named: readonly NamedPlace[] = []): Diagnostic[] {
  const published = everPublished(records.locks);
  const retired = new Set(records.retired.map((one) => one.value.id));
  const unlisted = unlistedIn(framework, records);
  const again = usedAgain(framework, records);
  // An entry of retired.yaml that names an id in use most likely replaced another entry.
  const isMisplaced = again.some(({ id, place }) => place !== undefined && published.has(id));
  const told = new Set(unlisted.map(({ id }) => id));
  const reused = new Set(again.map(({ id }) => id));
  const all = [...published.keys()].sort(compareText).flatMap((id) => published.get(id) ?? []);
  const gone = all.flatMap((known): GoneId[] => {
    const { entity } = known;
    if (framework.entities[entity.id] || told.has(entity.id) || isCovered(entity, published, retired)) return [];
    if (isToldWithHolder(entity, framework, published)) return [];
    const now = renamedTo(entity, framework, (id) => !published.has(id) || reused.has(id));
    return now && reused.has(now.id) ? [] : [{ ...known, now }];
  });
  return [
    ...all.flatMap((known) => keepsAnchor(framework, known, retired)),
    ...goneTogether(gone, framework).map((group) => isKept(group, framework, named)),
    ...checkReuse(framework, records, published),
    ...(isMisplaced ? [] : checkUnlisted(unlisted, records)),
  ];
}

/** An id that is gone, and the entity that has its title now. */
interface GoneId extends PublishedId {
  readonly now: Entity | undefined;
}

/** Whether the holder of an id is gone too, or lacks the section of the id: both are reported on their own. */
function isToldWithHolder(
  { within }: PublishedEntity,
  framework: Framework,
  published: ReadonlyMap<string, PublishedId>,
): boolean {
  if (within === undefined || !published.has(within)) return false;
  const holder = framework.entities[within];
  return !holder || (holder.holds.length === 0 && sectionsMissed(holder, framework).has('requirements'));
}

/** Groups the ids of a kind, or of one holder, of which none is left: a folder or a list was moved or removed. */
function goneTogether(gone: readonly GoneId[], { idsOf, entities }: Framework): [GoneId, ...GoneId[]][] {
  const groups = new Map<string, [GoneId, ...GoneId[]]>();
  for (const one of gone) {
    const { id, kind, within } = one.entity;
    const left = within === undefined ? (idsOf[kind] ?? []) : (entities[within]?.holds ?? []);
    const isAll = left.every((other) => entities[other]?.kind !== kind);
    const key = isAll ? `${kind} ${within ?? ''}` : id;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** How many of the places that name an id are shown with it. */
const MOST_PLACES = 10;

function isKept(
  [{ entity, version, now }, ...others]: readonly [GoneId, ...GoneId[]],
  framework: Framework,
  named: readonly NamedPlace[],
): Diagnostic {
  const { id, kind, title, within } = entity;
  const ids = new Set([id, ...others.map((one) => one.entity.id)]);
  const related = named
    .filter((one) => ids.has(one.id))
    .slice(0, MOST_PLACES)
    .map(({ id: name, place }): Related => ({ message: `${name} is named here`, place }));
  const holder = within === undefined ? undefined : framework.entities[within];
  const place = holder?.place ?? topOf(SETTINGS_FILE);
  if (others.length > 0) {
    const what = within === undefined ? `of the kind ${kind}` : `in ${within}`;
    return diagnostic('id-is-kept', place, `${ids.size} published ids ${what} are missing, the first of them ${id}`, {
      hints: [`restore them, or add each to ${RETIRED_FILE} with a date, a reason and its successors`],
      related,
    });
  }
  const before = `${id} "${title}" was published in ${version} and`;
  if (now)
    return diagnostic('id-is-kept', now.place, `${before} now has the id ${now.id}`, {
      hints: [`change the id back to ${id}, or add ${id} to ${RETIRED_FILE} with ${now.id} as its successor`],
      related,
    });
  return diagnostic('id-is-kept', place, `${before} is missing`, {
    hints: [`restore it, or add it to ${RETIRED_FILE} with a date, a reason and its successors`],
    related,
  });
}

/** The entity with the title of one that is gone, where only the id was changed. */
function renamedTo(
  { kind, title, within }: PublishedEntity,
  { entities, idsOf }: Framework,
  isNew: (id: string) => boolean,
): Entity | undefined {
  return (idsOf[kind] ?? [])
    .flatMap((other) => entities[other] ?? [])
    .find((entity) => entity.title === title && entity.within === within && isNew(entity.id));
}

/** The sections that a rule reports as missing. */
function sectionsMissed(entity: Entity, { settings, schemas }: Framework): ReadonlySet<string> {
  if (settings.rules['section-is-present'] === 'off') return new Set();
  return new Set(missingSections(entity, schemas[entity.kind]).map(({ name }) => name));
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
    return [diagnostic('anchor-is-kept', now.place, message, { hints: ['restore the old address'] })];
  }
  const names = new Set(now.parts.map((part) => part.name));
  const missed = sectionsMissed(now, framework);
  return entity.sections
    .filter((name) => !names.has(name) && !missed.has(name) && !retired.has(`${entity.id}#${name}`))
    .map((name) => {
      const anchor = sectionAnchor(`${entity.id}#${name}`);
      return diagnostic(
        'anchor-is-kept',
        now.place,
        `the section ${anchor} was published in ${version} and is missing`,
        {
          hints: [`restore its heading, or add ${entity.id}#${name} to ${RETIRED_FILE}`],
        },
      );
    });
}
