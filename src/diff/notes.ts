import type { Bump, ChangeNote, ChangeWord, Effect, Finding, NoteClass } from '../model/index.js';

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
  };
}

/** The words of changes that each class can describe. */
const FITS: { readonly [name in NoteClass]: readonly ChangeWord[] } = {
  added: ['added'],
  removed: ['removed', 'moved', 'split', 'merged'],
  moved: ['moved', 'split', 'merged'],
  strengthened: ['strengthened'],
  weakened: ['weakened'],
  clarified: ['reworded', 'editorial'],
  redefined: ['reversed', 'strengthened', 'weakened'],
  status: ['status'],
};

/** Whether a class agrees with what a machine can see; what it cannot judge agrees with anything that classes words. */
export function classFits(name: NoteClass, findings: readonly Finding[]): boolean {
  const evident = findings.filter((one) => !one.needsNote && !isAside(one));
  const open = findings.some((one) => one.needsNote);
  if (open && CLASSED[name] !== undefined) return evident.every((one) => isCompatible(name, one.change));
  if (evident.length === 0) return name === 'clarified' || FITS[name].length === 0;
  return (
    evident.some((one) => FITS[name].includes(one.change) || (one.change === 'changed' && name === 'clarified')) &&
    !(name === 'clarified' && evident.some((one) => one.change === 'strengthened' || one.change === 'weakened'))
  );
}

function isCompatible(name: NoteClass, word: ChangeWord): boolean {
  if (word === 'strengthened') return name === 'strengthened' || name === 'redefined';
  if (word === 'weakened') return name === 'weakened' || name === 'redefined';
  return word === 'reversed' ? name === 'redefined' : true;
}

/** What informs and does not bind says nothing about the class. */
function isAside(finding: Finding): boolean {
  return finding.bump === 'patch' && finding.change === 'changed';
}
