import { compareText } from './diagnostic.js';
import type { Entity, Framework, Link } from './framework.js';
import type { Data } from './json.js';
import { nearest } from './nearest.js';
import type { Place } from './place.js';

/** What identifies an entity to its readers. */
export interface EntityName {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly place: Place;
}

/** A relation to another entity, and its type: `actor`, `reference`, `statement`; `term` if a text uses a term. */
export interface Relation extends EntityName {
  readonly how: Link['how'];
  readonly where: string;
}

/** Everything that a framework knows about one entity. */
export interface EntityView extends EntityName {
  /** The entity that contains it; null for an entity with its own file. */
  readonly within: EntityName | null;
  readonly data: Data;
  /** Its text, by text unit. */
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly holds: readonly EntityName[];
  /** Links from the entity and its parts, and links to them. Links within the entity are left out. */
  readonly restsOn: readonly Relation[];
  readonly usedBy: readonly Relation[];
}

/** Finds an entity by its id, by the name of a vocabulary entry, or by its title or label; undefined if ambiguous. */
export function findEntity(framework: Framework, name: string): Entity | undefined {
  const { entities } = framework;
  if (Object.hasOwn(entities, name)) return entities[name];
  const wanted = name.toLowerCase();
  const all = Object.values(entities);
  const found = [
    all.filter(({ id }) => id.toLowerCase() === wanted),
    all.filter(({ id }) => id.toLowerCase().endsWith(`/${wanted}`)),
    all.filter((one) => labelsOf(one).includes(wanted)),
  ].find((some) => some.length > 0);
  return found?.length === 1 ? found[0] : undefined;
}

/** Suggests ids for a name that matches no entity, or more than one. */
export function nearIds(framework: Framework, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const ids = Object.keys(framework.entities);
  const several = ids.filter((id) => id.toLowerCase().endsWith(`/${wanted}`));
  if (several.length > 0) return several.sort(compareText);
  // If no id is near, suggest the entity that would contain it.
  const near = nearest(name, ids) ?? ids.find((id) => wanted.startsWith(`${id.toLowerCase()}-`));
  return near === undefined ? [] : [near];
}

function labelsOf({ title, data }: Entity): string[] {
  const others = Array.isArray(data.alternative_labels) ? data.alternative_labels : [];
  return [title, ...others].map((label) => String(label).toLowerCase());
}

/** Collects everything that a framework knows about one entity. */
export function entityView(framework: Framework, entity: Entity): EntityView {
  const own = new Set([entity.id, ...heldBy(framework, entity)]);
  const relations = (links: readonly Link[], end: 'from' | 'to'): Relation[] => {
    const found = new Map<string, Relation>();
    for (const link of links) {
      const other = framework.entities[link[end]];
      if (!other || own.has(other.id)) continue;
      const { how, where } = link;
      const relation = { ...named(other), how, where };
      // Readers want to open the place of use, not the definition.
      found.set(
        JSON.stringify([other.id, how === 'property' ? where : how]),
        end === 'from' ? { ...relation, place: link.place } : relation,
      );
    }
    return [...found.values()].sort(
      (a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id) || compareText(a.where, b.where),
    );
  };
  return {
    ...named(entity),
    within: (entity.within === undefined ? undefined : nameOf(framework, entity.within)) ?? null,
    data: entity.data,
    texts: (framework.units[entity.id] ?? []).map(({ id, text }) => ({ id, text })),
    holds: entity.holds.flatMap((id) => nameOf(framework, id) ?? []),
    restsOn: relations(
      [...own].flatMap((id) => framework.linksFrom[id] ?? []),
      'to',
    ),
    usedBy: relations(
      [...own].flatMap((id) => framework.citedBy[id] ?? []),
      'from',
    ),
  };
}

function heldBy(framework: Framework, entity: Entity): string[] {
  return entity.holds.flatMap((id) => {
    const part = framework.entities[id];
    return part ? [id, ...heldBy(framework, part)] : [];
  });
}

function nameOf(framework: Framework, id: string): EntityName | undefined {
  const entity = framework.entities[id];
  return entity && named(entity);
}

function named({ id, kind, title, place }: Entity): EntityName {
  return { id, kind, title, place };
}
