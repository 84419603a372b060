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
  const blocks = linkNodes(part.blocks, linker, false);
  return { part: blocks === part.blocks ? part : { ...part, blocks }, ...found };
}

/** Links nodes; returns the same list if nothing in it changes. */
function linkNodes(nodes: readonly RootContent[], linker: Linker, closed: boolean): readonly RootContent[] {
  let result: RootContent[] | undefined;
  for (const [index, node] of nodes.entries()) {
    const linked = linkNode(node, linker, closed);
    if (linked !== node && result === undefined) result = nodes.slice(0, index);
    if (Array.isArray(linked)) result?.push(...linked);
    else result?.push(linked);
  }
  return result ?? nodes;
}

/** Links a node. `closed` is true where terms are not linked automatically: in headings, links and code. */
function linkNode(node: RootContent, linker: Linker, closed: boolean): RootContent | RootContent[] {
  const inside = (children: readonly RootContent[]) => linkNodes(children, linker, true) as PhrasingContent[];
  switch (node.type) {
    case 'label':
      return linkLabel(node, inside(node.children), linker);
    case 'link':
      return linkFile(node, inside(node.children), linker);
    case 'image':
      return linkImage(node, linker);
    case 'text':
      return closed || !linker.context.autolink ? node : linkTerms(node, linker);
    case 'heading':
    case 'parameter':
      return withChildren(node, linker, true);
    default:
      return 'children' in node ? withChildren(node, linker, closed) : node;
  }
}

function withChildren(node: RootContent & { children: RootContent[] }, linker: Linker, closed: boolean): RootContent {
  const children = linkNodes(node.children, linker, closed);
  return children === node.children ? node : ({ ...node, children } as RootContent);
}

export interface LinkedDocument {
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
