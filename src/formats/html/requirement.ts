import {
  type Entity,
  itemsOf,
  keyOf,
  labelOf,
  meaningOf,
  propertiesOf,
  refersTo,
  type Words,
} from '../../model/index.js';
import { addressOf, type PageLocation } from './address.js';
import { type Citations, citationsOf } from './citations.js';
import { type FileText, partsOf } from './file-text.js';
import type { SafeHtml } from './safe-html.js';
import { type EntityMention, mention, ownerOf, type Site } from './site.js';
import { type Levels, proseOf } from './text.js';
import { type Property, propertiesIn, rowOf, schemaOf, type Value } from './values.js';

/** A requirement in a list outside the page of its standard: statement, actors, and a link to the full text. */
export interface RequirementLine extends EntityMention {
  readonly level: Labelled;
  readonly tier: Labelled;
  /** The statement as plain text. */
  readonly statement: string;
  readonly actor: readonly Value[];
  readonly actor_label: string;
  /** The standard that contains it. */
  readonly standard: EntityMention;
}

export function requirementLine(site: Site, spot: PageLocation, entity: Entity): RequirementLine {
  const actor = rowOf(site, spot, entity, 'actor');
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

/** Returns the requirements that a property of an entity lists, in the order of its author. */
export function selectedBy(site: Site, spot: PageLocation, entity: Entity): readonly RequirementLine[] {
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

/** A value of a closed list, with its label and meaning. */
export interface Labelled {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
}

/** A requirement as its block shows it. */
export interface RequirementView extends EntityMention {
  readonly anchor: string;
  readonly level: Labelled;
  readonly tier: Labelled;
  readonly statement: SafeHtml | '' | string;
  readonly properties: readonly Property[];
  readonly tests: readonly TestView[];
  /** The informative parts: rationale and guidance. */
  readonly informative: readonly Property[];
  readonly cited_by: readonly Citations[];
}

interface TestView extends EntityMention {
  readonly anchor: string;
  readonly method: readonly Property[];
  readonly steps: readonly Property[];
}

const APART = ['id', 'title', 'statement', 'level', 'tier', 'test'];

export function requirementView(
  site: Site,
  spot: PageLocation,
  entity: Entity,
  text: FileText,
  levels: Levels,
): RequirementView {
  const { data } = entity;
  const parts = partsOf(text, entity);
  const properties = propertiesIn(site, spot, entity, data, text, levels, APART);
  const shown = new Set([...APART, ...properties.map((property) => property.key)]);
  const own = parts.find((part) => part.name === 'statement');
  const statement = proseOf(site, spot, entity, own?.prose, levels.detail);
  return {
    ...mention(site, spot, entity),
    anchor: anchorOn(site, spot, entity),
    level: labelled(site, 'level', String(data.level ?? '')),
    tier: labelled(site, 'tier', String(data.tier ?? 'core')),
    statement: statement === '' ? String(data.statement ?? '') : statement,
    properties,
    tests: entity.holds.flatMap((id) => testView(site, spot, site.framework.entities[id], text, levels)),
    informative: parts
      .filter((part) => !shown.has(part.name))
      .map((part) => ({
        key: part.name,
        label: site.words.find(`part-${part.name}`) ?? part.title,
        values: [],
        html: proseOf(site, spot, entity, part.prose, levels.detail),
      })),
    cited_by: citationsOf(site, spot, entity.id),
  };
}

export function labelled({ words }: Site, property: string, value: string): Labelled {
  const known = labels.get(words) ?? new Map<string, Labelled>();
  labels.set(words, known);
  const key = keyOf(property, value);
  const found = known.get(`${key} ${value}`) ?? {
    value,
    label: labelOf(words, property, value),
    meaning: meaningOf(words, property, value),
  };
  known.set(`${key} ${value}`, found);
  return found;
}

const labels = new WeakMap<Words, Map<string, Labelled>>();

/** Returns the anchor of an entity on a page that shows it. */
export function anchorOn(site: Site, spot: PageLocation, entity: Entity): string {
  return (spot.whole ? site.anchors.whole : site.anchors.own)[entity.id] ?? entity.id;
}

function testView(
  site: Site,
  spot: PageLocation,
  entity: Entity | undefined,
  text: FileText,
  levels: Levels,
): readonly TestView[] {
  if (entity === undefined) return [];
  const properties = propertiesIn(site, spot, entity, entity.data, text, levels, ['id', 'title', 'requirement']);
  return [
    {
      ...mention(site, spot, entity),
      href: addressOf(site.anchors, spot, entity),
      anchor: anchorOn(site, spot, entity),
      method: properties.filter((property) => property.key === 'method'),
      steps: properties.filter((property) => property.key !== 'method'),
    },
  ];
}
