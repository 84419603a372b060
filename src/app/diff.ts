import type { ChangeNote, Diagnostic, Difference, Lock, Records, State } from '../model/index.js';
import { difference } from '../release/diff/index.js';
import type { Checked } from './check.js';

/** One side of a comparison. */
export interface Side {
  readonly state: State;
  /** The notes that it brings, and the names of those that it and what came before it have used. */
  readonly notes: readonly ChangeNote[];
  readonly used: readonly string[];
  /** What is wrong with its sources, so that something may be missing from it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sources that were checked as a side, under a name. Sources with errors are compared as far as they could be read. */
export function sideOfChecked({ past, diagnostics }: Checked, name: string): Side & { readonly records: Records } {
  const { records } = past;
  const notes = records.notes.map((one) => one.value);
  return { state: { ...past.state, name }, notes, used: notes.map((note) => note.id), diagnostics, records };
}

/** A release as a side, from its lock; undefined where there is no lock of that version. */
export function sideOfRelease(version: string, records: Records): Side | undefined {
  const lock = records.locks.find((one) => one.version === version);
  if (!lock) return undefined;
  const used = usedUpTo(lock, records);
  const notes = records.notes.map((one) => one.value).filter((note) => used.includes(note.id));
  return { state: lock, notes, used, diagnostics: [] };
}

/** What lies between two sides, with the notes that came in between. */
export function compare(before: Side, after: Side): Difference {
  const fresh = after.notes.filter((note) => !before.used.includes(note.id));
  return difference(before.state, after.state, fresh);
}

/** The notes that a release and those before it in its line have used. */
function usedUpTo(lock: Lock, { locks }: Records): string[] {
  const used: string[] = [];
  for (let at: Lock | undefined = lock; at; at = locks.find((one) => one.version === at?.follows?.version))
    used.push(...at.notes);
  return used;
}
