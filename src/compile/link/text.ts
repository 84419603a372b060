import type { PhrasingContent, RootContent } from 'mdast';
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
} from '../../model/index.js';
import { linkFile, linkImage } from './file-links.js';
import type { AwaitingReference } from './known-ids.js';
import { linkLabel } from './label-links.js';
import type { LinkedText, Linker, TextContext } from './linker.js';
import { linkTerms } from './term-links.js';

/** Links a part of the text of an entity: labels, relative links, and terms at their first use in the part. */
function linkPart(part: Part, entity: Entity, path: string, context: TextContext): { part: Part } & LinkedText {
  const found: LinkedText = { links: [], diagnostics: [], awaiting: [] };
  const linker: Linker = { entity, path, where: part.name, context, found, used: new Set([entity.id]) };
  const blocks = part.blocks.flatMap((block) => linkNode(block, linker, false));
  return { part: { ...part, blocks }, ...found };
}

/** Links a node. `closed` is true where terms are not linked automatically: in headings, links and code. */
function linkNode(node: RootContent, linker: Linker, closed: boolean): RootContent[] {
  const inside = (children: readonly RootContent[]) =>
    children.flatMap((child) => linkNode(child, linker, true)) as PhrasingContent[];
  switch (node.type) {
    case 'label':
      return linkLabel(node, inside(node.children), linker);
    case 'link':
      return [linkFile(node, inside(node.children), linker)];
    case 'image':
      return [linkImage(node, linker)];
    case 'text':
      return closed || !linker.context.autolink ? [node] : linkTerms(node, linker);
    case 'heading':
    case 'parameter':
      return [withChildren(node, linker, true)];
    default:
      return 'children' in node ? [withChildren(node, linker, closed)] : [node];
  }
}

function withChildren(node: RootContent & { children: unknown[] }, linker: Linker, closed: boolean): RootContent {
  return {
    ...node,
    children: (node.children as RootContent[]).flatMap((child) => linkNode(child, linker, closed)),
  } as RootContent;
}

interface LinkedDocument {
  readonly body: Body;
  readonly links: readonly Link[];
  readonly awaiting: readonly AwaitingReference[];
}

/** Links the text of every entity in a document, and the notes, which belong to the entity of the file. */
export function linkDocument(
  document: Document,
  entities: { readonly [id: string]: Entity },
  context: TextContext,
): Outcome<LinkedDocument> {
  const links: Link[] = [];
  const diagnostics: Diagnostic[] = [];
  const awaiting: AwaitingReference[] = [];
  const through = (part: Part, entity: Entity): Part => {
    const linked = linkPart(part, entity, document.path, context);
    links.push(...linked.links);
    diagnostics.push(...linked.diagnostics);
    awaiting.push(...linked.awaiting);
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
  return { value: { body: { path: document.path, parts, notes }, links, awaiting }, diagnostics };
}

/** Whether a parsed entity is the one in the framework. If two entities have the same id, only the first is. */
function isSame(entity: Entity, parsed: ParsedEntity): boolean {
  const { path, start } = parsed.place;
  return (
    entity.place.path === path && entity.place.start.line === start.line && entity.place.start.column === start.column
  );
}

/** Returns a note as a part of the text, for its links and its text unit. */
export function partOf(note: Note): Part {
  return { name: `note-${note.number}`, title: '', blocks: note.blocks, holds: [] };
}
