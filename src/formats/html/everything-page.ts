import type { Artifact } from '../../model/index.js';
import { addressBetween, WHOLE } from './address.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import { type Collection, collectionTitle, mention, type Site } from './site.js';
import type { SafeHtml } from './template.js';
import { withTombstones } from './tombstones.js';

/** The text of a collection, entity by entity, as HTML. */
export interface Chapter {
  readonly collection: Collection;
  readonly texts: readonly SafeHtml[];
}

/** Makes the page of everything, with the same anchors that each part has on its own page. */
export function everythingPage(site: Site, chapters: readonly Chapter[]): Artifact {
  const title = site.words.say('everything');
  const view = {
    title,
    chapters: chapters.map(({ collection, texts }) => ({
      title: collectionTitle(site, collection.kind),
      // No id of an entity can contain two hyphens in a row.
      anchor: `all--${collection.kind.name}`,
      items: collection.ids.flatMap((id) => site.framework.entities[id] ?? []).map((one) => mention(site, WHOLE, one)),
      texts,
    })),
  };
  const content = site.fill('templates/html/everything.liquid', view, WHOLE);
  return framePage(site, WHOLE, {
    title,
    description: site.words.say('everything-intro'),
    below: WHOLE.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(WHOLE.path, HOME.path) }],
    content: withTombstones(site, WHOLE, content),
  });
}
