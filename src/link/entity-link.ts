import type { PhrasingContent, RootContent } from 'mdast';
import type { EntityLink, Place } from '../model/index.js';

/** The node that stands for a link to an entity, where another node stood. */
export function entityLink(
  target: string,
  anchor: string,
  automatic: boolean,
  children: PhrasingContent[],
  node: RootContent,
): EntityLink {
  return { type: 'entityLink', target, anchor, automatic, children, ...(node.position && { position: node.position }) };
}

export function placeOf(path: string, { position }: RootContent): Place {
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
