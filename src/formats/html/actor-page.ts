import { type Artifact, type Entity, type Framework, remembered } from '../../model/index.js';
import { addressBetween, type PageLocation } from './address.js';
import type { Texts } from './file-text.js';
import { framePage } from './frame.js';
import { HOME, REQUIREMENTS } from './navigation.js';
import { type RequirementView, requirementView } from './requirement.js';
import { type EntityMention, mention, type Site } from './site.js';
import { levelsOn } from './text.js';

const ACTORS = 'actors/';
const BINDING = ['technology', 'space', 'condition', 'parameter', 'evidence', 'effective', 'sunset'];

/** The requirements of one actor in one standard. */
interface ActorChapter extends EntityMention {
  readonly requirements: readonly RequirementView[];
}

/** An actor who has requirements, their number, and the page that shows them. */
interface BoundActor {
  readonly actor: Entity;
  readonly count: number;
  readonly spot: PageLocation;
}

/** Returns the actors of requirements, in the order of the vocabulary, with the number of their requirements. */
export function actorsOf(site: Site): readonly BoundActor[] {
  const { entities } = site.framework;
  return [...countsIn(entities)]
    .flatMap(([actor, count]) => {
      const entity = entities[`${ACTORS}${actor}`];
      return entity === undefined ? [] : [{ actor: entity, count, spot: actorSpot(actor) }];
    })
    .sort((a, b) => (site.rank[a.actor.id] ?? 0) - (site.rank[b.actor.id] ?? 0));
}

/** The number of requirements of each actor, counted once for all languages. */
const countsIn = remembered((entities: Framework['entities']): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const entity of Object.values(entities))
    for (const actor of actorsIn(entity)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
});

/** The title of the page of an actor: a specific one in the catalogue (`actor-supplier-title`), else the general one. */
export function actorTitle(site: Site, actor: Entity): string {
  const name = actor.id.slice(ACTORS.length);
  return site.words.find(`actor-${name}-title`) ?? site.words.say('actor-title', { actor: actor.title });
}

/** Makes the page of an actor with all their requirements in full, by standard: for a supplier, the annex to a tender. */
export async function actorPage(site: Site, { actor, count, spot }: BoundActor, texts: Texts): Promise<Artifact> {
  const name = actor.id.slice(ACTORS.length);
  const title = actorTitle(site, actor);
  const intro = site.words.find(`actor-${name}-intro`) ?? site.words.say('actor-intro', { actor: actor.title });
  const chapters = await chaptersOf(site, spot, name, texts);
  const view = { title, intro, count, actor: mention(site, spot, actor), chapters };
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
}

/** Returns the requirements of an actor, standard by standard, in the order of the collections. */
async function chaptersOf(
  site: Site,
  spot: PageLocation,
  actor: string,
  texts: Texts,
): Promise<readonly ActorChapter[]> {
  const { entities } = site.framework;
  const chapters: ActorChapter[] = [];
  for (const standard of site.collections.flatMap(({ ids }) => ids.flatMap((id) => entities[id] ?? []))) {
    const bound = standard.holds.flatMap((id) => entities[id] ?? []).filter((one) => actorsIn(one).includes(actor));
    if (bound.length === 0) continue;
    const text = await texts(standard.place.path);
    const requirements = bound.map((one) => withoutInformation(requirementView(site, spot, one, text, levelsOn(spot))));
    chapters.push({ ...mention(site, spot, standard), requirements });
  }
  return chapters;
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
