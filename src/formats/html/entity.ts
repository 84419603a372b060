import { bibtexOf, type Entity } from '../../model/index.js';
import { type PageLocation, partAnchor } from './address.js';
import { type Citations, citationsOf } from './citations.js';
import { type EntryGroup, entriesOf } from './entries.js';
import { type FileText, NO_TEXT, partsOf } from './file-text.js';
import { noteAnchor, noteMarkAnchor } from './prose-handlers.js';
import {
  anchorOn,
  type Labelled,
  labelled,
  type RequirementLine,
  type RequirementView,
  requirementView,
  selectedBy,
} from './requirement.js';
import type { SafeHtml } from './safe-html.js';
import { type EntityMention, kindOf, kindTitle, mention, type Site } from './site.js';
import { type Levels, levelsOn, proseOf } from './text.js';
import { type Property, propertiesIn } from './values.js';

/** A footnote, with links back to its marks. */
interface NoteView {
  readonly number: number;
  readonly anchor: string;
  readonly html: SafeHtml | '';
  readonly back: readonly string[];
}

/** Returns the footnotes of a file, in order. */
function notesOf(site: Site, spot: PageLocation, entity: Entity, text: FileText): readonly NoteView[] {
  return text.notes.map((note) => ({
    number: note.number,
    anchor: noteAnchor(entity.id, note.number),
    html: proseOf(site, spot, entity, note.prose, 6),
    back: (text.marks.get(note.number) ?? []).map((again) => noteMarkAnchor(entity.id, note.number, again)),
  }));
}

/** A section of a text: its heading, its content and its requirements. */
interface Section {
  readonly name: string;
  readonly title: string;
  readonly anchor: string;
  readonly html: SafeHtml | '';
  readonly requirements: readonly RequirementView[];
}

/** Returns the sections of the text of an entity, in order. The text before the first heading is a section without a title. */
function sectionsOf(
  site: Site,
  spot: PageLocation,
  entity: Entity,
  text: FileText,
  levels: Levels,
): readonly Section[] {
  const intro = kindOf(site.framework, entity)?.body;
  return partsOf(text, entity)
    .filter((part) => part.prose !== undefined || part.holds.length > 0)
    .map((part) => ({
      name: part.name,
      title: part.name === intro && part.title === '' ? '' : part.title,
      anchor: partAnchor(entity, part.name),
      html: proseOf(site, spot, entity, part.prose, part.title === '' ? levels.section : levels.block),
      requirements: part.holds
        .flatMap((id) => site.framework.entities[id] ?? [])
        .map((one) => requirementView(site, spot, one, text, levels)),
    }));
}

/** An entity with a separate file, as its template receives it. */
interface EntityContent extends EntityMention {
  readonly kind: string;
  readonly kind_title: string;
  readonly anchor: string;
  readonly summary: string;
  readonly status: Labelled | '';
  readonly data: object;
  readonly properties: readonly Property[];
  readonly sections: readonly Section[];
  readonly entries: readonly EntryGroup[];
  /** The requirements that one of its properties lists. */
  readonly selected: readonly RequirementLine[];
  readonly notes: readonly NoteView[];
  readonly cited_by: readonly Citations[];
  /** The citation of its page, for BibTeX. */
  readonly bibtex: string;
}

/** Properties that a page shows separately from the other facts. */
export const APART = ['id', 'title', 'name', 'label', 'summary', 'description', 'defaults', 'entries', 'autolink'];

export function entityContent(site: Site, spot: PageLocation, entity: Entity, text: FileText): EntityContent {
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
    properties: propertiesIn(site, spot, entity, entity.data, NO_TEXT, levels, APART),
    sections: sectionsOf(site, spot, entity, text, levels),
    entries: entriesOf(site, spot, entity, text),
    selected: selectedBy(site, spot, entity),
    notes: notesOf(site, spot, entity, text),
    cited_by: citationsOf(site, spot, entity.id),
    bibtex: bibtexOf(site.framework, site.edition, site.language, entity),
  };
}

/** Returns the summary of an entity, if its author wrote one. */
export function summaryOf(entity: Entity): string {
  const { summary, description } = entity.data;
  const text = summary ?? description;
  return typeof text === 'string' ? text : '';
}
