import GithubSlugger from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';
import type { ProseSetting } from './prose-setting.js';

/**
 * Gives every heading in a text its id and the level that it has on this page. Only the nesting counts, not the number
 * of signs that an author typed: no level is skipped, and none is deeper than six.
 */
export function placeHeadings(tree: Root, setting: ProseSetting): void {
  const slugger = new GithubSlugger();
  const open: number[] = [];
  for (const node of tree.children) {
    if (!isHeading(node)) continue;
    const depth = Number(node.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.tagName = `h${Math.min(6, setting.heading + open.length - 1)}`;
    node.properties.id = `${setting.prefix}-${slugger.slug(textOf(node))}`;
  }
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
