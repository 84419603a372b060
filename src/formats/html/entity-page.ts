import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween, type PageLocation, WHOLE } from './address.js';
import { entityContent } from './entity.js';
import type { FileText } from './file-text.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import type { SafeHtml } from './safe-html.js';
import { type Collection, collectionTitle, mention, type Site } from './site.js';
import { withTombstones } from './tombstones.js';

/** The default template. */
const ANY = 'templates/html/entity.liquid';

/** Makes the page of the entity with a number in its collection, with links to its neighbours. */
export function entityPage(site: Site, collection: Collection, at: number, entity: Entity, text: FileText): Artifact {
  const spot: PageLocation = { path: entity.page, whole: false };
  const view = entityContent(site, spot, entity, text);
  const neighbour = (step: number): object | '' => {
    const found = at + step < 0 ? undefined : site.framework.entities[collection.ids[at + step] ?? ''];
    return found === undefined ? '' : mention(site, spot, found);
  };
  const content = site.fill(
    collection.kind.template ?? ANY,
    {
      entity: view,
      previous: neighbour(-1),
      next: neighbour(1),
      pdf: pdfOf(site, collection, entity),
      records: recordsOf(site, spot, entity),
    },
    spot,
  );
  const home = { title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) };
  const list = { title: collectionTitle(site, collection.kind), href: addressBetween(spot.path, collection.page) };
  return framePage(site, spot, {
    title: view.code === '' ? view.title : `${view.code} ${view.title}`,
    description: view.summary === '' ? text.opening : view.summary,
    below: collection.page,
    crumbs: [home, list],
    content: withTombstones(site, spot, content),
  });
}

/** The PDF of an entity, next to its page. Only kinds with requirements have one. */
function pdfOf(site: Site, collection: Collection, entity: Entity): string {
  return collection.kind.requirements && site.edition.formats.includes('pdf') ? `${entity.id}.pdf` : '';
}

/** The record formats that a standard requires of cities, if the data are published with the pages. */
function recordsOf(site: Site, spot: PageLocation, entity: Entity): object[] {
  if (!site.edition.formats.includes('data')) return [];
  const data = addressBetween(`${site.language}/${spot.path}`, 'data/records/');
  return site.records
    .filter(({ standard }) => standard === entity.id)
    .map(({ name, title, description }) => ({
      title,
      description,
      schema: `${data}${name}.schema.json`,
      example: `${data}${name}.example.json`,
    }));
}

/** Renders an entity for the page of everything. */
export function entityOnWhole(site: Site, collection: Collection, entity: Entity, text: FileText): SafeHtml {
  const view = entityContent(site, WHOLE, entity, text);
  return site.fill(
    collection.kind.template ?? ANY,
    { entity: view, previous: '', next: '', pdf: '', records: [] },
    WHOLE,
  );
}
