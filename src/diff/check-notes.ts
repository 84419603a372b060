import {
  type Change,
  type ChangeNote,
  type Diagnostic,
  type Difference,
  diagnostic,
  type Framework,
  type Placed,
  SOURCES,
  topOf,
} from '../model/index.js';
import { classFits } from './notes.js';

/** Whether the notes tell the truth about what changed, and whether what needs one has one. */
export function checkNotes(
  framework: Framework,
  difference: Difference,
  notes: readonly Placed<ChangeNote>[],
): Diagnostic[] {
  return [...notes.flatMap((note) => checkNote(note, difference)), ...missingNotes(framework, difference)];
}

function checkNote({ value, place, places }: Placed<ChangeNote>, difference: Difference): Diagnostic[] {
  return value.changes.flatMap((id, index): Diagnostic[] => {
    const change = difference.changes.find((one) => one.id === id);
    if (!change) {
      // A note on a standard may be on what stands in it.
      if (difference.changes.some((one) => one.owner === id)) return [];
      return [
        diagnostic(
          'note-has-change',
          places[`/changes/${index}`] ?? place,
          `${id} has not changed since ${difference.from}`,
          {
            hints: ['take the id out of the note, or make the change that the note is about'],
          },
        ),
      ];
    }
    return classFits(value.class, rawFindings(change)) ? [] : [misfit(value, change, places['/class'] ?? place)];
  });
}

/** The findings as a machine sees them, before any note was asked. */
function rawFindings(change: Change): Change['findings'] {
  return change.findings.map((one) => (one.isClassed ? { ...one, change: 'reworded', needsNote: true } : one));
}

function misfit(note: ChangeNote, change: Change, place: Diagnostic['place']): Diagnostic {
  const message = `the note says "${note.class}", and what changed in ${change.id} is: ${change.reason}`;
  return diagnostic('note-class-fits', place, message, {
    hints: [`write the class that fits what changed, or take ${change.id} out of the note`],
  });
}

/** Contributors are only told; a release is refused. */
function missingNotes(framework: Framework, difference: Difference): Diagnostic[] {
  return difference.changes
    .filter((change) => change.needsNote)
    .map((change) => {
      const place = framework.entities[change.id]?.place ?? topOf(`${SOURCES}/framework.yaml`);
      const message = `${change.id} changed since ${difference.from} (${change.reason}), and no note says what that does`;
      return diagnostic('rewording-has-note', place, message, {
        severity: 'info',
        hints: [
          `write a note in ${SOURCES}/changes/ that names ${change.id} and says clarified, redefined, strengthened or weakened`,
          `or take the one that charter report ${difference.from} prints, and make it true`,
        ],
      });
    });
}
