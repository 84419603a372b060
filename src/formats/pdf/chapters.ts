import type { Bodies, Body, Entity, Kind } from '../../model/index.js';
import type { Chapter, Entry } from './content.js';
import { entryOf } from './entry.js';
import type { Setting } from './setting.js';

/**
 * The chapters of the entities in a file, in the order of their kinds. Standards stand below the opener of their part,
 * or each on its own where the file is about one of them (`alone`).
 */
export async function entityChapters(setting: Setting, bodies: Bodies, alone: boolean): Promise<readonly Chapter[]> {
  const level = alone ? 1 : 2;
  const chapters: Chapter[] = [];
  for (const kind of setting.framework.settings.kinds) {
    if (kind.within !== undefined) continue;
    const ids = setting.framework.idsOf[kind.name] ?? [];
    const entries: { entity: Entity; entry: Entry }[] = [];
    for (const id of ids.filter((one) => setting.scope.ids.has(one))) {
      const entity = setting.framework.entities[id];
      if (entity)
        entries.push({
          entity,
          entry: entryOf(setting, entity, await bodyOf(bodies, entity), kind.requirements ? level : 2),
        });
    }
    if (entries.length > 0) chapters.push(...chaptersOf(setting, kind, entries, level));
  }
  return chapters;
}

/** An entity whose file holds data alone has no text. */
async function bodyOf(bodies: Bodies, entity: Entity): Promise<Body> {
  const { path } = entity.place;
  return /\.ya?ml$/.test(path) ? { path, parts: {}, notes: [] } : bodies(path);
}

function chaptersOf(
  setting: Setting,
  kind: Kind,
  found: readonly { entity: Entity; entry: Entry }[],
  level: 1 | 2,
): readonly Chapter[] {
  const entries = found.map(({ entry }) => entry);
  const head = {
    id: '',
    title: setting.words.find(`collection-${kind.name}`) ?? kind.collectionTitle,
    label: `chapter ${kind.name}`,
  };
  if (kind.requirements) {
    const title = setting.words.find(`kind-${kind.name}`) ?? kind.title;
    const standards = entries.map(
      (entry): Chapter => ({
        form: 'standard',
        running: `${entry.head.id} ${entry.head.title}`,
        kind: title,
        level,
        entry,
      }),
    );
    if (level === 1) return standards;
    const lead = setting.words.find(`collection-${kind.name}-intro`) ?? '';
    return [
      { form: 'opener', head, lead, entries: entries.map((one) => ({ head: one.head, lead: one.lead })) },
      ...standards,
    ];
  }
  return [{ form: formOf(kind, found), head, entries }];
}

/** Definitions are a glossary; texts with sections of their own are essays; the rest are records. */
function formOf(kind: Kind, found: readonly { entity: Entity }[]): 'glossary' | 'essays' | 'records' {
  if (kind.body === 'definition') return 'glossary';
  return found.some(({ entity }) => entity.parts.some((part) => part.title !== '')) ? 'essays' : 'records';
}
