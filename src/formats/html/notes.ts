import { visit } from 'unist-util-visit';
import type { Body, Entity } from '../../model/index.js';
import type { Spot } from './address.js';
import { noteAnchor, noteMarkAnchor } from './prose-handlers.js';
import type { SafeHtml } from './safe.js';
import type { Site } from './site.js';
import { proseOf } from './text.js';

/** A footnote, and the places from which it was reached. */
export interface NoteView {
  readonly number: number;
  readonly anchor: string;
  readonly html: SafeHtml | '';
  readonly back: readonly string[];
}

/** The footnotes of a file, in their order. */
export function notesOf(site: Site, spot: Spot, entity: Entity, body: Body): readonly NoteView[] {
  const marks = marksOf(body);
  return body.notes.map((note) => ({
    number: note.number,
    anchor: noteAnchor(entity.id, note.number),
    html: proseOf(site, spot, entity, `note-${note.number}`, note.blocks, 6),
    back: (marks.get(note.number) ?? []).map((again) => noteMarkAnchor(entity.id, note.number, again)),
  }));
}

function marksOf(body: Body): Map<number, number[]> {
  const marks = new Map<number, number[]>();
  for (const parts of Object.values(body.parts)) {
    for (const part of parts) {
      visit({ type: 'root', children: [...part.blocks] }, 'noteMark', (mark) => {
        marks.set(
          mark.number,
          [...(marks.get(mark.number) ?? []), mark.again].sort((a, b) => a - b),
        );
      });
    }
  }
  return marks;
}
