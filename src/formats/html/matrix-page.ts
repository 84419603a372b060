import type { Artifact, Entity } from '../../model/index.js';
import { addressBetween } from './address.js';
import { framePage } from './frame.js';
import { countLevels } from './levels.js';
import { HOME, MATRIX } from './navigation.js';
import { mention, type Site } from './site.js';

/** Makes the matrix: the principles of each standard, and the number of its requirements by level. */
export function matrixPage(site: Site): Artifact {
  const { entities, idsOf } = site.framework;
  const all = (kind: string): readonly Entity[] => (idsOf[kind] ?? []).flatMap((id) => entities[id] ?? []);
  const principles = all('principle');
  const standards = all('standard').map((standard) => ({
    ...mention(site, MATRIX, standard),
    cells: principles.map((principle) => serves(standard, principle.id)),
    levels: countLevels(site, requirementsOf(site, standard)),
    total: requirementsOf(site, standard).length,
  }));
  const title = site.words.say('matrix');
  const content = site.fill(
    'templates/html/matrix.liquid',
    {
      title,
      principles: principles.map((principle) => mention(site, MATRIX, principle)),
      standards,
      levels: countLevels(site, idsOf.requirement ?? []),
      total: (idsOf.requirement ?? []).length,
    },
    MATRIX,
  );
  return framePage(site, MATRIX, {
    title,
    description: site.words.say('matrix-intro'),
    below: MATRIX.path,
    crumbs: [{ title: site.words.say('home'), href: addressBetween(MATRIX.path, HOME.path) }],
    content,
  });
}

function serves(standard: Entity, principle: string): 'primary' | 'supporting' | '' {
  if (standard.data.principle === principle) return 'primary';
  const { supports } = standard.data;
  return Array.isArray(supports) && supports.includes(principle) ? 'supporting' : '';
}

function requirementsOf(site: Site, standard: Entity): readonly string[] {
  return standard.holds.filter((id) => site.framework.entities[id]?.kind === 'requirement');
}
