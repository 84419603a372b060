import type {
  Change,
  ChangeNote,
  Difference,
  FoundBetween,
  Framework,
  Redline,
  Report,
  State,
} from '../model/index.js';
import { actorsOf, termsOf } from './affected.js';
import { coverageBetween } from './coverage.js';
import { dependentsOn } from './dependents.js';
import { missingNotes } from './missing-notes.js';
import { placeOf } from './place-of.js';
import { documentRedlines, type Layouts } from './redlines.js';
import { sentenceOf } from './sentence.js';
import { staleTranslations, type TranslationFile } from './translations.js';

/** What was found out about both sides before anything is told of it. */
export interface Compared {
  readonly before: State;
  readonly after: State;
  readonly difference: Difference;
  readonly redlines: readonly Redline[];
  readonly found: FoundBetween;
  /** The later side as it is linked; undefined where it is a release. */
  readonly framework: Framework | undefined;
  readonly layouts: Layouts;
  readonly notes: readonly ChangeNote[];
  readonly translations: readonly TranslationFile[];
  readonly incomplete: readonly string[];
  readonly language: string;
}

const WEIGHT = ['major', 'minor', 'patch', 'none'];

/** Tells what a difference means, and for whom. */
export function report(compared: Compared): Report {
  const { before, after, difference, framework, layouts } = compared;
  const { changes } = difference;
  return {
    from: difference.from,
    to: difference.to,
    language: compared.language,
    difference,
    meanings: [...changes].sort(byWeight).map((change) => ({
      change,
      sentence: sentenceOf(change),
      bump: change.bump,
      place: placeOf(change, framework),
    })),
    redlines: documentRedlines(compared.redlines, changes, { after }, layouts),
    found: compared.found,
    coverage: coverageBetween(before, after),
    affected: {
      actors: actorsOf(changes, after),
      standards: dependentsOn(changes, after),
      terms: termsOf(changes, after, framework),
      translations: staleTranslations(compared.translations, [before, after], framework),
    },
    missingNotes: missingNotes(changes, compared.notes, framework),
    incomplete: compared.incomplete,
  };
}

/** What asks most of a reader comes first; the order within a weight is that of the ids. */
function byWeight(a: Change, b: Change): number {
  return WEIGHT.indexOf(a.bump) - WEIGHT.indexOf(b.bump);
}
