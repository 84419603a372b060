import { compareText, type Entity, type Link, propertiesOf } from '../../model/index.js';
import type { PageLocation } from './address.js';
import { type EntityMention, kindOf, mention, ownerOf, type Site } from './site.js';
import { NO_SCHEMA, propertyLabel } from './values.js';

/** The entities that cite an entity, by kind, then by property or text. */
export interface Citations {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly entities: readonly EntityMention[] }[];
}

/** Returns the back-links of an entity, except those from its own page and its parts. */
export function citationsOf(site: Site, spot: PageLocation, id: string): readonly Citations[] {
  // The page of everything is for reading; back-links are on each entity's own page.
  const links = spot.whole ? undefined : site.framework.citedBy[id];
  const target = site.framework.entities[id];
  if (links === undefined || target === undefined) return [];
  const owner = ownerOf(site.framework, target).id;
  // The ids by label, by kind. An entity that cites another in several ways, or often, is listed once a label.
  const kinds = new Map<string, Map<string, Set<string>>>();
  for (const link of links) {
    const citing = citingOf(site, link, target, owner);
    if (citing === undefined) continue;
    const kind = kindOf(site.framework, citing)?.name ?? citing.kind;
    const labels = kinds.get(kind) ?? new Map<string, Set<string>>();
    kinds.set(kind, labels);
    const label = labelFor(site, link);
    const ids = labels.get(label) ?? new Set<string>();
    labels.set(label, ids.add(citing.id));
  }
  return [...kinds]
    .map(([kind, labels]) => ({
      kind,
      title: kindOf(site.framework, { kind })?.collectionTitle ?? kind,
      rows: [...labels.keys()].sort(compareText).map((label) => rowOf(site, spot, label, labels.get(label) ?? [])),
    }))
    .sort((a, b) => kindRank(site, a.kind) - kindRank(site, b.kind) || compareText(a.kind, b.kind));
}

/** Returns the entity that a link makes a reader look at; undefined if it is on the same page, or contains the target. */
function citingOf({ framework }: Site, link: Link, target: Entity, owner: string): Entity | undefined {
  const from = framework.entities[link.from];
  if (from === undefined || from.id === target.id || from.within === target.id || target.within === from.id)
    return undefined;
  // A term is linked in every section that uses it; readers want only the document.
  const shown = link.how === 'term' ? ownerOf(framework, from) : from;
  return shown.id === owner && (link.how === 'term' || shown.id === target.id) ? undefined : shown;
}

function labelFor(site: Site, link: Link): string {
  if (link.how !== 'property') return site.words.say('in-the-text');
  const kind = (site.framework.entities[link.from]?.kind ?? '').split('/')[0] ?? '';
  const schema = site.framework.schemas[kind] ?? {};
  const property = propertiesOf(schema, schema).find(([key]) => key === link.where);
  return propertyLabel(site, link.where, property?.[1] ?? NO_SCHEMA);
}

function rowOf(site: Site, spot: PageLocation, label: string, ids: Iterable<string>): Citations['rows'][number] {
  const ranked = [...ids].sort((a, b) => (site.rank[a] ?? 0) - (site.rank[b] ?? 0));
  return {
    label,
    entities: ranked.flatMap((id) => site.framework.entities[id] ?? []).map((one) => mention(site, spot, one)),
  };
}

function kindRank(site: Site, name: string): number {
  return site.framework.settings.kinds.findIndex((kind) => kind.name === name);
}
