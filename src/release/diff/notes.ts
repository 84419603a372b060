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

/** The effect of each class on a text that was reworded. */
const CLASSED: {
  readonly [name in NoteClass]?: { readonly word: ChangeWord; readonly bump: Bump; readonly effect: Effect };
} = {
  clarified: { word: 'reworded', bump: 'patch', effect: { conformance: false, citation: false } },
  redefined: { word: 'reworded', bump: 'major', effect: { conformance: false, citation: true } },
  strengthened: { word: 'strengthened', bump: 'major', effect: { conformance: true, citation: false } },
  weakened: { word: 'weakened', bump: 'minor', effect: { conformance: false, citation: false } },
};

/** Returns the most important class that the notes on an id give; undefined without a note. */
export function classOf(notes: readonly ChangeNote[]): NoteClass | undefined {
  const order: readonly NoteClass[] = ['redefined', 'strengthened', 'weakened', 'clarified'];
  return order.find((name) => notes.some((note) => note.class === name)) ?? notes[0]?.class;
}

/** Applies the class of a note to a finding that needs one. */
export function classed(finding: Finding, name: NoteClass | undefined, isRecommendation: boolean): Finding {
  const verdict = finding.needsNote && name !== undefined ? CLASSED[name] : undefined;
  if (!verdict) return finding;
  // A stricter recommendation does not affect who conforms.
  const mild = isRecommendation && verdict.effect.conformance;
  return {
    ...finding,
    change: verdict.word,
    bump: mild ? 'minor' : verdict.bump,
    effect: mild ? { conformance: false, citation: false } : verdict.effect,
    needsNote: false,
    isClassed: true,
  };
}

/** The recognised changes that each class can describe. */
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

/** The recognised changes that contradict each class: a clarification does not make a text stricter. */
const CONTRARY: { readonly [name in NoteClass]?: readonly ChangeWord[] } = {
  clarified: ['strengthened', 'weakened', 'reversed'],
  strengthened: ['reversed'],
  weakened: ['reversed', 'strengthened'],
};

/** Whether a class agrees with the recognised changes. A rewording agrees with every class. */
export function classFits(name: NoteClass, findings: readonly Finding[]): boolean {
  const evident = findings.filter((one) => !one.needsNote).map((one) => one.change);
  if (evident.some((word) => CONTRARY[name]?.includes(word))) return false;
  const isOpen = findings.some((one) => one.needsNote) && CLASSED[name] !== undefined;
  return isOpen || evident.some((word) => EVIDENCE[name].includes(word));
}

/** Checks that notes agree with the changes, and that every change that needs a note has one. */
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
      // A note on a standard may be about something in it.
      if (difference.changes.some((one) => one.owner === id)) return [];
      return [
        diagnostic(
          'note-has-change',
          places[`/changes/${index}`] ?? place,
          `${id} has not changed since ${difference.from}`,
          {
            hints: ['remove the id from the note, or make the change that the note describes'],
          },
        ),
      ];
    }
    return classFits(value.class, rawFindings(change)) ? [] : [misfit(value, change, places['/class'] ?? place)];
  });
}

/** The findings without the classes from notes. */
function rawFindings(change: Change): Change['findings'] {
  return change.findings.map((one) => (one.isClassed ? { ...one, change: 'reworded', needsNote: true } : one));
}

function misfit(note: ChangeNote, change: Change, place: Diagnostic['place']): Diagnostic {
  const message = `the note says "${note.class}", but the change in ${change.id} is: ${change.reason}`;
  return diagnostic('note-class-fits', place, message, {
    hints: [`write the class that fits the change, or remove ${change.id} from the note`],
  });
}

/** Reports changes without a note: for information in a check, while a release is refused. */
function missingNotes(framework: Framework, difference: Difference): Diagnostic[] {
  return difference.changes
    .filter((change) => change.needsNote)
    .map((change) => {
      const place = framework.entities[change.id]?.place ?? topOf(SETTINGS_FILE);
      const message = `${change.id} changed since ${difference.from} (${change.reason}) and has no note`;
      return diagnostic('rewording-has-note', place, message, {
        severity: 'info',
        hints: [
          `write a note in ${SOURCES}/changes/ that names ${change.id} and says clarified, redefined, strengthened or weakened`,
          `or copy and correct the draft that charter report ${difference.from} prints`,
        ],
      });
    });
}
