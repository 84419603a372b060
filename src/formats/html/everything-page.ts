import type { Artifact } from '../../model/index.js';
import { addressBetween, WHOLE } from './address.js';
import { entityOnWhole } from './entity-page.js';
import type { Texts } from './file-text.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import type { SafeHtml } from './safe-html.js';
import { type Collection, collectionTitle, entitiesIn, mention, type Site } from './site.js';
import { withTombstones } from './tombstones.js';

/** Makes the page of everything, with the same anchors that each part has on its own page. */
export async function everythingPage(site: Site, texts: Texts): Promise<Artifact> {
  const title = site.words.say('everything');
  const chapters: { readonly collection: Collection; readonly texts: readonly SafeHtml[] }[] = [];
  for (const collection of site.collections) {
    const entities: SafeHtml[] = [];
    for (const entity of entitiesIn(site, collection))
      entities.push(entityOnWhole(site, collection, entity, await texts(entity.place.path)));
    chapters.push({ collection, texts: entities });
  }
  const view = {
    title,
    chapters: chapters.map(({ collection, texts }) => ({
      title: collectionTitle(site, collection.kind),
      // No id of an entity can contain two hyphens in a row.
      anchor: `all--${collection.kind.name}`,
      items: entitiesIn(site, collection).map((one) => mention(site, WHOLE, one)),
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
