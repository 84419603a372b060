import { atomFeed, latestPages, type Shelf, shelfPage, tombstonePages } from './formats/index.js';
import { loadMaterials } from './load/index.js';
import type { Artifact, Diagnostic, ReleaseEntry, Settings, Tree } from './model/index.js';
import { publishIndex, type Refusal, readOutput, replaceFolder, type Target } from './publish/index.js';
import { readVersions, type Versions, versionsOf, versionsText } from './release/index.js';

export interface Indexed {
  readonly versions: Versions;
  readonly diagnostics: readonly Diagnostic[];
}

const LOG = 'versions.json';

/**
 * Brings what leads to the releases up to date: `versions.json`, the first page, `latest/`. Nothing else in the output
 * changes, and nothing is written when all of it is as it should be.
 */
export async function indexReleases(
  tree: Tree,
  settings: Settings,
  entries: readonly ReleaseEntry[],
  target: Target,
  toolVersion: string,
): Promise<Indexed | Refusal> {
  const written = await readOutput(target, LOG);
  const versions = versionsOf(readVersions(written), entries);
  const shelf = await shelfOf(tree, settings, versions, toolVersion);
  const first = shelfPage(shelf);
  const latest = latestPages(shelf, pagesOf(await readOutput(target, `${versions.latest}/release.json`)));
  const diagnostics = [...first.diagnostics, ...latest.diagnostics];
  if (diagnostics.some((one) => one.severity === 'error')) return { versions, diagnostics };
  const text = versionsText(versions);
  if (text !== written || (await readOutput(target, 'latest/index.html')) === undefined) {
    const { title, publisher, baseUrl } = settings;
    const feed = { path: 'releases.atom', contents: atomFeed({ title, publisher, baseUrl, ...versions }) };
    const replaced = await replaceFolder('latest', [...latest.artifacts, feed], target);
    if ('refused' in replaced) return replaced;
  }
  const files: Artifact[] = [...first.artifacts, { path: LOG, contents: text }];
  const done = await publishIndex(files, target);
  return 'refused' in done ? done : { versions, diagnostics };
}

/** Puts tombstones in the place of the pages of a release that was taken back. */
export async function buryRelease(
  tree: Tree,
  settings: Settings,
  entry: ReleaseEntry,
  versions: Versions,
  target: Target,
  toolVersion: string,
): Promise<{ readonly folder: string; readonly diagnostics: readonly Diagnostic[] } | Refusal> {
  const shelf = await shelfOf(tree, settings, versions, toolVersion);
  const there =
    (await readOutput(target, `${entry.version}/tombstone.json`)) ??
    (await readOutput(target, `${entry.version}/release.json`));
  const pages = pagesOf(there);
  const { artifacts, diagnostics } = tombstonePages(shelf, entry, pages);
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

async function shelfOf(tree: Tree, settings: Settings, versions: Versions, toolVersion: string): Promise<Shelf> {
  const { value: materials } = await loadMaterials(tree, false);
  return { settings, materials, ...versions, generator: `Charter ${toolVersion}` };
}

/** The pages that a manifest lists. */
function pagesOf(manifest: string | undefined): string[] {
  try {
    const { files } = JSON.parse(manifest ?? '{}') as { files?: { path: string }[] };
    return (files ?? []).map((file) => file.path).filter((path) => path.endsWith('.html'));
  } catch {
    return [];
  }
}
