import { type Entity, itemsOf, propertiesOf, refersTo } from '../../model/index.js';
import type { Spot } from './address.js';
import { schemaOf } from './properties.js';
import { type Labelled, labelled } from './requirement.js';
import { type EntityMention, mention, ownerOf, type Site } from './site.js';
import { rowsOf, type Value } from './values.js';

/** A requirement in a list that is not the page of its standard: what it asks, of whom, and where it stands in full. */
export interface RequirementLine extends EntityMention {
  readonly level: Labelled;
  readonly tier: Labelled;
  /** The statement as plain text. */
  readonly statement: string;
  readonly actor: readonly Value[];
  readonly actor_label: string;
  /** The standard that holds it. */
  readonly standard: EntityMention;
}

export function requirementLine(site: Site, spot: Spot, entity: Entity): RequirementLine {
  const schema = schemaOf(site, entity);
  const actor = rowsOf(site, spot, entity.data, schema, schema).find((row) => row.key === 'actor');
  return {
    ...mention(site, spot, entity),
    level: labelled(site, 'level', String(entity.data.level ?? '')),
    tier: labelled(site, 'tier', String(entity.data.tier ?? 'core')),
    statement: String(entity.data.statement ?? ''),
    actor: actor?.values ?? [],
    actor_label: actor?.label ?? '',
    standard: mention(site, spot, ownerOf(site.framework, entity)),
  };
}

/** The requirements that an entity names in a property of its own, in the order in which its author wrote them. */
export function selectedBy(site: Site, spot: Spot, entity: Entity): readonly RequirementLine[] {
  const schema = schemaOf(site, entity);
  const ids = propertiesOf(schema, schema).flatMap(([key, property]) => {
    const value = entity.data[key];
    const names = Array.isArray(value) && refersTo(itemsOf(property, schema)).includes('requirement');
    return names ? value.map(String) : [];
  });
  return ids.flatMap((id) => {
    const found = Object.hasOwn(site.framework.entities, id) ? site.framework.entities[id] : undefined;
    return found === undefined ? [] : [requirementLine(site, spot, found)];
  });
}
