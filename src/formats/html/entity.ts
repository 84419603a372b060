import { type Body, bibtexOf, type Entity } from '../../model/index.js';
import type { Spot } from './address.js';
import { type Citations, citationsOf } from './citations.js';
import { type EntryGroup, entriesOf } from './entries.js';
import { type NoteView, notesOf } from './notes.js';
import { type Property, propertiesIn } from './properties.js';
import { anchorOn, type Labelled, labelled } from './requirement.js';
import { type RequirementLine, selectedBy } from './requirement-line.js';
import { type Section, sectionsOf } from './sections.js';
import { type EntityMention, kindOf, mention, type Site } from './site.js';
import { levelsOn } from './text.js';
import { kindTitle } from './titles.js';

/** An entity with a file of its own, as the template of its kind gets it. */
export interface EntityView extends EntityMention {
  readonly kind: string;
  readonly kind_title: string;
  readonly anchor: string;
  readonly summary: string;
  readonly status: Labelled | '';
  readonly data: object;
  readonly properties: readonly Property[];
  readonly sections: readonly Section[];
  readonly entries: readonly EntryGroup[];
  /** The requirements that it names in a property of its own. */
  readonly selected: readonly RequirementLine[];
  readonly notes: readonly NoteView[];
  readonly cited_by: readonly Citations[];
  /** How its page is cited, for BibTeX. */
  readonly bibtex: string;
}

/** What a page shows elsewhere than among the facts. */
export const APART = ['id', 'title', 'name', 'label', 'summary', 'description', 'defaults', 'entries', 'autolink'];

export function entityView(site: Site, spot: Spot, entity: Entity, body: Body): EntityView {
  const levels = levelsOn(spot);
  const status = entity.data.status;
  return {
    ...mention(site, spot, entity),
    kind: entity.kind,
    kind_title: kindTitle(site, kindOf(site.framework, entity)),
    anchor: anchorOn(site, spot, entity),
    summary: summaryOf(entity),
    status: typeof status === 'string' ? labelled(site, 'status', status) : '',
    data: entity.data,
    properties: propertiesIn(site, spot, entity, entity.data, { ...body, parts: {} }, levels, APART),
    sections: sectionsOf(site, spot, entity, body, levels),
    entries: entriesOf(site, spot, entity, body),
    selected: selectedBy(site, spot, entity),
    notes: notesOf(site, spot, entity, body),
    cited_by: citationsOf(site, spot, entity.id),
    bibtex: bibtexOf(site.framework, site.edition, site.language, entity),
  };
}

/** One sentence or two on an entity, where its author wrote them. */
export function summaryOf(entity: Entity): string {
  const { summary, description } = entity.data;
  const text = summary ?? description;
  return typeof text === 'string' ? text : '';
}
