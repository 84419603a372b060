import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { APART, summaryOf } from './entity.js';
import { NO_TEXT, type Texts } from './file-text.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import { anchorOn, type Labelled, labelled } from './requirement.js';
import type { SafeHtml } from './safe-html.js';
import { type Collection, collectionTitle, type EntityMention, entitiesIn, mention, type Site } from './site.js';
import { introOf, levelsOn } from './text.js';
import { type Property, propertiesIn } from './values.js';

/** The text before the first heading, by the id of the entity. */
type Intros = { [id: string]: SafeHtml | '' };

const HIDDEN = [...APART, 'status'];

/** An entity in a list. */
interface Item extends EntityMention {
  readonly anchor: string;
  readonly summary: string;
  /** The text before the first heading, if the list shows it. */
  readonly html: SafeHtml | '';
  readonly status: Labelled | '';
  readonly data: object;
  readonly properties: readonly Property[];
  /** The number of its parts: the requirements of a standard, the entries of a vocabulary. */
  readonly holds: number;
}

/** Makes the page that lists all entities of a kind, from `templates/html/<folder>.liquid` if it exists, else `collection.liquid`. */
export async function collectionPage(
  site: Site,
  collection: Collection,
  texts: Texts,
  has: (template: string) => boolean,
): Promise<Artifact> {
  const spot: PageLocation = { path: collection.page, whole: false };
  const intros: Intros = {};
  for (const entity of entitiesIn(site, collection))
    intros[entity.id] = introOf(site, spot, entity, await texts(entity.place.path));
  const title = collectionTitle(site, collection.kind);
  const own = `templates/html/${collection.page.split('/')[0] ?? ''}.liquid`;
  const intro = site.words.find(`collection-${collection.kind.name}-intro`) ?? '';
  const view = { title, intro, kind: collection.kind.name, items: itemsOf(site, spot, collection, intros) };
  const content = site.fill(has(own) ? own : 'templates/html/collection.liquid', view, spot);
  const crumbs = [{ title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) }];
  return framePage(site, spot, { title, description: intro, below: collection.page, crumbs, content });
}

/** Returns the entities of a collection as lists show them. */
export function itemsOf(
  site: Site,
  spot: PageLocation,
  collection: Collection,
  intros: Readonly<Intros>,
): readonly Item[] {
  return entitiesIn(site, collection).map((entity) => itemOf(site, spot, entity, intros[entity.id] ?? ''));
}

function itemOf(site: Site, spot: PageLocation, entity: Entity, html: SafeHtml | ''): Item {
  const { status } = entity.data;
  return {
    ...mention(site, spot, entity),
    anchor: anchorOn(site, spot, entity),
    summary: summaryOf(entity),
    html,
    status: typeof status === 'string' ? labelled(site, 'status', status) : '',
    data: entity.data,
    properties: propertiesIn(site, spot, entity, entity.data, NO_TEXT, levelsOn(spot), HIDDEN),
    holds: entity.holds.length,
  };
}
