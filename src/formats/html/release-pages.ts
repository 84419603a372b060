import {
  type Artifact,
  compareText,
  type Entity,
  isEarly,
  isFinal,
  isOver,
  type Term,
  termOf,
} from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { BINDING, CHECKLIST, HOME, RELEASES } from './navigation.js';
import { requirementLine } from './requirement.js';
import { groupedByOwner, mention, ownerOf, type Site } from './site.js';

interface Dated {
  readonly entity: Entity;
  readonly term: Term;
  /** False if the standard is a draft or is no longer used. */
  readonly isInForce: boolean;
}

/** Makes the page of binding dates: a timeline, requirements without a date, and those that are not binding. */
export function bindingPage(site: Site): Artifact {
  const title = site.words.say('binding');
  const all = (site.framework.idsOf.requirement ?? []).flatMap((id) => dated(site, id));
  // In a draft of the framework nothing is binding, and its dates are proposals.
  const isReleased = isFinal(site.edition.version);
  const able = isReleased ? all.filter((one) => one.isInForce) : all;
  const shown = new Set(able);
  const days = [
    ...new Set(able.flatMap(({ term }) => [term.effective, dayAfter(term.sunset)]).filter((day) => day !== '')),
  ];
  const line = (ones: readonly Dated[]) =>
    ones.map(({ entity, term }) => ({ ...requirementLine(site, BINDING, entity), ...term }));
  const view = {
    title,
    released: isReleased,
    days: days.sort(compareText).map((day) => ({
      day,
      begins: line(able.filter(({ term }) => term.effective === day)),
      ends: line(able.filter(({ term }) => dayAfter(term.sunset) === day)),
    })),
    undated: line(able.filter(({ term }) => term.effective === '')),
    others: line(all.filter((one) => !shown.has(one))),
  };
  return framePage(site, BINDING, {
    title,
    description: site.words.say('binding-intro'),
    below: BINDING.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(BINDING.path, HOME.path) }],
    content: site.fill('templates/html/binding.liquid', view, BINDING),
  });
}

function dated(site: Site, id: string): Dated[] {
  const entity = site.framework.entities[id];
  if (!entity) return [];
  const { data } = ownerOf(site.framework, entity);
  return [{ entity, term: termOf(entity.data, data), isInForce: !isEarly(data.status) && !isOver(data.status) }];
}

/** Returns the next day, in ISO 8601: a requirement that binds until a day is no longer binding on the next. */
function dayAfter(day: string): string {
  if (day === '') return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Makes the checklist that a city fills in on paper: each requirement, with space for an answer. */
export function checklistPage(site: Site): Artifact {
  const { entities, idsOf } = site.framework;
  const asked = (idsOf.requirement ?? []).flatMap((id) => entities[id] ?? []).filter((one) => one.data.level !== 'may');
  const title = site.words.say('checklist');
  const view = {
    title,
    csv: site.edition.formats.includes('data') ? '../../data/checklist.csv' : '',
    groups: [...groupedByOwner(site.framework, asked)].map(([owner, held]) => ({
      ...mention(site, CHECKLIST, owner),
      items: held.map((one) => itemOf(site, one)),
    })),
  };
  return framePage(site, CHECKLIST, {
    title,
    description: site.words.say('checklist-intro'),
    below: CHECKLIST.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(CHECKLIST.path, HOME.path) }],
    content: site.fill('templates/html/checklist.liquid', view, CHECKLIST),
  });
}

function itemOf(site: Site, one: Entity): object {
  const { evidence } = one.data;
  return {
    ...requirementLine(site, CHECKLIST, one),
    evidence: Array.isArray(evidence) ? evidence.map(String).join('; ') : '',
  };
}

/** Makes the page of the releases that were known when this one was made, with a link to the log of all releases. */
export function releasesPage(site: Site): Artifact {
  const title = site.words.say('releases');
  const entries = site.edition.history?.releases ?? [];
  const standing = entries.filter((one) => !one.prerelease && one.withdrawn === undefined);
  const here = `${site.edition.version}/${site.language}/${RELEASES.path}`;
  const view = {
    title,
    log: addressBetween(here, 'index.html'),
    releases: entries.map((one) => ({
      ...one,
      href: addressBetween(here, `${one.version}/index.html`),
      newest: one.version === standing[0]?.version,
      withdrawn: one.withdrawn ?? '',
    })),
  };
  return framePage(site, RELEASES, {
    title,
    description: site.words.say('releases-intro'),
    below: RELEASES.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(RELEASES.path, HOME.path) }],
    content: site.fill('templates/html/releases.liquid', view, RELEASES),
  });
}
