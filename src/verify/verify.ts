import type { Copy, Witnesses } from '../model/index.js';
import { checkChain } from './chain.js';
import { compareFiles } from './files.js';
import { type Manifest, readManifest, readTombstone } from './manifest.js';

/** What was found out about a copy of a release. */
export interface Verdict {
  readonly version: string;
  /** SHA-256 of its `release.json`, in hex; empty where there is none. */
  readonly digest: string;
  /** Everything that is wrong, one sentence without a full stop each. */
  readonly faults: readonly string[];
  /** What is right, or could not be asked. */
  readonly notes: readonly string[];
  readonly manifest: Manifest | undefined;
}

/** The version that a copy says it is; undefined where it says nothing. */
export function versionIn(copy: Copy): string | undefined {
  return readManifest(copy.manifest)?.version ?? readTombstone(copy.tombstone)?.version;
}

/** Whether a copy of a release is whole and unaltered. */
export function verify(copy: Copy, witnesses: Witnesses): Verdict {
  const tombstone = copy.manifest === undefined ? readTombstone(copy.tombstone) : undefined;
  if (tombstone) {
    const { version, digest, date, reason } = tombstone;
    const names = [witnesses.logged, witnesses.locked].filter((one) => one !== undefined && one !== digest);
    const faults = names.length > 0 ? [`the tombstone of ${version} names another digest than the release had`] : [];
    return { version, digest, faults, notes: [`${version} was withdrawn on ${date}: ${reason}`], manifest: undefined };
  }
  const manifest = readManifest(copy.manifest);
  if (!manifest) {
    const fault = copy.manifest === undefined ? 'release.json is missing' : 'release.json is not as Charter writes it';
    return { version: copy.name, digest: '', faults: [fault], notes: [], manifest: undefined };
  }
  const digest = copy.files.find((file) => file.path === 'release.json')?.sha256 ?? '';
  const chain = checkChain(manifest, digest, witnesses);
  const faults = [...compareFiles(copy, manifest), ...misnamed(copy, manifest), ...chain.faults];
  return { version: manifest.version, digest, faults, notes: chain.notes, manifest };
}

/** A folder that has the name of a version holds that version. */
function misnamed(copy: Copy, { version }: Manifest): string[] {
  if (!/^\d+\.\d+\.\d+/.test(copy.name) || copy.name === version) return [];
  return [`the folder is called ${copy.name} and holds ${version}`];
}

/** What differs between a release and the same release made again, one sentence each. */
export function compareRebuilt(
  manifest: Manifest,
  rebuilt: readonly { readonly path: string; readonly sha256: string }[],
): string[] {
  const again = new Map(rebuilt.map((file) => [file.path, file.sha256]));
  const listed = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  return [
    ...[...listed].filter(([path]) => !again.has(path)).map(([path]) => `made again, there is no ${path}`),
    ...[...again].filter(([path]) => !listed.has(path)).map(([path]) => `made again, there is also ${path}`),
    ...[...listed]
      .filter(([path, sha256]) => again.has(path) && again.get(path) !== sha256)
      .map(([path]) => `made again, ${path} has other bytes`),
  ];
}
