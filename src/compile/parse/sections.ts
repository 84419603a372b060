import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { type Note, type NoteMark, type Part, walk } from '../../model/index.js';
import { plainOf } from './plain.js';

/** Returns the text before the first heading of level 2 as the part `body`, then a part for each such heading. */
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

/**
 * Turns each footnote reference into a numbered mark. Returns the notes in the order in which the text first refers to
 * them; a note may refer to another.
 */
export function numberNotes(tree: Root, footnotes: ReadonlyMap<string, FootnoteDefinition>): Note[] {
  const seen = new Map<string, { number: number; times: number }>();
  const notes: Note[] = [];
  // Notes are added during the walk, so that their own references come after those of the text.
  const queue: (Root | FootnoteDefinition)[] = [tree];
  for (const within of queue) {
    walk(within, (node, index, parent) => {
      if (node.type !== 'footnoteReference') return;
      const footnote = footnotes.get(node.identifier);
      if (!footnote) return;
      let entry = seen.get(node.identifier);
      if (!entry) {
        entry = { number: notes.length + 1, times: 0 };
        seen.set(node.identifier, entry);
        notes.push({ number: entry.number, blocks: footnote.children });
        queue.push(footnote);
      }
      const mark: NoteMark = {
        type: 'noteMark',
        number: entry.number,
        again: entry.times,
        ...(node.position && { position: node.position }),
      };
      parent.children[index] = mark;
      entry.times += 1;
    });
  }
  return notes;
}
