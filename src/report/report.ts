import type {
  Change,
  ChangeNote,
  DiagnosticsBetween,
  Difference,
  DocumentRedline,
  Framework,
  Redline,
  Report,
  State,
} from '../model/index.js';
import { actorsOf, dependentsOn, staleTranslations, type TranslationFile, termsOf } from './affected.js';
import { coverageBetween } from './coverage.js';
import { sentenceOf } from './difference.js';
import { type LineOf, missingNotes, placeOfChange } from './notes.js';
import { documentRedlines, type Layouts } from './redlines.js';

/** Everything about both sides that a report is made from. */
interface ReportInput {
  readonly before: State;
  readonly after: State;
  readonly difference: Difference;
  readonly redlines: readonly Redline[];
  readonly found: DiagnosticsBetween;
  /** The linked framework of the later side; undefined for a release. */
  readonly framework: Framework | undefined;
  readonly layouts: Layouts;
  readonly notes: readonly ChangeNote[];
  readonly translations: readonly TranslationFile[];
  readonly incomplete: readonly string[];
  readonly language: string;
}

const WEIGHT = ['major', 'minor', 'patch', 'none'];

/** Describes what a difference means, and for whom. */
export function describeChanges(compared: ReportInput): Report {
  const { before, after, difference, framework, layouts } = compared;
  const { changes } = difference;
  const redlines = documentRedlines(compared.redlines, changes, { after }, layouts);
  const lineOf = linesOf(redlines, layouts);
  return {
    from: difference.from,
    to: difference.to,
    language: compared.language,
    difference,
    meanings: [...changes].sort(byWeight).map((change) => ({
      change,
      sentence: sentenceOf(change),
      bump: change.bump,
      place: placeOfChange(change, framework, lineOf),
    })),
    redlines,
    found: compared.found,
    coverage: coverageBetween(before, after),
    affected: {
      actors: actorsOf(changes, after),
      standards: dependentsOn(changes, after),
      terms: termsOf(changes, after, framework),
      translations: staleTranslations(compared.translations, [before, after], framework),
    },
    missingNotes: missingNotes(changes, compared.notes, framework, lineOf),
    incomplete: compared.incomplete,
  };
}

/** Returns the line where a text first differs; for a text without a redline, where it begins. */
function linesOf(redlines: readonly DocumentRedline[], layouts: Layouts): LineOf {
  const first = new Map<string, number | undefined>();
  for (const entity of redlines.flatMap((one) => one.entities)) {
    for (const { name, blocks } of entity.units) {
      const block = blocks.find(({ pieces, line }) => line !== undefined && pieces.some(({ kind }) => kind !== 'same'));
      first.set(`${entity.id}#${name}`, block?.line);
    }
  }
  return (unit) => first.get(unit) ?? layouts[unit]?.[0]?.line;
}

/** Orders changes by weight, the heaviest first, and by id within a weight. */
function byWeight(a: Change, b: Change): number {
  return WEIGHT.indexOf(a.bump) - WEIGHT.indexOf(b.bump);
}
