import type { Page } from '../../model/index.js';
import { actorPage, actorsOf } from './actor-page.js';
import { type PageLocation, WHOLE } from './address.js';
import { changesPage, redlineSpot } from './changes-page.js';
import { collectionPage } from './collection.js';
import { entityPage } from './entity-page.js';
import { everythingPage } from './everything-page.js';
import type { Texts } from './file-text.js';
import { homePage } from './home.js';
import { manualPages } from './manual-pages.js';
import { matrixPage } from './matrix-page.js';
import { BINDING, CHANGES, CHECKLIST, HOME, MATRIX, mainPages, RELEASES, REQUIREMENTS, SUMMARY } from './navigation.js';
import { redlinePage } from './redline-page.js';
import { bindingPage, checklistPage, releasesPage } from './release-pages.js';
import { requirementsPage } from './requirements-page.js';
import { type Collection, pageAt, type Site } from './site.js';
import { summaryPage } from './summary-page.js';
import { tombstonePages } from './tombstones.js';

/** Lists the pages of one language, in the order in which a build makes them. */
export function pagesOf(site: Site, texts: Texts, has: (template: string) => boolean): readonly Page[] {
  const exists = new Set(mainPages(site).map(({ page }) => page));
  const page = (spot: PageLocation, make: Parameters<typeof pageAt>[2]): Page[] =>
    exists.has(spot.path) ? [pageAt(site, spot, make)] : [];
  const { changes, history } = site.edition;
  return [
    pageAt(site, HOME, () => homePage(site)),
    ...page(MATRIX, () => matrixPage(site)),
    ...page(SUMMARY, () => summaryPage(site)),
    ...site.collections.flatMap((one) => collectionPages(site, one, texts, has)),
    ...page(REQUIREMENTS, () => requirementsPage(site, texts)),
    ...actorsOf(site).map((one) => pageAt(site, one.spot, () => actorPage(site, one, texts))),
    ...page(WHOLE, () => everythingPage(site, texts)),
    ...(changes ? page(CHANGES, () => changesPage(site, changes)) : []),
    ...(history?.redlines ?? []).map((one) => pageAt(site, redlineSpot(one.id), () => redlinePage(site, one))),
    ...tombstonePages(site),
    ...page(BINDING, () => bindingPage(site)),
    ...page(CHECKLIST, () => checklistPage(site)),
    ...page(RELEASES, () => releasesPage(site)),
    ...manualPages(site),
  ];
}

/** The page of each entity of a collection, and the page that lists them. */
function collectionPages(
  site: Site,
  collection: Collection,
  texts: Texts,
  has: (template: string) => boolean,
): readonly Page[] {
  return [
    ...collection.ids.flatMap((id, at) => {
      const entity = site.framework.entities[id];
      if (entity === undefined) return [];
      const spot = { path: entity.page, whole: false };
      return [pageAt(site, spot, async () => entityPage(site, collection, at, entity, await texts(entity.place.path)))];
    }),
    pageAt(site, { path: collection.page, whole: false }, () => collectionPage(site, collection, texts, has)),
  ];
}
