import type { Artifact, Body, Entity } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import { framePage } from './frame.js';
import { HOME, REQUIREMENTS } from './navigation.js';
import { type RequirementView, requirementView } from './requirement.js';
import { type EntityMention, mention, type Site } from './site.js';
import { levelsOn } from './text.js';

const ACTORS = 'actors/';
const BINDING = ['technology', 'space', 'condition', 'parameter', 'evidence', 'effective', 'sunset'];

/** The duties of one actor, standard by standard, in the order in which they were added. */
interface ActorChapter extends EntityMention {
  readonly requirements: readonly RequirementView[];
}

/** The chapters of each actor who has a requirement, by the id of the actor. */
export type ActorChapters = { [actor: string]: ActorChapter[] };

/** Returns the actors of requirements, in the order of the vocabulary, with the number of their requirements. */
export function actorsOf(
  site: Site,
): readonly { readonly actor: Entity; readonly count: number; readonly spot: PageLocation }[] {
  const { entities, idsOf } = site.framework;
  const counts = new Map<string, number>();
  for (const id of idsOf.requirement ?? [])
    for (const actor of actorsIn(entities[id])) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts]
    .flatMap(([actor, count]) => {
      const entity = entities[`${ACTORS}${actor}`];
      return entity === undefined ? [] : [{ actor: entity, count, spot: actorSpot(actor) }];
    })
    .sort((a, b) => (site.rank[a.actor.id] ?? 0) - (site.rank[b.actor.id] ?? 0));
}

/** The title of the page of an actor: a specific one in the catalogue (`actor-supplier-title`), else the general one. */
export function actorTitle(site: Site, actor: Entity): string {
  const name = actor.id.slice(ACTORS.length);
  return site.words.find(`actor-${name}-title`) ?? site.words.say('actor-title', { actor: actor.title });
}

/** Adds the requirements of a standard to the page of each actor, which can be handed over separately. */
export function addChapters(chapters: ActorChapters, site: Site, standard: Entity, body: Body): void {
  const requirements = standard.holds.flatMap((id) => site.framework.entities[id] ?? []);
  for (const actor of new Set(requirements.flatMap(actorsIn))) {
    const spot = actorSpot(actor);
    const views = requirements
      .filter((one) => actorsIn(one).includes(actor))
      .map((one) => withoutInformation(requirementView(site, spot, one, body, levelsOn(spot))));
    chapters[actor] ??= [];
    chapters[actor].push({ ...mention(site, spot, standard), requirements: views });
  }
}

/** Makes a page for each actor with all their requirements in full: for a supplier, the annex to a tender. */
export function actorPages(site: Site, chapters: ActorChapters): readonly Artifact[] {
  return actorsOf(site).map(({ actor, count, spot }) => {
    const name = actor.id.slice(ACTORS.length);
    const title = actorTitle(site, actor);
    const intro = site.words.find(`actor-${name}-intro`) ?? site.words.say('actor-intro', { actor: actor.title });
    const view = { title, intro, count, actor: mention(site, spot, actor), chapters: chapters[name] ?? [] };
    return framePage(site, spot, {
      title,
      description: intro,
      below: REQUIREMENTS.path,
      crumbs: [
        { title: site.words.say('home'), href: addressBetween(spot.path, HOME.path) },
        { title: site.words.say('requirements'), href: addressBetween(spot.path, REQUIREMENTS.path) },
      ],
      content: site.fill('templates/html/actor.liquid', view, spot),
    });
  });
}

/** Removes rationale and guidance, which are on the page of the standard. */
function withoutInformation(view: RequirementView): RequirementView {
  const properties = view.properties.filter(({ key }) => BINDING.includes(key));
  return { ...view, properties, informative: [], cited_by: [] };
}

function actorSpot(actor: string): PageLocation {
  return { path: `requirements/${actor}/index.html`, whole: false };
}

function actorsIn(entity: Entity | undefined): readonly string[] {
  return entity?.kind === 'requirement' && Array.isArray(entity.data.actor) ? entity.data.actor.map(String) : [];
}
