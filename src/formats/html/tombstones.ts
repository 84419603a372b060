import { type Artifact, type Page, type Retirement, rememberedForIds } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { framePage } from './frame.js';
import { HOME } from './navigation.js';
import type { SafeHtml } from './safe-html.js';
import { mention, pageAt, type Site } from './site.js';
import { PageWriter } from './writer.js';

/** Adds the retired ids of a page to its content, each at its old anchor. */
export function withTombstones(site: Site, spot: PageLocation, content: SafeHtml): SafeHtml {
  const items = retiredOn(site, spot).map((one) => tombstone(site, spot, one));
  if (items.length === 0) return content;
  const list = site.fill('templates/html/tombstones.liquid', { items }, spot);
  const both = new PageWriter();
  both.html(content);
  both.text('\n');
  both.html(list);
  return both.end();
}

/** Lists the pages of retired entities: each gives the date, the reason and the successors. */
export function tombstonePages(site: Site): readonly Page[] {
  const retired = (site.edition.history?.retired ?? []).filter(
    ({ page, anchor }) => page !== undefined && anchor === '',
  );
  if (retired.length === 0) return [];
  const live = livePages(site.framework);
  return retired.flatMap((one) => {
    if (one.page === undefined || live.has(one.page)) return [];
    const spot: PageLocation = { path: one.page, whole: false };
    return [pageAt(site, spot, () => tombstonePage(site, spot, one))];
  });
}

const livePages = rememberedForIds(
  ({ entities }): ReadonlySet<string> => new Set(Object.values(entities).map((entity) => entity.page)),
);

function tombstonePage(site: Site, spot: PageLocation, one: Retirement): Artifact {
  const title = site.words.say('retired-title', { id: one.id });
  const content = site.fill('templates/html/tombstone.liquid', { title, item: tombstone(site, spot, one) }, spot);
  return framePage(site, spot, {
    title,
    description: one.reason,
    below: '',
    crumbs: [{ title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) }],
    content: withTombstones(site, spot, content),
  });
}

/** The retired ids that were on a page; on the page of everything, all of them. */
function retiredOn(site: Site, spot: PageLocation): readonly Retirement[] {
  const retired = site.edition.history?.retired;
  if (retired === undefined) return [];
  if (spot.whole) return retired;
  const known = byPage.get(retired) ?? retiredByPage(retired);
  byPage.set(retired, known);
  return known.get(spot.path) ?? [];
}

const byPage = new WeakMap<readonly Retirement[], ReadonlyMap<string, readonly Retirement[]>>();

function retiredByPage(retired: readonly Retirement[]): ReadonlyMap<string, readonly Retirement[]> {
  const pages = new Map<string, Retirement[]>();
  for (const one of retired) {
    if (one.page === undefined || one.anchor === '') continue;
    pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  }
  return pages;
}

function tombstone(site: Site, spot: PageLocation, one: Retirement): object {
  return {
    id: one.id,
    anchor: one.anchor || one.id.replace('#', '-'),
    title: one.title ?? '',
    // The anchors of the sections that it had.
    parts: (one.sections ?? []).map((name) => `${one.id}-${name}`),
    on: site.words.say('retired-on', { date: one.date }),
    reason: one.reason,
    decision: one.decision,
    successors: one.successors.flatMap((id) => {
      const entity = site.framework.entities[id];
      if (entity) return [mention(site, spot, entity)];
      const gone = site.edition.history?.retired.find((other) => other.id === id);
      if (gone?.page === undefined) return [];
      const href = `${addressBetween(spot.path, gone.page)}${gone.anchor ? `#${gone.anchor}` : ''}`;
      return [{ id, code: id, title: gone.title ?? '', href }];
    }),
  };
}
