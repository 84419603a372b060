import type { Nodes, Parents } from 'mdast';

/**
 * What to do at a node. A number is the index in the children of its parent at which the walk goes on; the children of
 * the node itself are then left out.
 */
type Visit = (node: Nodes, index: number, parent: Parents) => number | undefined;

/**
 * Calls `visit` for everything below a node, parents before their children. The walk is a loop of its own because
 * unist-util-visit, which makes a function for each node, takes longer than parsing.
 */
export function walk(parent: Nodes, visit: Visit): void {
  if (!('children' in parent)) return;
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index] as Nodes;
    const next = visit(node, index, parent);
    if (next === undefined) walk(node, visit);
    index = next ?? index + 1;
  }
}
