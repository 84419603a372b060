import { type Artifact, compareText, type Entity, type Term, termOf } from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { BINDING, HOME } from './navigation.js';
import { requirementLine } from './requirement-line.js';
import { ownerOf, type Site } from './site.js';

interface Dated {
  readonly entity: Entity;
  readonly term: Term;
}

/** What binds on which date: a line of time, day by day, and what binds without a date. */
export function bindingPage(site: Site): Artifact {
  const title = site.words.say('binding');
  const all = (site.framework.idsOf.requirement ?? []).flatMap((id) => dated(site, id));
  const days = [
    ...new Set(all.flatMap(({ term }) => [term.effective, dayAfter(term.sunset)]).filter((day) => day !== '')),
  ];
  const line = (ones: readonly Dated[]) =>
    ones.map(({ entity, term }) => ({ ...requirementLine(site, BINDING, entity), ...term }));
  const view = {
    title,
    days: days.sort(compareText).map((day) => ({
      day,
      begins: line(all.filter(({ term }) => term.effective === day)),
      ends: line(all.filter(({ term }) => dayAfter(term.sunset) === day)),
    })),
    undated: line(all.filter(({ term }) => term.effective === '')),
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
  return entity ? [{ entity, term: termOf(entity.data, ownerOf(site.framework, entity).data) }] : [];
}

/** The day after one, in ISO 8601: what binds until a day no longer binds on the next. */
function dayAfter(day: string): string {
  if (day === '') return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
