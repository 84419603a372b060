import {
  type ChangeNote,
  compareText,
  type Diagnostic,
  type Difference,
  type Edition,
  type Framework,
  type History,
  type Lock,
  type LockedEntity,
  type Placed,
  type Records,
  type Redline,
  type ReleaseEntry,
  type Retirement,
  type State,
  type Table,
  tableOf,
} from '../model/index.js';
import { checkNotes, difference, redlinesOf } from './diff/index.js';
import { checkIds, type NamedPlace } from './ids.js';
import { describeRetired, type LockFacts, lockOf, type Unsealed } from './lock.js';
import { goneIds } from './published.js';
import { checkRecords, isOnKnownIds, retiredTwice } from './records.js';
import { stateOf } from './state.js';
import { compareVersions, highest, isBefore, isPrerelease, lineOf } from './versions.js';

/** The history of an edition; `lock` is the unsealed lock of the edition itself. */
export function historyOf(
  lock: Unsealed,
  base: Lock | undefined,
  records: Records,
  retired: readonly Retirement[],
  redlines: readonly Redline[],
): History {
  const entities = Object.values(lock.entities);
  const by = (pick: (entity: LockedEntity) => string | undefined): Table<string> => {
    const table = tableOf<string>();
    for (const entity of entities) {
      const value = pick(entity);
      if (value !== undefined) table[entity.id] = value;
    }
    return table;
  };
  return {
    follows: base && { version: base.version, digest: base.digest, date: base.date },
    releases: releasesOf(lock, records),
    approvedBy: lock.approvedBy,
    decision: lock.decision,
    retired: [...retired].sort((a, b) => compareText(a.id, b.id)),
    since: by((entity) => entity.since),
    changed: by((entity) => entity.changed),
    versions: by((entity) => entity.version),
    redlines,
  };
}

function releasesOf(lock: Unsealed, records: Records): ReleaseEntry[] {
  const itself = lock.version === 'draft' ? [] : [entryOf({ ...lock, digest: '' }, records)];
  return [...records.locks.map((one) => entryOf(one, records)), ...itself].sort((a, b) =>
    compareVersions(b.version, a.version),
  );
}

/** Returns a release as lists show it. */
export function entryOf(lock: Lock, { withdrawn }: Pick<Records, 'withdrawn'>): ReleaseEntry {
  const taken = withdrawn.find((one) => one.version === lock.version);
  return {
    version: lock.version,
    date: lock.date,
    prerelease: isPrerelease(lock.version),
    follows: lock.follows?.version ?? '',
    digest: lock.digest,
    approvedBy: lock.approvedBy,
    decision: lock.decision,
    withdrawn: taken && { date: taken.date, reason: taken.reason, decision: taken.decision },
  };
}

/** A framework compared with the releases before it. */
export interface Past {
  readonly records: Records;
  readonly state: State;
  /** The release that it follows; undefined if there is none. */
  readonly base: Lock | undefined;
  /** The changes since then; undefined if there is nothing to compare with. */
  readonly changes: Difference | undefined;
  /** The notes that no earlier release has used. */
  readonly notes: readonly Placed<ChangeNote>[];
  /** Every retired id, with a description. */
  readonly retired: readonly Retirement[];
  /** Published ids that are missing but not retired; sections as `PS-001#scope`. */
  readonly gone: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares a framework with the release before it: for a version with the one it follows in its line, for the draft
 * with the newest. Ids and notes are checked too, if everything could be read.
 */
export function lookBack(
  framework: Framework,
  all: Records,
  version: string | undefined,
  date: string | undefined,
  named: readonly NamedPlace[] = [],
): Past {
  const locks = version === undefined ? all.locks : all.locks.filter((lock) => isBefore(lock.version, version));
  const records: Records = { ...all, locks };
  // All that remain are below the version, so it follows the highest.
  const name = highest(locks.map((lock) => lock.version));
  const base = locks.find((lock) => lock.version === name);
  const retired = describeRetired(
    records.retired.map((one) => one.value),
    locks,
    // An entity that could not be read is not missing.
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
  const gone = goneIds(framework, records);
  return {
    records,
    state,
    base,
    changes,
    notes,
    retired,
    gone,
    diagnostics: checkReleases(framework, records, changes, gone.size === 0 ? notes : undefined, named),
  };
}

function checkReleases(
  framework: Framework,
  records: Records,
  changes: Difference | undefined,
  notes: readonly Placed<ChangeNote>[] | undefined,
  named: readonly NamedPlace[],
): Diagnostic[] {
  // A missing entity may be in a file that could not be read.
  if (!framework.complete) return [];
  const twice = retiredTwice(records);
  const isKnown = (note: Placed<ChangeNote>): boolean => isOnKnownIds(note, framework, records);
  return [
    ...checkRecords(framework, records),
    ...twice,
    // A duplicate entry may be a mistyped id, so another id only seems not to be listed.
    ...(twice.length > 0 ? [] : checkIds(framework, records, named)),
    // While an id is gone, every text that names it reads differently, which needs no note.
    ...(changes && notes ? checkNotes(framework, changes, notes.filter(isKnown)) : []),
  ];
}

/** The notes that no release of the line has used yet. */
function unusedNotes({ locks, notes }: Records, base: Lock | undefined): Placed<ChangeNote>[] {
  const used = new Set(lineOf(base, locks).flatMap((lock) => lock.notes));
  return notes.filter((one) => !used.has(one.value.id));
}

/** Returns the edition with its history, and its lock, which a release stores. */
export function editionOf(
  past: Past,
  facts: Omit<LockFacts, 'notes' | 'date'> & { readonly date: string | undefined },
  formats: readonly string[],
): { readonly edition: Edition; readonly lock: Unsealed } {
  const { base, changes, records } = past;
  const { version, date, sourceDigest, toolVersion } = facts;
  const notes = past.notes.map((one) => one.value.id);
  const nothing: Difference = { from: '', to: version, bump: 'none', changes: [] };
  const lock = lockOf(past.state, { ...facts, date: date ?? '', notes }, base, changes ?? nothing);
  const redlines = base && changes ? redlinesOf(base, past.state, changes) : [];
  const history = historyOf(lock, base, records, past.retired, redlines);
  const edition = { version, date, sourceDigest, toolVersion, formats, history, ...(changes && { changes }) };
  return { edition, lock };
}
