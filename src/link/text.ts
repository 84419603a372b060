import type { PhrasingContent, RootContent } from 'mdast';
import type { Entity, Part } from '../model/index.js';
import { linkFile, linkImage } from './file-links.js';
import { linkLabel } from './label-links.js';
import type { LinkedText, Linker, TextContext } from './linker.js';
import { linkTerms } from './term-links.js';

/** Links a part of the text of an entity: labels, relative links, and terms at their first use in the part. */
export function linkPart(part: Part, entity: Entity, path: string, context: TextContext): { part: Part } & LinkedText {
  const found: LinkedText = { links: [], diagnostics: [] };
  const linker: Linker = { entity, path, where: part.name, context, found, used: new Set([entity.id]) };
  const blocks = part.blocks.flatMap((block) => linkNode(block, linker, false));
  return { part: { ...part, blocks }, ...found };
}

/** `closed` is true where no term is to be linked by itself: in headings, links and code. */
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
