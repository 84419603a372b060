import {
  type Body,
  type Diagnostic,
  type Document,
  type Entity,
  type Link,
  type Note,
  type Outcome,
  type ParsedEntity,
  type Part,
  tableOf,
} from '../model/index.js';
import type { TextContext } from './linker.js';
import { linkPart } from './text.js';

export interface LinkedDocument {
  readonly body: Body;
  readonly links: readonly Link[];
}

/** Links the text of every entity in a document, and its notes, which belong to the entity of the file. */
export function linkDocument(
  document: Document,
  entities: { readonly [id: string]: Entity },
  context: TextContext,
): Outcome<LinkedDocument> {
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  const through = (part: Part, entity: Entity): Part => {
    const linked = linkPart(part, entity, document.path, context);
    links.push(...linked.links);
    diagnostics.push(...linked.diagnostics);
    return linked.part;
  };
  const parts = tableOf<readonly Part[]>();
  for (const parsed of document.entities) {
    const entity = entities[String(parsed.data.id)];
    if (entity && isSame(entity, parsed)) parts[entity.id] = parsed.parts.map((part) => through(part, entity));
  }
  const [first] = document.entities;
  const owner = first && entities[String(first.data.id)];
  const notes =
    !owner || !isSame(owner, first)
      ? document.notes
      : document.notes.map((note): Note => ({ ...note, blocks: through(partOf(note), owner).blocks }));
  return { value: { body: { path: document.path, parts, notes }, links }, diagnostics };
}

/** Of two entities with one id only the first is part of the framework. */
function isSame(entity: Entity, parsed: ParsedEntity): boolean {
  const { path, start } = parsed.place;
  return (
    entity.place.path === path && entity.place.start.line === start.line && entity.place.start.column === start.column
  );
}

/** A note as a part of the text, for its links and its text unit. */
export function partOf(note: Note): Part {
  return { name: `note-${note.number}`, title: '', blocks: note.blocks, holds: [] };
}
