import type { Artifact, Entity } from '../../model/index.js';
import { actorsOf, actorTitle } from './actor-page.js';
import { addressBetween } from './address.js';
import { summaryOf } from './entity.js';
import { framePage } from './frame.js';
import { HOME, SUMMARY } from './navigation.js';
import { labelled, requirementLine } from './requirement.js';
import { mention, type Site } from './site.js';

/** The decision-makers of a city. Their requirements are shown one by one. */
const DECIDERS = ['elected-body', 'city-executive'];

/** Makes the summary of the framework on one page, for decision-makers. It is derived from the data and adds no text. */
export function summaryPage(site: Site): Artifact {
  const { entities, idsOf } = site.framework;
  const all = (kind: string): readonly Entity[] => (idsOf[kind] ?? []).flatMap((id) => entities[id] ?? []);
  const requirements = all('requirement');
  const title = site.words.say('summary');
  const standards = all('standard').map((standard) => {
    const held = standard.holds.flatMap((id) => entities[id] ?? []).filter((one) => one.kind === 'requirement');
    const { status } = standard.data;
    return {
      ...mention(site, SUMMARY, standard),
      principle: String(standard.data.principle ?? ''),
      status: typeof status === 'string' ? labelled(site, 'status', status) : '',
      total: held.length,
      core: held.filter(isCoreDuty).length,
    };
  });
  const view = {
    title,
    principles: all('principle').map((one) => ({
      ...mention(site, SUMMARY, one),
      summary: summaryOf(one),
      standards: standards.filter(({ principle }) => principle === one.id),
    })),
    total: requirements.length,
    core: requirements.filter(isCoreDuty).length,
    standards: standards.filter(({ total }) => total > 0).length,
    decisions: requirements
      .filter((one) => Array.isArray(one.data.actor) && one.data.actor.some((id) => DECIDERS.includes(String(id))))
      .map((one) => requirementLine(site, SUMMARY, one)),
    actors: actorsOf(site).map(({ actor, count, spot }) => ({
      title: actorTitle(site, actor),
      name: actor.title,
      count,
      href: addressBetween(SUMMARY.path, spot.path),
    })),
    profiles: all('profile').map((one) => ({ ...mention(site, SUMMARY, one), summary: summaryOf(one) })),
  };
  return framePage(site, SUMMARY, {
    title,
    description: site.words.say('summary-intro'),
    below: SUMMARY.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(SUMMARY.path, HOME.path) }],
    content: site.fill('templates/html/summary.liquid', view, SUMMARY),
  });
}

function isCoreDuty(requirement: Entity): boolean {
  const { level, tier } = requirement.data;
  return String(level).startsWith('shall') && (tier ?? 'core') === 'core';
}
