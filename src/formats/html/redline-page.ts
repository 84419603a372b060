import type { Artifact, Redline, RedlineUnit } from '../../model/index.js';
import { addressBetween } from './address.js';
import { CHANGES_STYLE } from './assets.js';
import { changeItem, introOf, redlineSpot } from './changes-page.js';
import { framePage } from './frame.js';
import { CHANGES, HOME } from './navigation.js';
import { mention, type Site } from './site.js';

/** Makes the page with the text of a standard before and after. Changes are marked by signs and words, not by colour alone. */
export function redlinePage(site: Site, redline: Redline): Artifact {
  const spot = redlineSpot(redline.id);
  const entity = site.framework.entities[redline.id];
  const changes = (site.edition.changes?.changes ?? []).filter((change) => change.owner === redline.id);
  const title = site.words.say('redline-title', { id: redline.id, title: redline.title });
  const from = site.edition.changes?.from ?? '';
  const intro = introOf(site, 'redline-intro', from);
  const view = {
    title,
    intro,
    from,
    href: entity ? mention(site, spot, entity).href : '',
    items: changes.map((change) => changeItem(site, spot, change)),
    blocks: blocksOf(site, redline),
  };
  const home = { title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) };
  const list = { title: site.words.say('changes'), href: addressBetween(spot.path, CHANGES.path) };
  return framePage(site, spot, {
    title,
    description: intro,
    below: CHANGES.path,
    crumbs: [home, list],
    content: site.fill('templates/html/redline.liquid', view, spot),
    styles: [CHANGES_STYLE],
  });
}

/** The texts of each entity, in the order of ids. */
function blocksOf(site: Site, { units }: Redline): object[] {
  const ids = [...new Set(units.map((unit) => unit.entity))];
  return ids.map((id) => ({
    id,
    title: units.find((unit) => unit.entity === id)?.title ?? id,
    units: units.filter((unit) => unit.entity === id).map((unit) => unitView(site, unit)),
  }));
}

function unitView(site: Site, unit: RedlineUnit): object {
  const word = unit.name.split('-note')[0] ?? unit.name;
  const label = site.words.find(`part-${unit.name}`) ?? spoken(word);
  return {
    anchor: unit.id.replace('#', '--'),
    label,
    change: unit.change,
    state: site.words.say(`redline-${unit.change}`),
    pieces: unit.pieces,
  };
}

function spoken(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
