import { atomFeed, indexPage, latestPages, type ReleaseIndex, tombstonePages } from '../formats/index.js';
import {
  type Artifact,
  type Diagnostic,
  type Difference,
  type Format,
  hintFor,
  type Lock,
  lockFile,
  type Observer,
  type Paper,
  type Records,
  type Refusal,
  type ReleaseEntry,
  type Settings,
  type Tree,
  UNOBSERVED,
  type Withdrawal,
} from '../model/index.js';
import {
  publishIndex,
  type ReleaseResult,
  readOutput,
  replaceFolder,
  type Target,
  writeLock,
  writeWithdrawn,
} from '../publish/index.js';
import {
  checklistOf,
  entryOf,
  type Item,
  isPrerelease,
  lockText,
  lookBack,
  type Past,
  proposed,
  readVersions,
  type Versions,
  versionsOf,
  versionsText,
  withdrawnText,
} from '../release/index.js';
import { loadMaterials } from '../source/index.js';
import { type BuildResult, build } from './build.js';
import { type Checked, check, compile, evaluate } from './check.js';

export interface ReleaseOptions {
  /** The version to release; without one, the smallest that the changes allow is proposed. */
  readonly version?: string | undefined;
  /** ISO 8601 day; a version that was already released keeps its own unless `isDateGiven`. */
  readonly date: string;
  readonly isDateGiven?: boolean;
  readonly approvedBy?: string | undefined;
  readonly decision?: string | undefined;
  /** The page size of the PDF; a version that was already released keeps its own. */
  readonly paper?: Paper | undefined;
}

/** A release to be made, and whether it can be. */
export interface PreparedRelease {
  readonly version: string;
  readonly date: string;
  readonly approvedBy: string;
  readonly decision: string;
  readonly paper: Paper;
  readonly checked: Checked;
  readonly changes: Difference | undefined;
  readonly checklist: readonly Item[];
  /** The lock of this version, if it was already released. */
  readonly released: Lock | undefined;
  /** Whether the sources differ from this version, if it was already released. */
  readonly isAltered: boolean;
  /** Whether the sources are the same as the final release that they follow. */
  readonly isUnchanged: boolean;
  /** The records of all releases, including later versions. */
  readonly records: Records;
}

/** Decides whether a release can be made, and proposes its version when none is given. Writes nothing. */
export async function prepareRelease(
  tree: Tree,
  options: ReleaseOptions,
  observer = UNOBSERVED,
): Promise<PreparedRelease> {
  const compiled = await compile(tree, undefined, observer);
  const { framework, records } = compiled;
  const version = options.version ?? nextVersion(lookBack(framework, records, undefined, options.date));
  const released = records.locks.find((one) => one.version === version);
  const date = released && options.isDateGiven !== true ? released.date : options.date;
  const checked = await evaluate(tree, compiled, { date, version, release: true }, observer);
  const approvedBy = options.approvedBy ?? released?.approvedBy ?? '';
  const decision = options.decision ?? released?.decision ?? '';
  const paper = options.paper ?? released?.paper ?? 'a4';
  const { base, changes } = checked.past;
  const { diagnostics } = checked;
  const checklist = checklistOf({ version, date, base, changes, diagnostics, approvedBy, decision });
  const own = released && lookBack(framework, { ...records, locks: [released] }, undefined, date).changes;
  return {
    version,
    date,
    approvedBy,
    decision,
    paper,
    checked,
    changes,
    checklist,
    released,
    isAltered: (own?.changes.length ?? 0) > 0,
    isUnchanged: base !== undefined && !isPrerelease(base.version) && changes?.changes.length === 0,
    records,
  };
}

function nextVersion({ base, changes }: Past): string {
  return proposed(base?.version, changes?.bump ?? 'none');
}

/** Builds the files and the lock of a release. The lock lacks its digest, which depends on `release.json`. */
export async function makeRelease(
  tree: Tree,
  prepared: PreparedRelease,
  options: { readonly formats: readonly Format[]; readonly toolVersion: string; readonly observer?: Observer },
): Promise<BuildResult> {
  const { version, date, approvedBy, decision, paper, checked } = prepared;
  return build(tree, checked, { ...options, version, date, approvedBy, decision, paper });
}

/** The record of a release among the sources. */
export interface RecordedRelease {
  /** The path of the lock, and whether it was written now. */
  readonly lock: string;
  readonly isNew: boolean;
}

/** Seals the lock with the digest of the files, and updates the release index. */
export async function recordRelease(
  tree: Tree,
  prepared: PreparedRelease,
  made: BuildResult,
  released: ReleaseResult,
  target: Target,
  toolVersion: string,
): Promise<RecordedRelease | Refusal> {
  const sealed: Lock = { ...made.lock, digest: released.digest };
  const lock = prepared.released
    ? lockFile(prepared.version)
    : await writeLock(target.root, prepared.version, lockText(sealed));
  const { records } = prepared;
  const { settings } = prepared.checked.framework;
  const entries = [...records.locks, sealed].map((one) => entryOf(one, records));
  const indexed = await writeReleaseIndex(tree, settings, entries, target, toolVersion);
  return 'refused' in indexed ? indexed : { lock, isNew: prepared.released === undefined };
}

