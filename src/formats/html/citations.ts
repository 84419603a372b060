import { compareText, type Link, propertiesOf } from '../../model/index.js';
import type { PageLocation } from './address.js';
import { type EntityMention, kindOf, mention, ownerOf, type Site } from './site.js';
import { propertyLabel } from './values.js';

/** The entities that cite an entity, by kind, then by property or text. */
export interface Citations {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly entities: readonly EntityMention[] }[];
}

interface Citing {
  readonly kind: string;
  readonly title: string;
  readonly label: string;
  readonly id: string;
}

/** Returns the back-links of an entity, except those from its own page and its parts. */
export function citationsOf(site: Site, spot: PageLocation, id: string): readonly Citations[] {
  // The page of everything is for reading; back-links are on each entity's own page.
  if (spot.whole || site.framework.citedBy[id] === undefined) return [];
  const citing = (site.framework.citedBy[id] ?? []).flatMap((link) => citingOf(site, link, id));
  const kinds = [...new Map(citing.map((one) => [one.kind, one.title]))];
  return kinds
    .map(([kind, title]) => ({
      kind,
      title,
      rows: rowsOf(
        site,
        spot,
        citing.filter((one) => one.kind === kind),
      ),
    }))
    .sort((a, b) => kindRank(site, a.kind) - kindRank(site, b.kind) || compareText(a.kind, b.kind));
}

function citingOf(site: Site, link: Link, id: string): readonly Citing[] {
  const { entities } = site.framework;
  const target = entities[id];
  const from = entities[link.from];
  if (target === undefined || from === undefined || from.id === id || from.within === id || target.within === from.id)
    return [];
  // A term is linked in every section that uses it; readers want only the document.
  const shown = link.how === 'term' ? ownerOf(site.framework, from) : from;
  if (shown.id === ownerOf(site.framework, target).id && (link.how === 'term' || shown.id === id)) return [];
  const kind = kindOf(site.framework, shown);
  return [
    {
      kind: kind?.name ?? shown.kind,
      title: kind?.collectionTitle ?? shown.kind,
      label: labelFor(site, link),
      id: shown.id,
    },
  ];
}

function labelFor(site: Site, link: Link): string {
  const kind = (site.framework.entities[link.from]?.kind ?? '').split('/')[0] ?? '';
  const schema = site.framework.schemas[kind] ?? {};
  const property = propertiesOf(schema, schema).find(([key]) => key === link.where);
  if (link.how !== 'property') return site.words.say('in-the-text');
  return propertyLabel(site, link.where, property?.[1] ?? {});
}

function rowsOf(site: Site, spot: PageLocation, citing: readonly Citing[]): Citations['rows'] {
  const labels = [...new Set(citing.map((one) => one.label))].sort(compareText);
  return labels.map((label) => {
    const ids = new Set(citing.filter((one) => one.label === label).map((one) => one.id));
    const ranked = [...ids].sort((a, b) => (site.rank[a] ?? 0) - (site.rank[b] ?? 0));
    return {
      label,
      entities: ranked.flatMap((id) => site.framework.entities[id] ?? []).map((one) => mention(site, spot, one)),
    };
  });
}

function kindRank(site: Site, name: string): number {
  return site.framework.settings.kinds.findIndex((kind) => kind.name === name);
}
