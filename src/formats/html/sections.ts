import type { Body, Entity } from '../../model/index.js';
import { partAnchor, type Spot } from './address.js';
import { type RequirementView, requirementView } from './requirement.js';
import type { SafeHtml } from './safe.js';
import { kindOf, type Site } from './site.js';
import { type Levels, partsOf, proseOf } from './text.js';

/** A section of a text: its heading, what it says, the requirements that stand in it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly anchor: string;
  readonly html: SafeHtml | '';
  readonly requirements: readonly RequirementView[];
}

/** The sections of the text of an entity in their order. The text before the first heading is a section without a title. */
export function sectionsOf(site: Site, spot: Spot, entity: Entity, body: Body, levels: Levels): readonly Section[] {
  const intro = kindOf(site.framework, entity)?.body;
  return partsOf(body, entity)
    .filter((part) => part.blocks.length > 0 || part.holds.length > 0)
    .map((part) => ({
      name: part.name,
      title: part.name === intro && part.title === '' ? '' : part.title,
      anchor: partAnchor(entity, part.name),
      html: proseOf(site, spot, entity, part.name, part.blocks, part.title === '' ? levels.section : levels.block),
      requirements: part.holds
        .flatMap((id) => site.framework.entities[id] ?? [])
        .map((one) => requirementView(site, spot, one, body, levels)),
    }));
}
