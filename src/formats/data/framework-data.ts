import { compareText, type Edition, type Entity, type Framework } from '../../model/index.js';

/** The version of the shape of `data/framework.json`; it changes when a reader would have to. */
export const SHAPE = 1;

/** Everything the framework says, as plain data: each entity once, by kind, and each link once. */
export function frameworkData(framework: Framework, edition: Edition): unknown {
  const { settings } = framework;
  return {
    $schema: 'framework.schema.json',
    shape: SHAPE,
    title: settings.title,
    ...(settings.subtitle && { subtitle: settings.subtitle }),
    ...(settings.description && { description: settings.description }),
    ...(settings.notice && { notice: settings.notice }),
    publisher: settings.publisher,
    licence: settings.licence,
    source_language: settings.sourceLanguage,
    languages: settings.languages,
    ...(settings.baseUrl && { base_url: settings.baseUrl }),
    version: edition.version,
    ...(edition.date !== undefined && { date: edition.date }),
    source_digest: edition.sourceDigest,
    tool_version: edition.toolVersion,
    entities: Object.fromEntries(
      settings.kinds.map((kind) => [
        kind.name,
        (framework.idsOf[kind.name] ?? []).flatMap((id) => entityData(framework.entities[id], framework)),
      ]),
    ),
    links: linksOf(framework),
  };
}

function entityData(entity: Entity | undefined, framework: Framework): unknown[] {
  if (!entity) return [];
  const units = framework.units[entity.id] ?? [];
  return [
    {
      id: entity.id,
      title: entity.title,
      page: entity.page,
      ...(entity.anchor && { anchor: entity.anchor }),
      ...(entity.within !== undefined && { within: entity.within }),
      ...(entity.holds.length > 0 && { holds: entity.holds }),
      data: entity.data,
      text: Object.fromEntries(units.map((unit) => [unit.id, unit.text])),
    },
  ];
}

/** A link that an entity makes several times in one place is one link. */
function linksOf(framework: Framework): unknown[] {
  const seen = new Set<string>();
  return Object.keys(framework.linksFrom)
    .sort(compareText)
    .flatMap((id) => framework.linksFrom[id] ?? [])
    .map(({ from, to, how, where }) => ({ from, to, how, where }))
    .filter((link) => {
      const key = JSON.stringify(link);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
