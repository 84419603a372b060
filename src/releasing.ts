import {
  type Diagnostic,
  type Difference,
  type Format,
  hintFor,
  type Lock,
  type Paper,
  type Records,
  SOURCES,
  type Tree,
  type Withdrawal,
} from './model/index.js';
import { type Built, build, type Checked, check } from './pipeline.js';
import { type Refusal, type Released, type Target, writeLock, writeWithdrawn } from './publish/index.js';
import { checklistOf, entryOf, type Item, lockText, proposed, withdrawnText } from './release/index.js';
import { buryRelease, indexReleases } from './shelving.js';

export interface ReleaseOptions {
  /** The version to be released; without one, the smallest that what changed allows is proposed. */
  readonly version?: string | undefined;
  /** ISO 8601 day; a version that was released before keeps its own unless `isDateGiven`. */
  readonly date: string;
  readonly isDateGiven?: boolean;
  readonly approvedBy?: string | undefined;
  readonly decision?: string | undefined;
  /** The size of the pages of the PDF; a version that was released before keeps its own. */
  readonly paper?: Paper | undefined;
}

/** A release that is about to be made, and whether it can be. */
export interface Prepared {
  readonly version: string;
  readonly date: string;
  readonly approvedBy: string;
  readonly decision: string;
  readonly paper: Paper;
  readonly checked: Checked;
  readonly changes: Difference | undefined;
  readonly checklist: readonly Item[];
  /** The lock of this version, where it was released before. */
  readonly released: Lock | undefined;
  /** What the sources know of every release, those of later versions too. */
  readonly records: Records;
}

/** Judges whether a release can be made, and proposes its version when none is given. Writes nothing. */
export async function prepareRelease(tree: Tree, options: ReleaseOptions): Promise<Prepared> {
  const { past } = await check(tree, { date: options.date });
  const version = options.version ?? proposed(past.base?.version, past.changes?.bump ?? 'none');
  const released = past.records.locks.find((one) => one.version === version);
  const date = released && options.isDateGiven !== true ? released.date : options.date;
  const checked = await check(tree, { date, version, release: true });
  const approvedBy = options.approvedBy ?? released?.approvedBy ?? '';
  const decision = options.decision ?? released?.decision ?? '';
  const paper = options.paper ?? released?.paper ?? 'a4';
  const { base, changes } = checked.past;
  const { diagnostics } = checked;
  const checklist = checklistOf({ version, date, base, changes, diagnostics, approvedBy, decision });
  return { version, date, approvedBy, decision, paper, checked, changes, checklist, released, records: past.records };
}

/** The release as files, and its lock, which is whole once the digest of `release.json` is known. */
export async function makeRelease(
  tree: Tree,
  prepared: Prepared,
  options: { readonly formats: readonly Format[]; readonly toolVersion: string },
): Promise<Built> {
  const { version, date, approvedBy, decision, paper, checked } = prepared;
  return build(tree, checked, { ...options, version, date, approvedBy, decision, paper });
}

/** What was recorded of a release beside its files. */
export interface Recorded {
  /** The path of its lock among the sources, and whether it was written now. */
  readonly lock: string;
  readonly isNew: boolean;
}

/** Seals the lock with the digest of the files, and brings what leads to the releases up to date. */
export async function recordRelease(
  tree: Tree,
  prepared: Prepared,
  made: Built,
  released: Released,
  target: Target,
  toolVersion: string,
): Promise<Recorded | Refusal> {
  const sealed: Lock = { ...made.lock, digest: released.digest };
  const lock = prepared.released
    ? `${SOURCES}/releases/${prepared.version}.yaml`
    : await writeLock(target.root, prepared.version, lockText(sealed));
  const { records } = prepared;
  const { settings } = prepared.checked.framework;
  const entries = [...records.locks, sealed].map((one) => entryOf(one, records));
  const indexed = await indexReleases(tree, settings, entries, target, toolVersion);
  return 'refused' in indexed ? indexed : { lock, isNew: prepared.released === undefined };
}

/** Takes a release back: tombstones in the place of its pages, and a record among the sources. */
export async function withdrawRelease(
  tree: Tree,
  asked: Omit<Withdrawal, 'digest'>,
  target: Target,
  toolVersion: string,
): Promise<{ readonly record: string; readonly diagnostics: readonly Diagnostic[] } | Refusal> {
  const { past, framework } = await check(tree);
  const lock = past.records.locks.find((one) => one.version === asked.version);
  if (!lock) {
    const known = past.records.locks.map((one) => one.version);
    return {
      refused: `there is no release ${asked.version}; ${hintFor(asked.version, known).join('') || 'there is none at all'}`,
    };
  }
  if (past.records.withdrawn.some((one) => one.version === asked.version))
    return { refused: `${asked.version} was taken back before` };
  const withdrawn = [...past.records.withdrawn, { ...asked, digest: lock.digest }];
  const entry = entryOf(lock, { withdrawn });
  const entries = past.records.locks.map((one) => entryOf(one, { withdrawn }));
  const indexed = await indexReleases(tree, framework.settings, entries, target, toolVersion);
  if ('refused' in indexed) return indexed;
  const buried = await buryRelease(tree, framework.settings, entry, indexed.versions, target, toolVersion);
  if ('refused' in buried) return buried;
  const record = await writeWithdrawn(target.root, withdrawnText(withdrawn));
  return { record, diagnostics: [...indexed.diagnostics, ...buried.diagnostics] };
}
