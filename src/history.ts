import { checkNotes, difference } from './diff/index.js';
import type {
  ChangeNote,
  Diagnostic,
  Difference,
  Framework,
  Lock,
  Placed,
  Records,
  Retirement,
  State,
} from './model/index.js';
import { checkIds, checkRecords, describeRetired, highest, isBefore, predecessorOf, stateOf } from './release/index.js';

/** What a framework is, seen from the releases before it. */
export interface Past {
  readonly records: Records;
  readonly state: State;
  /** The release that it follows; undefined where nothing was released before it. */
  readonly base: Lock | undefined;
  /** What changed since then; undefined where there is nothing to compare with. */
  readonly changes: Difference | undefined;
  /** The notes that no release before it has used. */
  readonly notes: readonly Placed<ChangeNote>[];
  /** Every id that is no longer used, with what it was. */
  readonly retired: readonly Retirement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares a framework with the release before it: for a version with the one it follows in its line, for the draft
 * with the newest. What the ids and notes must be is judged too, once everything could be read.
 */
export function lookBack(
  framework: Framework,
  all: Records,
  version: string | undefined,
  date: string | undefined,
): Past {
  const locks = version === undefined ? all.locks : all.locks.filter((lock) => isBefore(lock.version, version));
  const records: Records = { ...all, locks };
  const versions = locks.map((lock) => lock.version);
  const name = version === undefined ? highest(versions) : predecessorOf(version, versions);
  const base = locks.find((lock) => lock.version === name);
  const retired = describeRetired(
    records.retired.map((one) => one.value),
    locks,
    // What only could not be read is not gone.
    (id) => !framework.complete || framework.entities[id] !== undefined,
  );
  const state = stateOf(framework, version ?? 'draft', date, retired);
  const notes = unusedNotes(records, base);
  const changes =
    base &&
    difference(
      base,
      state,
      notes.map((one) => one.value),
    );
  return { records, state, base, changes, notes, retired, diagnostics: judge(framework, records, changes, notes) };
}

function judge(
  framework: Framework,
  records: Records,
  changes: Difference | undefined,
  notes: readonly Placed<ChangeNote>[],
): Diagnostic[] {
  // What is gone may only not have been read.
  if (!framework.complete) return [];
  return [
    ...checkRecords(framework, records),
    ...checkIds(framework, records),
    ...(changes ? checkNotes(framework, changes, notes) : []),
  ];
}

/** The notes that are left when those are taken out which the releases of the line have used. */
function unusedNotes({ locks, notes }: Records, base: Lock | undefined): Placed<ChangeNote>[] {
  const used = new Set<string>();
  for (let at = base; at; at = locks.find((lock) => lock.version === at?.follows?.version)) {
    for (const note of at.notes) used.add(note);
  }
  return notes.filter((one) => !used.has(one.value.id));
}
