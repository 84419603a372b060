import type { Entity } from '../../model/index.js';
import { addressBetween, addressOf, type PageLocation } from './address.js';
import { type FileText, type PageSetting, type Prose, partsOf, showProse } from './file-text.js';
import type { SafeHtml } from './safe-html.js';
import { ownerOf, type Site } from './site.js';

/** The heading levels on the page of an entity, or for an entity on the page of everything. */
export interface Levels {
  readonly title: number;
  readonly section: number;
  readonly block: number;
  readonly detail: number;
}

const LEVELS: readonly [own: Levels, whole: Levels] = [
  { title: 1, section: 2, block: 3, detail: 4 },
  { title: 3, section: 4, block: 5, detail: 6 },
];

export function levelsOn(spot: PageLocation): Levels {
  return LEVELS[spot.whole ? 1 : 0];
}

/** Shows a text of an entity on a page; empty if there is none. Lists show texts without footnotes. */
export function proseOf(
  site: Site,
  spot: PageLocation,
  entity: Entity,
  prose: Prose | undefined,
  heading: number,
  inList = false,
): SafeHtml | '' {
  if (prose === undefined) return '';
  const notes = inList ? '' : ownerOf(site.framework, entity).id;
  return showProse(prose, settingOf(site, spot), { heading, notes });
}

/** Returns the setting of a page, which its texts share. */
function settingOf(site: Site, spot: PageLocation): PageSetting {
  const ofSite = settings.get(site) ?? new WeakMap<PageLocation, PageSetting>();
  settings.set(site, ofSite);
  const setting = ofSite.get(spot) ?? makeSetting(site, spot);
  ofSite.set(spot, setting);
  return setting;
}

const settings = new WeakMap<Site, WeakMap<PageLocation, PageSetting>>();

function makeSetting(site: Site, spot: PageLocation): PageSetting {
  const { entities } = site.framework;
  return {
    address: (id, part) => {
      const target = Object.hasOwn(entities, id) ? entities[id] : undefined;
      return target && addressOf(site.anchors, spot, target, part);
    },
    image: (path) =>
      Object.hasOwn(site.media, path) ? addressBetween(`${site.language}/${spot.path}`, path) : undefined,
    say: site.words.say,
  };
}

/** Shows the text before the first heading, such as the definition of a term, for lists. */
export function introOf(site: Site, spot: PageLocation, entity: Entity, text: FileText): SafeHtml | '' {
  const intro = partsOf(text, entity).find((part) => part.title === '');
  return proseOf(site, spot, entity, intro?.prose, 6, true);
}
