import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { CHECKLIST, HOME } from './navigation.js';
import { requirementLine } from './requirement-line.js';
import { mention, ownerOf, type Site } from './site.js';

/** What a city fills in about itself, on paper: each requirement that asks for something, with room for an answer. */
export function checklistPage(site: Site): Artifact {
  const { entities, idsOf } = site.framework;
  const asked = (idsOf.requirement ?? []).flatMap((id) => entities[id] ?? []).filter((one) => one.data.level !== 'may');
  const owners = [...new Set(asked.map((one) => ownerOf(site.framework, one)))];
  const title = site.words.say('checklist');
  const view = {
    title,
    csv: site.edition.formats.includes('data') ? '../../data/checklist.csv' : '',
    groups: owners.map((owner) => ({
      ...mention(site, CHECKLIST, owner),
      items: asked.filter((one) => ownerOf(site.framework, one) === owner).map((one) => itemOf(site, one)),
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
