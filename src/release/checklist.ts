import type { Change, Diagnostic, Difference, Lock } from '../model/index.js';
import { isPrerelease, leastFor, satisfies } from './versions.js';

/** A condition for a release. */
export interface Item {
  readonly holds: boolean;
  /** Whether the release depends on it; false for a reminder. */
  readonly needed: boolean;
  /** The condition, as a sentence without a full stop. */
  readonly text: string;
  /** What is missing, one line each; empty if the condition holds. */
  readonly missing: readonly string[];
}

/** The facts that the checklist of a release is made from. */
export interface Candidate {
  readonly version: string;
  readonly date: string;
  readonly base: Lock | undefined;
  readonly changes: Difference | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly approvedBy: string;
  readonly decision: string;
}

/** Codes that have a separate item. */
const OF_IDS = new Set(['id-is-kept', 'id-is-not-reused', 'anchor-is-kept']);
const OF_NOTES = new Set(['note-has-change', 'note-class-fits', 'rewording-has-note']);

/** Returns all conditions for a release, in the order in which an editor would work through them. */
export function checklistOf(candidate: Candidate): Item[] {
  const { diagnostics, date, base } = candidate;
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const others = errors.filter((one) => !OF_IDS.has(one.code) && !OF_NOTES.has(one.code));
  return [
    item('the sources have no errors', others.map(lineOf)),
    item('every published id and anchor is kept or retired', errors.filter((one) => OF_IDS.has(one.code)).map(lineOf)),
    item('no clause now says the opposite', reversals(candidate.changes)),
    item('every rewording has a note that fits', diagnostics.filter((one) => OF_NOTES.has(one.code)).map(lineOf)),
    item('the version is high enough for the changes', tooSmall(candidate)),
    reminder(
      'the date is not before the date of the previous release',
      base && date < base.date ? [`${base.version} is dated ${base.date}`] : [],
    ),
    reminder('a final release from 1.0.0 on names its approver and the decision', approval(candidate)),
  ];
}

function item(text: string, missing: readonly string[]): Item {
  return { holds: missing.length === 0, needed: true, text, missing };
}

function reminder(text: string, missing: readonly string[]): Item {
  return { ...item(text, missing), needed: false };
}

/** Whether every required condition holds. */
export function isReady(checklist: readonly Item[]): boolean {
  return checklist.every((one) => one.holds || !one.needed);
}

function lineOf({ place, message }: Diagnostic): string {
  return `${place.path}:${place.start.line}:${place.start.column}  ${message}`;
}

/** A citation of the id would now cite the opposite, so the new clause needs a new id. */
function reversals(changes: Difference | undefined): string[] {
  return (
    (changes?.changes ?? [])
      // A clause that moved has a new id already, so citations of the old one stay right.
      .filter((change) => change.change !== 'moved' && change.findings.some((one) => one.change === 'reversed'))
      .map((change) => `${change.id}: ${change.reason}; retire it and give the new clause a new id`)
  );
}

function tooSmall({ version, base, changes }: Candidate): string[] {
  if (!base || !changes || satisfies(version, base.version, changes.bump)) return [];
  return [
    `${version} follows ${base.version} and must be ${leastFor(base.version, changes.bump)}, because of:`,
    ...needing(changes, version, base.version).map(
      (change) => `${change.id} ${change.change} (${change.bump}): ${change.reason}`,
    ),
  ];
}

/** The changes for which the version is too low. */
function needing(changes: Difference, version: string, follows: string): readonly Change[] {
  return changes.changes.filter((change) => !satisfies(version, follows, change.bump));
}

function approval({ version, approvedBy, decision }: Candidate): string[] {
  if (isPrerelease(version) || version.startsWith('0.')) return [];
  return [
    ...(approvedBy === '' ? ['name the approver with --approved-by'] : []),
    ...(decision === '' ? ['name the decision with --decision'] : []),
  ];
}
