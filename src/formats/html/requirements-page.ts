import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { countLevels } from './levels.js';
import { HOME, REQUIREMENTS } from './navigation.js';
import { schemaOf } from './properties.js';
import { labelled, plainStatement, requirementData } from './requirement.js';
import { mention, ownerOf, type Site } from './site.js';
import { rowsOf } from './values.js';

/** All requirements on one page, under the standards that hold them. */
export function requirementsPage(site: Site): Artifact {
  const ids = site.framework.idsOf.requirement ?? [];
  const requirements = ids.flatMap((id) => site.framework.entities[id] ?? []);
  const owners = [...new Set(requirements.map((one) => ownerOf(site.framework, one)))];
  const groups = owners.map((owner) => ({
    ...mention(site, REQUIREMENTS, owner),
    requirements: requirements.filter((one) => ownerOf(site.framework, one) === owner).map((one) => itemOf(site, one)),
  }));
  const title = site.words.say('requirements');
  const content = site.fill(
    'templates/html/requirements.liquid',
    { title, groups, total: requirements.length, levels: countLevels(site, ids) },
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

function itemOf(site: Site, entity: Entity): object {
  const data = requirementData(site, entity);
  const schema = schemaOf(site, entity);
  const actor = rowsOf(site, REQUIREMENTS, data, schema, schema).find((row) => row.key === 'actor');
  return {
    ...mention(site, REQUIREMENTS, entity),
    level: labelled(site, 'level', String(data.level ?? '')),
    tier: labelled(site, 'tier', String(data.tier ?? 'core')),
    actor: actor?.values ?? [],
    actor_label: actor?.label ?? '',
    statement: plainStatement(entity),
  };
}
