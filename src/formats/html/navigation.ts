import { addressBetween, type PageLocation, WHOLE } from './address.js';
import { collectionTitle, type Site } from './site.js';

/** An entry of the navigation. `current` is `page` on the page itself, `true` on the pages below it. */
interface NavigationEntry {
  readonly title: string;
  readonly href: string;
  readonly current: 'page' | 'true' | '';
}

export const HOME: PageLocation = { path: 'index.html', whole: false };
export const REQUIREMENTS: PageLocation = { path: 'requirements/index.html', whole: false };
export const SUMMARY: PageLocation = { path: 'summary/index.html', whole: false };
export const MATRIX: PageLocation = { path: 'matrix/index.html', whole: false };
export const CHANGES: PageLocation = { path: 'changes/index.html', whole: false };
export const BINDING: PageLocation = { path: 'in-force/index.html', whole: false };
export const CHECKLIST: PageLocation = { path: 'checklist/index.html', whole: false };
export const RELEASES: PageLocation = { path: 'releases/index.html', whole: false };
export const FORMAT: PageLocation = { path: 'format/index.html', whole: false };
export const DIAGNOSTICS: PageLocation = { path: 'diagnostics/index.html', whole: false };

/** Reference material that readers reach from the text. It is in the footer, so that the navigation stays short. */
const AT_THE_FOOT = ['vocabulary', 'party', 'city'];

/** A page in the navigation, with its introduction. */
interface MainPage {
  readonly title: string;
  readonly page: string;
  readonly intro: string;
  /** Whether it is in the footer instead of the header. */
  readonly atFoot: boolean;
}

const pagesBySite = new WeakMap<Site, readonly MainPage[]>();

/** Returns the pages of the navigation, in order. Empty pages do not exist. */
export function mainPages(site: Site): readonly MainPage[] {
  const pages = pagesBySite.get(site) ?? findPages(site);
  pagesBySite.set(site, pages);
  return pages;
}

function findPages(site: Site): readonly MainPage[] {
  const { idsOf } = site.framework;
  const has = (kind: string): boolean => (idsOf[kind] ?? []).length > 0;
  const overviews = [
    ...(has('requirement')
      ? [
          {
            title: site.words.say('requirements'),
            page: REQUIREMENTS.path,
            intro: site.words.say('requirements-intro'),
            atFoot: false,
          },
          {
            title: site.words.say('summary'),
            page: SUMMARY.path,
            intro: site.words.say('summary-intro'),
            atFoot: false,
          },
        ]
      : []),
    ...(has('principle') && has('standard')
      ? [{ title: site.words.say('matrix'), page: MATRIX.path, intro: site.words.say('matrix-intro'), atFoot: false }]
      : []),
  ];
  const collections = site.collections.map((one) => ({
    title: collectionTitle(site, one.kind),
    page: one.page,
    intro: site.words.find(`collection-${one.kind.name}-intro`) ?? '',
    atFoot: AT_THE_FOOT.includes(one.kind.name),
  }));
  const after = 1 + site.collections.findLastIndex((one) => one.kind.requirements);
  return [
    ...collections.slice(0, after),
    ...overviews,
    ...collections.slice(after),
    { title: site.words.say('everything'), page: WHOLE.path, intro: site.words.say('everything-intro'), atFoot: false },
    ...overTime(site),
    ...manualEntries(site),
  ];
}

/** The pages on history: changes, binding dates and releases. */
function overTime(site: Site): readonly MainPage[] {
  const { changes, history } = site.edition;
  const page = (name: string, spot: PageLocation, values: { readonly [name: string]: string } = {}): MainPage => ({
    title: site.words.say(name),
    page: spot.path,
    intro: site.words.say(`${name}-intro`, values),
    atFoot: true,
  });
  return [
    ...(changes ? [{ ...page('changes', CHANGES, { from: changes.from }), atFoot: false }] : []),
    ...((site.framework.idsOf.requirement ?? []).length > 0
      ? [page('binding', BINDING), page('checklist', CHECKLIST)]
      : []),
    ...((history?.releases ?? []).length > 0 ? [page('releases', RELEASES)] : []),
  ];
}

/** The reference pages for writers. */
function manualEntries(site: Site): readonly MainPage[] {
  if (site.manual === undefined) return [];
  return [
    { title: site.words.say('format'), page: FORMAT.path, intro: site.words.say('format-intro'), atFoot: true },
    {
      title: site.words.say('diagnostics'),
      page: DIAGNOSTICS.path,
      intro: site.words.say('diagnostics-intro'),
      atFoot: true,
    },
  ];
}

/** Returns the navigation of a page, in its header or its footer; `below` is its parent page. */
export function navigationOn(
  site: Site,
  spot: PageLocation,
  below: string,
  atFoot = false,
): readonly NavigationEntry[] {
  return mainPages(site)
    .filter((one) => one.atFoot === atFoot)
    .map(({ title, page }) => ({
      title,
      href: addressBetween(spot.path, page),
      current: page === spot.path ? 'page' : page === below ? 'true' : '',
    }));
}
