import type { Artifact, Bodies, Body, Entity } from '../../model/index.js';
import { actorsOf, actorTitle } from './actor-page.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { countLevels } from './levels.js';
import { HOME, REQUIREMENTS } from './navigation.js';
import { requirementLine } from './requirement.js';
import { mention, ownerOf, type Site } from './site.js';
import { partsOf, proseOf, type Texts } from './text.js';

/** Makes the page of all requirements, by standard. */
export async function requirementsPage(site: Site, bodies: Bodies): Promise<Artifact> {
  const ids = site.framework.idsOf.requirement ?? [];
  const requirements = ids.flatMap((id) => site.framework.entities[id] ?? []);
  const owners = [...new Set(requirements.map((one) => ownerOf(site.framework, one)))];
  const statements: Texts = {};
  for (const owner of owners) Object.assign(statements, statementsOf(site, owner, await bodies(owner.place.path)));
  const groups = owners.map((owner) => ({
    ...mention(site, REQUIREMENTS, owner),
    requirements: requirements
      .filter((one) => ownerOf(site.framework, one) === owner)
      .map((one) => itemOf(site, one, statements)),
  }));
  const title = site.words.say('requirements');
  const content = site.fill(
    'templates/html/requirements.liquid',
    { title, groups, total: requirements.length, levels: countLevels(site, ids), actors: actorLinks(site) },
    REQUIREMENTS,
  );
  return framePage(site, REQUIREMENTS, {
    title,
    description: site.words.say('requirements-intro'),
    below: REQUIREMENTS.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(REQUIREMENTS.path, HOME.path) }],
    content,
  });
}

function actorLinks(site: Site): object[] {
  return actorsOf(site).map(({ actor, count, spot }) => ({
    title: actorTitle(site, actor),
    count,
    href: addressBetween(REQUIREMENTS.path, spot.path),
  }));
}

/** Renders the statements of the requirements in a file for this page. */
function statementsOf(site: Site, owner: Entity, body: Body): Texts {
  return Object.fromEntries(
    owner.holds.flatMap((id) => {
      const entity = site.framework.entities[id];
      const statement = entity && partsOf(body, entity).find((part) => part.name === 'statement');
      if (statement === undefined || entity === undefined) return [];
      return [[id, proseOf(site, REQUIREMENTS, entity, 'statement', statement.blocks, 6, { notes: '' })]];
    }),
  );
}

function itemOf(site: Site, entity: Entity, statements: Readonly<Texts>): object {
  const line = requirementLine(site, REQUIREMENTS, entity);
  return { ...line, statement: statements[entity.id] ?? line.statement };
}
