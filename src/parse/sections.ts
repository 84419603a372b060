import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import type { Part } from '../model/index.js';
import { plainOf } from './plain.js';

/** The text before the first heading of level 2, under the name `body`, then a part for each such heading. */
export function sectionsOf(blocks: readonly RootContent[], body: string, source: string): Part[] {
  const slugger = new GithubSlugger();
  const parts: { name: string; title: string; blocks: RootContent[]; holds: string[] }[] = [
    { name: body, title: '', blocks: [], holds: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      const title = plainOf(block.children, source).text.replace(/\s+/g, ' ').trim();
      parts.push({ name: slugger.slug(title), title, blocks: [], holds: [] });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part, index) => index > 0 || part.blocks.length > 0);
}
