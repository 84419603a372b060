import {
  type Bump,
  type Change,
  type ChangeNote,
  type ChangeWord,
  type Diagnostic,
  type Difference,
  diagnostic,
  type Effect,
  type Finding,
  type Framework,
  type NoteClass,
  type Placed,
  SETTINGS_FILE,
  SOURCES,
  topOf,
} from '../../model/index.js';

/** What a class means for a text of which a machine knows only that it was reworded. */
const CLASSED: {
  readonly [name in NoteClass]?: { readonly word: ChangeWord; readonly bump: Bump; readonly effect: Effect };
} = {
  clarified: { word: 'reworded', bump: 'patch', effect: { conformance: false, citation: false } },
  redefined: { word: 'reworded', bump: 'major', effect: { conformance: false, citation: true } },
  strengthened: { word: 'strengthened', bump: 'major', effect: { conformance: true, citation: false } },
  weakened: { word: 'weakened', bump: 'minor', effect: { conformance: false, citation: false } },
};

/** The heaviest class that the notes on an id give; undefined without a note. */
export function classOf(notes: readonly ChangeNote[]): NoteClass | undefined {
  const order: readonly NoteClass[] = ['redefined', 'strengthened', 'weakened', 'clarified'];
  return order.find((name) => notes.some((note) => note.class === name)) ?? notes[0]?.class;
}

/** A finding with what a note says about it, where only a note can say. */
export function classed(finding: Finding, name: NoteClass | undefined, isRecommendation: boolean): Finding {
  const said = finding.needsNote && name !== undefined ? CLASSED[name] : undefined;
  if (!said) return finding;
  // Nobody fails to conform because a recommendation asks for more.
  const mild = isRecommendation && said.effect.conformance;
  return {
    ...finding,
    change: said.word,
    bump: mild ? 'minor' : said.bump,
    effect: mild ? { conformance: false, citation: false } : said.effect,
    needsNote: false,
    isClassed: true,
  };
}

/** The words of changes that a class can describe, where a machine can see for itself. */
const EVIDENCE: { readonly [name in NoteClass]: readonly ChangeWord[] } = {
  added: ['added'],
  removed: ['removed', 'moved', 'split', 'merged'],
  moved: ['moved', 'split', 'merged'],
  strengthened: ['strengthened'],
  weakened: ['weakened'],
  clarified: ['reworded', 'editorial', 'changed'],
  redefined: ['reversed', 'strengthened', 'weakened'],
  status: ['status'],
};

/** Words that a class cannot be said beside: who calls it clarified must not have made it stricter. */
const CONTRARY: { readonly [name in NoteClass]?: readonly ChangeWord[] } = {
  clarified: ['strengthened', 'weakened', 'reversed'],
  strengthened: ['reversed'],
  weakened: ['reversed', 'strengthened'],
};

/** Whether a class agrees with what a machine can see. What it cannot judge may be anything that a note can say of words. */
export function classFits(name: NoteClass, findings: readonly Finding[]): boolean {
  const evident = findings.filter((one) => !one.needsNote).map((one) => one.change);
  if (evident.some((word) => CONTRARY[name]?.includes(word))) return false;
  const isOpen = findings.some((one) => one.needsNote) && CLASSED[name] !== undefined;
  return isOpen || evident.some((word) => EVIDENCE[name].includes(word));
}

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
      const place = framework.entities[change.id]?.place ?? topOf(SETTINGS_FILE);
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
