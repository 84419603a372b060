import {
  compareText,
  type Diagnostic,
  diagnostic,
  type Entity,
  type Framework,
  missingSections,
  type PublishedEntity,
  RETIRED_FILE,
  type Records,
  SETTINGS_FILE,
  sectionAnchor,
  topOf,
} from '../model/index.js';
import { everPublished, isCovered, type PublishedId } from './published.js';
import { checkReuse, checkUnlisted, unlistedIn, usedAgain } from './retirements.js';

/** Checks that every published id and anchor still exists and that ids keep their meaning. Needs a complete framework. */
export function checkIds(framework: Framework, records: Records): Diagnostic[] {
  const published = everPublished(records.locks);
  const retired = new Set(records.retired.map((one) => one.value.id));
  const unlisted = unlistedIn(framework, records);
  const again = usedAgain(framework, records);
  // An entry of retired.yaml with the id of an existing entity was probably meant for another id.
  const isMisplaced = again.some(({ id, place }) => place !== undefined && published.has(id));
  const reported = new Set(unlisted.map(({ id }) => id));
  const ids = [...published.keys()].sort(compareText);
  return [
    ...ids.flatMap((id) => {
      const known = published.get(id);
      if (!known) return [];
      if (framework.entities[id]) return keepsAnchor(framework, known, retired);
      if (reported.has(id) || isCovered(known.entity, published, retired)) return [];
      const now = renamed(known.entity, framework, published);
      return now && again.some((one) => one.id === now.id) ? [] : isKept(framework, known, published, now);
    }),
    ...checkReuse(framework, records, published),
    ...(isMisplaced ? [] : checkUnlisted(unlisted, records)),
  ];
}

function isKept(
  framework: Framework,
  { entity: { id, title, within }, version }: PublishedId,
  published: ReadonlyMap<string, PublishedId>,
  now: Entity | undefined,
): Diagnostic[] {
  // If its container is missing too, it is the same mistake.
  const holder = within === undefined ? undefined : published.get(within)?.entity;
  if (holder && framework.entities[holder.id] === undefined) return [];
  if (now)
    return [
      diagnostic('id-is-kept', now.place, `${id} "${title}" was published in ${version} and now has the id ${now.id}`, {
        hints: [`change the id back to ${id}, or add ${id} to ${RETIRED_FILE} with ${now.id} as its successor`],
      }),
    ];
  const place = (holder && framework.entities[holder.id]?.place) ?? topOf(SETTINGS_FILE);
  return [
    diagnostic('id-is-kept', place, `${id} "${title}" was published in ${version} and is missing`, {
      hints: [`restore it, or add it to ${RETIRED_FILE} with a date, a reason and its successors`],
    }),
  ];
}

/** Returns the entity with the title of a missing one and an id that no release knows: only its id was changed. */
function renamed(
  { id, kind, title, within }: PublishedEntity,
  { entities, idsOf }: Framework,
  published: ReadonlyMap<string, PublishedId>,
): Entity | undefined {
  if (title === id) return undefined;
  return (idsOf[kind] ?? [])
    .flatMap((other) => entities[other] ?? [])
    .find((entity) => entity.title === title && entity.within === within && !published.has(entity.id));
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
  // A rule reports a missing section that every text of the kind needs.
  const missed = new Set(
    isRuleOff(framework) ? [] : missingSections(now, framework.schemas[now.kind]).map(({ name }) => name),
  );
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

function isRuleOff({ settings }: Framework): boolean {
  return settings.rules['section-is-present'] === 'off';
}
