import type { Change, Diagnostic, Difference, Lock } from '../model/index.js';
import { isPrerelease, leastFor, satisfies } from './versions.js';

/** One thing that has to hold before a release can be made. */
export interface Item {
  readonly holds: boolean;
  /** False for what an editor is only reminded of. */
  readonly needed: boolean;
  /** What has to hold, as a sentence without a full stop. */
  readonly text: string;
  /** What is missing, one line each; empty when it holds. */
  readonly missing: readonly string[];
}

/** What a release is judged by. */
export interface Candidate {
  readonly version: string;
  readonly date: string;
  readonly base: Lock | undefined;
  readonly changes: Difference | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly approvedBy: string;
  readonly decision: string;
}

/** Codes that have an item of their own. */
const OF_IDS = new Set(['id-is-kept', 'id-is-not-reused', 'anchor-is-kept']);
const OF_NOTES = new Set(['note-has-change', 'note-class-fits', 'rewording-has-note']);

/** Everything that has to hold, in the order in which an editor would see to it. */
export function checklistOf(candidate: Candidate): Item[] {
  const { diagnostics, date, base } = candidate;
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const others = errors.filter((one) => !OF_IDS.has(one.code) && !OF_NOTES.has(one.code));
  return [
    item('the sources have no errors', others.map(told)),
    item(
      'every id and anchor that was published is kept or retired',
      errors.filter((one) => OF_IDS.has(one.code)).map(told),
    ),
    item('no clause says the opposite of what it said', reversals(candidate.changes)),
    item('what was reworded has a note that fits', diagnostics.filter((one) => OF_NOTES.has(one.code)).map(told)),
    item('the version is high enough for what changed', tooSmall(candidate)),
    reminder(
      'the date is not before that of the release it follows',
      base && date < base.date ? [`${base.version} has the date ${base.date}`] : [],
    ),
    reminder('a final release from 1.0.0 on names who approved it, and the decision', approval(candidate)),
  ];
}

function item(text: string, missing: readonly string[]): Item {
  return { holds: missing.length === 0, needed: true, text, missing };
}

function reminder(text: string, missing: readonly string[]): Item {
  return { ...item(text, missing), needed: false };
}

/** Whether nothing is missing that a release cannot do without. */
export function isReady(checklist: readonly Item[]): boolean {
  return checklist.every((one) => one.holds || !one.needed);
}

function told({ place, message }: Diagnostic): string {
  return `${place.path}:${place.start.line}:${place.start.column}  ${message}`;
}

/** Whoever cites the id would cite the opposite: that needs an id of its own. */
function reversals(changes: Difference | undefined): string[] {
  return (
    (changes?.changes ?? [])
      // A clause that moved has an id of its own already, so nobody who cites the old one is misled.
      .filter((change) => change.change !== 'moved' && change.findings.some((one) => one.change === 'reversed'))
      .map((change) => `${change.id}: ${change.reason}; retire it and give the new clause an id of its own`)
  );
}

function tooSmall({ version, base, changes }: Candidate): string[] {
  if (!base || !changes || satisfies(version, base.version, changes.bump)) return [];
  return [
    `${version} follows ${base.version} and has to be ${leastFor(base.version, changes.bump)}, because of:`,
    ...needing(changes, version, base.version).map(
      (change) => `${change.id} ${change.change} (${change.bump}): ${change.reason}`,
    ),
  ];
}

/** The changes that ask for more than a version gives. */
function needing(changes: Difference, version: string, follows: string): readonly Change[] {
  return changes.changes.filter((change) => !satisfies(version, follows, change.bump));
}

function approval({ version, approvedBy, decision }: Candidate): string[] {
  if (isPrerelease(version) || version.startsWith('0.')) return [];
  return [
    ...(approvedBy === '' ? ['say who approved it with --approved-by'] : []),
    ...(decision === '' ? ['say by which decision with --decision'] : []),
  ];
}
