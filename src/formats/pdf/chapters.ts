import type { Bodies, Body, Entity, Kind, Part } from '../../model/index.js';
import type { Chapter, Entry, Head, Section } from './content.js';
import type { ComposeContext } from './context.js';
import { linesOf } from './lines.js';
import { proseOf } from './prose.js';
import { requirementBlock } from './requirement.js';

/** What an entry shows in its head and lead, so that no line repeats it. */
const IN_HEAD = ['id', 'title', 'label', 'name', 'group', 'defaults', 'entries', 'autolink'];
/** What an entry begins with: the first of these that it has. */
const LEADS = ['summary', 'definition', 'description'];

/** An entity with its properties and its text. Its heading is of `level`; the headings of its parts stand below. */
export function entryOf(setting: ComposeContext, entity: Entity, body: Body, level: number): Entry {
  const prose = proseOf(setting, body);
  const parts = Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
  const lead = LEADS.find((key) => typeof entity.data[key] === 'string');
  const sections = parts.map((part): Section => {
    const blocks = prose.blocks(part.blocks, part.title === '' ? level : level + 1);
    const requirements = part.holds.flatMap((id) => {
      const held = setting.framework.entities[id];
      return held ? [requirementBlock(setting, held, body, prose)] : [];
    });
    return { head: headOfPart(setting, entity, part), blocks, requirements };
  });
  return {
    head: { id: entity.id, title: entity.title, label: entity.id },
    group: '',
    lead: lead === undefined ? '' : String(entity.data[lead]),
    lines: linesOf(setting, entity, entity.data, [], prose, (key) => !IN_HEAD.includes(key) && key !== lead),
    sections,
    entries: entriesOf(setting, entity, body, level + 1),
  };
}

function headOfPart(setting: ComposeContext, entity: Entity, part: Part): Head {
  if (part.title === '') return { id: '', title: '', label: '' };
  return { id: '', title: part.title, label: setting.scope.labelOfPart(entity, part.name) };
}

/** The entries of a vocabulary; the requirements of a standard stand in its sections and not here. */
function entriesOf(setting: ComposeContext, entity: Entity, body: Body, level: number): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const id of entity.holds) {
    const held = setting.framework.entities[id];
    if (!held?.kind.includes('/')) continue;
    const named = typeof held.data.group === 'string' ? held.data.group : '';
    const members = groups.get(named) ?? [];
    const group = members.length === 0 ? named : '';
    groups.set(named, [...members, { ...entryOf(setting, held, body, level), group }]);
  }
  return [...groups.values()].flat();
}

/**
 * The chapters of the entities in a file, in the order of their kinds. Standards stand below the opener of their part,
 * or each on its own where the file is about one of them (`alone`).
 */
export async function entityChapters(
  setting: ComposeContext,
  bodies: Bodies,
  alone: boolean,
): Promise<readonly Chapter[]> {
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
  setting: ComposeContext,
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
