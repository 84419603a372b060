import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween, type Spot } from './address.js';
import { summaryOf } from './entity.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import { type Property, propertiesIn } from './properties.js';
import { anchorOn, type Labelled, labelled } from './requirement.js';
import { type Collection, type EntityMention, mention, type Site } from './site.js';
import { levelsOn } from './text.js';
import { collectionTitle } from './titles.js';

/** An entity in a list. */
export interface Item extends EntityMention {
  readonly anchor: string;
  readonly summary: string;
  readonly status: Labelled | '';
  readonly data: object;
  readonly properties: readonly Property[];
  /** How many entities it holds: the requirements of a standard, the entries of a vocabulary. */
  readonly holds: number;
}

/** The page that lists all entities of a kind; `templates/html/<folder>.liquid` where there is one, else `collection.liquid`. */
export function collectionPage(site: Site, collection: Collection, has: (template: string) => boolean): Artifact {
  const spot: Spot = { path: collection.page, whole: false };
  const title = collectionTitle(site, collection.kind);
  const own = `templates/html/${collection.page.split('/')[0] ?? ''}.liquid`;
  const intro = site.words.find(`collection-${collection.kind.name}-intro`) ?? '';
  const view = { title, intro, kind: collection.kind.name, items: itemsOf(site, spot, collection) };
  const content = site.fill(has(own) ? own : 'templates/html/collection.liquid', view, spot);
  const crumbs = [{ title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) }];
  return framePage(site, spot, { title, description: intro, below: collection.page, crumbs, content });
}

/** The entities of a collection as a list shows them. */
export function itemsOf(site: Site, spot: Spot, collection: Collection): readonly Item[] {
  return collection.ids.flatMap((id) => {
    const entity = site.framework.entities[id];
    return entity === undefined ? [] : [itemOf(site, spot, entity, collection.kind.body)];
  });
}

function itemOf(site: Site, spot: Spot, entity: Entity, intro: string): Item {
  const { status } = entity.data;
  const apart = ['id', 'title', 'label', 'name', 'summary', 'description', 'status', 'entries', 'defaults', 'autolink'];
  return {
    ...mention(site, spot, entity),
    anchor: anchorOn(site, spot, entity),
    summary: summaryOf(entity) || introOf(site, entity, intro),
    status: typeof status === 'string' ? labelled(site, 'status', status) : '',
    data: entity.data,
    properties: propertiesIn(site, spot, entity, entity.data, NO_TEXT, levelsOn(spot), apart),
    holds: entity.holds.length,
  };
}

const NO_TEXT = { path: '', parts: {}, notes: [] };

/** The text before the first heading, such as the definition of a term, as plain text. */
function introOf(site: Site, entity: Entity, part: string): string {
  return (site.framework.units[entity.id] ?? []).find((unit) => unit.id === `${entity.id}#${part}`)?.text ?? '';
}
