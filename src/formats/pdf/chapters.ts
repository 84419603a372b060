import type { Bodies, Body, Entity, Kind, Part } from '../../model/index.js';
import type { Chapter, Entry, Head, Section } from './content.js';
import type { ComposeContext } from './context.js';
import { linesOf } from './lines.js';
import { proseOf } from './prose.js';
import { requirementBlock } from './requirement.js';

/** The properties in the head and lead of an entry, which its lines do not repeat. */
const IN_HEAD = ['id', 'title', 'label', 'name', 'group', 'defaults', 'entries', 'autolink'];
/** The properties that can be the lead of an entry; the first one that exists is used. */
const LEADS = ['summary', 'definition', 'description'];

/** Composes an entity with its properties and its text. Its heading has `level`; those of its parts are one level below. */
function entryOf(context: ComposeContext, entity: Entity, body: Body, level: number): Entry {
  const prose = proseOf(context, body);
  const parts = Object.hasOwn(body.parts, entity.id) ? (body.parts[entity.id] ?? []) : [];
  const lead = LEADS.find((key) => typeof entity.data[key] === 'string');
  const sections = parts.map((part): Section => {
    const blocks = prose.blocks(part.blocks, part.title === '' ? level : level + 1);
    const requirements = part.holds.flatMap((id) => {
      const held = context.framework.entities[id];
      return held ? [requirementBlock(context, held, body, prose)] : [];
    });
    return { head: headOfPart(context, entity, part), blocks, requirements };
  });
  return {
    head: { id: entity.id, title: entity.title, label: entity.id },
    group: '',
    lead: lead === undefined ? '' : String(entity.data[lead]),
    lines: linesOf(context, entity, entity.data, [], prose, (key) => !IN_HEAD.includes(key) && key !== lead),
    sections,
    entries: entriesOf(context, entity, body, level + 1),
  };
}

function headOfPart(context: ComposeContext, entity: Entity, part: Part): Head {
  if (part.title === '') return { id: '', title: '', label: '' };
  return { id: '', title: part.title, label: context.scope.labelOfPart(entity, part.name) };
}

/** Composes the entries of a vocabulary. The requirements of a standard are in its sections instead. */
function entriesOf(context: ComposeContext, entity: Entity, body: Body, level: number): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const id of entity.holds) {
    const held = context.framework.entities[id];
    if (!held?.kind.includes('/')) continue;
    const named = typeof held.data.group === 'string' ? held.data.group : '';
    const members = groups.get(named) ?? [];
    const group = members.length === 0 ? named : '';
    groups.set(named, [...members, { ...entryOf(context, held, body, level), group }]);
  }
  return [...groups.values()].flat();
}

/**
 * Composes the chapters of the entities in a file, in the order of their kinds. Standards come after the opener of their
 * part, or without an opener if the file is about one of them (`alone`).
 */
export async function entityChapters(
  context: ComposeContext,
  bodies: Bodies,
  alone: boolean,
): Promise<readonly Chapter[]> {
  const level = alone ? 1 : 2;
  const chapters: Chapter[] = [];
  for (const kind of context.framework.settings.kinds) {
    if (kind.within !== undefined) continue;
    const ids = context.framework.idsOf[kind.name] ?? [];
    const entries: { entity: Entity; entry: Entry }[] = [];
    for (const id of ids.filter((one) => context.scope.ids.has(one))) {
      const entity = context.framework.entities[id];
      if (entity)
        entries.push({
          entity,
          entry: entryOf(context, entity, await bodyOf(bodies, entity), kind.requirements ? level : 2),
        });
    }
    if (entries.length > 0) chapters.push(...chaptersOf(context, kind, entries, level));
  }
  return chapters;
}

/** Returns the text of an entity, which is empty if its file contains only data. */
async function bodyOf(bodies: Bodies, entity: Entity): Promise<Body> {
  const { path } = entity.place;
  return /\.ya?ml$/.test(path) ? { path, parts: {}, notes: [] } : bodies(path);
}

function chaptersOf(
  context: ComposeContext,
  kind: Kind,
  found: readonly { entity: Entity; entry: Entry }[],
  level: 1 | 2,
): readonly Chapter[] {
  const entries = found.map(({ entry }) => entry);
  const head = {
    id: '',
    title: context.words.find(`collection-${kind.name}`) ?? kind.collectionTitle,
    label: `chapter ${kind.name}`,
  };
  if (kind.requirements) {
    const title = context.words.find(`kind-${kind.name}`) ?? kind.title;
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
    const lead = context.words.find(`collection-${kind.name}-intro`) ?? '';
    return [
      { form: 'opener', head, lead, entries: entries.map((one) => ({ head: one.head, lead: one.lead })) },
      ...standards,
    ];
  }
  return [{ form: formOf(kind, found), head, entries }];
}

/** Definitions form a glossary, texts with sections are essays, and all others are records. */
function formOf(kind: Kind, found: readonly { entity: Entity }[]): 'glossary' | 'essays' | 'records' {
  if (kind.body === 'definition') return 'glossary';
  return found.some(({ entity }) => entity.parts.some((part) => part.title !== '')) ? 'essays' : 'records';
}
