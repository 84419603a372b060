import type { Nodes } from 'mdast';
import type { Place } from '../model/index.js';

/** The place of a node of the tree. */
export function placeOf(path: string, node: Nodes): Place {
  const position = node.position;
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
