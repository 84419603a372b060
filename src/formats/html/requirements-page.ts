import type { Artifact, Entity } from '../../model/index.js';
import { actorsOf, actorTitle } from './actor-page.js';
import { addressBetween } from './address.js';
import { type FileText, partsOf, type Texts } from './file-text.js';
import { framePage } from './frame.js';
import { countLevels } from './levels.js';
import { HOME, REQUIREMENTS } from './navigation.js';
import { requirementLine } from './requirement.js';
import type { SafeHtml } from './safe-html.js';
import { groupedByOwner, mention, type Site } from './site.js';
import { proseOf } from './text.js';

/** Statements, by the id of their requirement. */
type Statements = { [id: string]: SafeHtml | '' };

/** Makes the page of all requirements, by standard. */
export async function requirementsPage(site: Site, texts: Texts): Promise<Artifact> {
  const ids = site.framework.idsOf.requirement ?? [];
  const requirements = ids.flatMap((id) => site.framework.entities[id] ?? []);
  const byOwner = groupedByOwner(site.framework, requirements);
  const owners = [...byOwner.keys()];
  const statements: Statements = {};
  for (const owner of owners) Object.assign(statements, statementsOf(site, owner, await texts(owner.place.path)));
  const groups = [...byOwner].map(([owner, held]) => ({
    ...mention(site, REQUIREMENTS, owner),
    requirements: held.map((one) => itemOf(site, one, statements)),
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
function statementsOf(site: Site, owner: Entity, text: FileText): Statements {
  return Object.fromEntries(
    owner.holds.flatMap((id) => {
      const entity = site.framework.entities[id];
      const statement = entity && partsOf(text, entity).find((part) => part.name === 'statement');
      if (statement === undefined || entity === undefined) return [];
      return [[id, proseOf(site, REQUIREMENTS, entity, statement.prose, 6, true)]];
    }),
  );
}

function itemOf(site: Site, entity: Entity, statements: Readonly<Statements>): object {
  const line = requirementLine(site, REQUIREMENTS, entity);
  return { ...line, statement: statements[entity.id] ?? line.statement };
}