/** Withdraws a release: tombstones replace its pages, and a record is added to the sources. */
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
      refused: `there is no release ${asked.version}; ${hintFor(asked.version, known).join('') || 'there are no releases yet'}`,
    };
  }
  if (past.records.withdrawn.some((one) => one.version === asked.version))
    return { refused: `${asked.version} is already withdrawn` };
  const withdrawn = [...past.records.withdrawn, { ...asked, digest: lock.digest }];
  const entry = entryOf(lock, { withdrawn });
  const entries = past.records.locks.map((one) => entryOf(one, { withdrawn }));
  const indexed = await writeReleaseIndex(tree, framework.settings, entries, target, toolVersion);
  if ('refused' in indexed) return indexed;
  const replaced = await writeTombstones(tree, framework.settings, entry, indexed.versions, target, toolVersion);
  if ('refused' in replaced) return replaced;
  const record = await writeWithdrawn(target.root, withdrawnText(withdrawn));
  return { record, diagnostics: [...indexed.diagnostics, ...replaced.diagnostics] };
}

const VERSIONS_FILE = 'versions.json';

interface WrittenIndex {
  readonly versions: Versions;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Updates the release index of the output folder: `versions.json`, the first page, `latest/`. Changes nothing else, and
 * writes nothing if the index is up to date.
 */
async function writeReleaseIndex(
  tree: Tree,
  settings: Settings,
  entries: readonly ReleaseEntry[],
  target: Target,
  toolVersion: string,
): Promise<WrittenIndex | Refusal> {
  const written = await readOutput(target, VERSIONS_FILE);
  const versions = versionsOf(readVersions(written), entries);
  const index = await indexOf(tree, settings, versions, toolVersion);
  const first = indexPage(index);
  const latest = latestPages(index, pagesOf(await readOutput(target, `${versions.latest}/release.json`)));
  const diagnostics = [...first.diagnostics, ...latest.diagnostics];
  if (diagnostics.some((one) => one.severity === 'error')) return { versions, diagnostics };
  const text = versionsText(versions);
  if (text !== written || (await readOutput(target, 'latest/index.html')) === undefined) {
    const { title, publisher, baseUrl } = settings;
    const feed = { path: 'releases.atom', contents: atomFeed({ title, publisher, baseUrl, ...versions }) };
    const replaced = await replaceFolder('latest', [...latest.artifacts, feed], target);
    if ('refused' in replaced) return replaced;
  }
  const files: Artifact[] = [...first.artifacts, { path: VERSIONS_FILE, contents: text }];
  const done = await publishIndex(files, target);
  return 'refused' in done ? done : { versions, diagnostics };
}

/** Replaces the pages of a withdrawn release with tombstones. */
async function writeTombstones(
  tree: Tree,
  settings: Settings,
  entry: ReleaseEntry,
  versions: Versions,
  target: Target,
  toolVersion: string,
): Promise<{ readonly folder: string; readonly diagnostics: readonly Diagnostic[] } | Refusal> {
  const index = await indexOf(tree, settings, versions, toolVersion);
  const manifest =
    (await readOutput(target, `${entry.version}/tombstone.json`)) ??
    (await readOutput(target, `${entry.version}/release.json`));
  const pages = pagesOf(manifest);
  const { artifacts, diagnostics } = tombstonePages(index, entry, pages);
  if (diagnostics.some((one) => one.severity === 'error')) return { folder: '', diagnostics };
  const record = {
    version: entry.version,
    date: entry.date,
    digest: entry.digest,
    withdrawn: entry.withdrawn ?? null,
    files: pages.map((path) => ({ path })),
  };
  const tombstone = { path: 'tombstone.json', contents: `${JSON.stringify(record, null, 2)}\n` };
  const replaced = await replaceFolder(entry.version, [...artifacts, tombstone], target);
  return 'refused' in replaced ? replaced : { ...replaced, diagnostics };
}

async function indexOf(tree: Tree, settings: Settings, versions: Versions, toolVersion: string): Promise<ReleaseIndex> {
  const { value: materials } = await loadMaterials(tree, false);
  return { settings, materials, ...versions, generator: `Charter ${toolVersion}` };
}

/** Returns the pages that a manifest lists. */
function pagesOf(manifest: string | undefined): string[] {
  try {
    const { files } = JSON.parse(manifest ?? '{}') as { files?: { path: string }[] };
    return (files ?? []).map((file) => file.path).filter((path) => path.endsWith('.html'));
  } catch {
    return [];
  }
}
