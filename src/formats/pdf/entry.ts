import type { Body, Entity, Part } from '../../model/index.js';
import type { Entry, Head, Section } from './content.js';
import { linesOf } from './lines.js';
import { proseOf } from './prose.js';
import { requirementBlock } from './requirement.js';
import type { Setting } from './setting.js';

/** What an entry shows in its head and lead, so that no line repeats it. */
const IN_HEAD = ['id', 'title', 'label', 'name', 'group', 'defaults', 'entries', 'autolink'];
/** What an entry begins with: the first of these that it has. */
const LEADS = ['summary', 'definition', 'description'];

/** An entity with its properties and its text. Its heading is of `level`; the headings of its parts stand below. */
export function entryOf(setting: Setting, entity: Entity, body: Body, level: number): Entry {
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

function headOfPart(setting: Setting, entity: Entity, part: Part): Head {
  if (part.title === '') return { id: '', title: '', label: '' };
  return { id: '', title: part.title, label: setting.scope.labelOfPart(entity, part.name) };
}

/** The entries of a vocabulary; the requirements of a standard stand in its sections and not here. */
function entriesOf(setting: Setting, entity: Entity, body: Body, level: number): readonly Entry[] {
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
