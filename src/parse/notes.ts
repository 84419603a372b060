import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Note, NoteMark } from '../model/index.js';

/**
 * Turns each footnote reference into a numbered mark, and returns the notes in the order in which the text first refers
 * to them; a note may refer to another.
 */
export function numberNotes(tree: Root, footnotes: ReadonlyMap<string, FootnoteDefinition>): Note[] {
  const seen = new Map<string, { number: number; times: number }>();
  const notes: Note[] = [];
  // Notes are added while the list is walked, so that their own references come after those of the text.
  const queue: (Root | FootnoteDefinition)[] = [tree];
  for (const within of queue) {
    visit(within, 'footnoteReference', (node, index, parent) => {
      const footnote = footnotes.get(node.identifier);
      if (!footnote || !parent || index === undefined) return;
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
