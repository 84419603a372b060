import type { Entity } from '../../model/index.js';
import type { PageLocation } from './address.js';
import { type Citations, citationsOf } from './citations.js';
import type { FileText } from './file-text.js';
import { anchorOn } from './requirement.js';
import { type EntityMention, mention, type Site } from './site.js';
import { levelsOn } from './text.js';
import { type Property, propertiesIn } from './values.js';

/** An entry of a vocabulary. */
interface EntryView extends EntityMention {
  readonly anchor: string;
  /** Its id within the list. */
  readonly name: string;
  readonly definition: string;
  readonly properties: readonly Property[];
  readonly cited_by: readonly Citations[];
}

/** The entries under one heading; the heading is empty if the list has none. */
export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly EntryView[];
}

const APART = ['id', 'label', 'definition', 'group'];

/** Returns the entries of a vocabulary in order, grouped by heading in order of first occurrence. */
export function entriesOf(site: Site, spot: PageLocation, vocabulary: Entity, text: FileText): readonly EntryGroup[] {
  const entries = vocabulary.holds
    .flatMap((id) => site.framework.entities[id] ?? [])
    .filter((entity) => entity.kind.includes('/'));
  const titles = [...new Set(entries.map((entity) => String(entity.data.group ?? '')))];
  return titles.map((title) => ({
    title,
    entries: entries
      .filter((entity) => String(entity.data.group ?? '') === title)
      .map((entity) => entryView(site, spot, entity, text)),
  }));
}

function entryView(site: Site, spot: PageLocation, entity: Entity, text: FileText): EntryView {
  return {
    ...mention(site, spot, entity),
    anchor: anchorOn(site, spot, entity),
    name: entity.id.slice(entity.id.indexOf('/') + 1),
    definition: String(entity.data.definition ?? ''),
    properties: propertiesIn(site, spot, entity, entity.data, text, levelsOn(spot), APART),
    cited_by: citationsOf(site, spot, entity.id),
  };
}
