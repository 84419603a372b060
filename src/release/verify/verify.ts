import type { CopiedFile, Neighbours, ReleaseCopy } from '../../model/index.js';
import { type Manifest, readManifest, readTombstone } from '../manifest.js';
import { checkChain } from './chain.js';

const MANIFEST = 'release.json';
const SUMS = 'SHA256SUMS';

/** Compares the files of a copy with those that the manifest lists. Returns a sentence for each difference. */
function compareFiles(copy: ReleaseCopy, manifest: Manifest): string[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const there = new Map(
    copy.files.filter((file) => file.path !== MANIFEST && file.path !== SUMS).map((one) => [one.path, one]),
  );
  const irregular = new Set(copy.irregular);
  const missing = [...listed.values()].filter((file) => !there.has(file.path) && !irregular.has(file.path));
  const extra = [...there.values()].filter((file) => !listed.has(file.path));
  const renamed = renames(missing, extra);
  const gone = new Set(renamed.map(([from]) => from));
  const come = new Set(renamed.map(([, to]) => to));
  return [
    ...[...there.values()].flatMap((file) => altered(file, listed.get(file.path))),
    ...renamed.map(([from, to]) => `${from.path} was renamed to ${to.path}`),
    ...missing.filter((file) => !gone.has(file)).map((file) => `${file.path} is missing`),
    ...extra.filter((file) => !come.has(file)).map((file) => `${file.path} was added`),
    ...copy.irregular.map((path) => `${path} is a link or a special file, and a release contains only regular files`),
    ...copy.empty.map((path) => `${path}/ is an empty folder, and a release has none`),
    ...(copy.sums === undefined ? [`${SUMS} is missing`] : compareSums(copy.sums, copy, manifest)),
  ];
}

function altered(file: CopiedFile, listed: CopiedFile | undefined): string[] {
  if (!listed || listed.sha256 === file.sha256) return [];
  const size = listed.bytes === file.bytes ? '' : `; it has ${file.bytes} bytes instead of ${listed.bytes}`;
  return [`${file.path} was altered${size}`];
}

/** Pairs missing and extra files with the same bytes: they were renamed. */
function renames(missing: readonly CopiedFile[], extra: readonly CopiedFile[]): [CopiedFile, CopiedFile][] {
  const free = new Map<string, CopiedFile[]>();
  for (const file of [...extra].reverse()) {
    const same = free.get(file.sha256);
    if (same) same.push(file);
    else free.set(file.sha256, [file]);
  }
  return missing.flatMap((from): [CopiedFile, CopiedFile][] => {
    const to = free.get(from.sha256)?.pop();
    return to ? [[from, to]] : [];
  });
}

/** Compares `SHA256SUMS` (format of GNU coreutils), which lists every file except itself. Skips what the manifest already shows. */
function compareSums(sums: string, copy: ReleaseCopy, manifest: Manifest): string[] {
  const lines = sums.split('\n').filter((line) => line !== '');
  const named = new Map(lines.map((line): [string, string] => [line.slice(66), line.slice(0, 64)]));
  if (lines.some((line) => !/^[0-9a-f]{64} [ *]\S/.test(line)))
    return [`${SUMS} has a line that is not a digest and a path`];
  const own = copy.files.find((file) => file.path === MANIFEST);
  const expected = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  const wrong = [...named]
    .filter(([path, sha256]) => path !== MANIFEST && expected.get(path) !== sha256)
    .map(([path]) => path);
  const unnamed = [...expected.keys()].filter((path) => !named.has(path));
  return [
    ...(own && named.get(MANIFEST) !== own.sha256 ? [`${MANIFEST} does not have the digest in ${SUMS}`] : []),
    ...wrong.map((path) => `${SUMS} and ${MANIFEST} have different digests for ${path}`),
    ...unnamed.map((path) => `${SUMS} does not list ${path}`),
  ];
}

/** The result of verifying a copy of a release. */
export interface Verdict {
  readonly version: string;
  /** SHA-256 of its `release.json`, in hex; empty if there is none. */
  readonly digest: string;
  /** Everything that is wrong, one sentence each, without a full stop. */
  readonly faults: readonly string[];
  /** What was confirmed, and what could not be checked. */
  readonly notes: readonly string[];
  readonly manifest: Manifest | undefined;
}

/** Returns the version that a copy gives itself; undefined if it gives none. */
export function versionIn(copy: ReleaseCopy): string | undefined {
  return readManifest(copy.manifest)?.version ?? readTombstone(copy.tombstone)?.version;
}

/** Checks that a copy of a release is complete and unaltered. */
export function verify(copy: ReleaseCopy, witnesses: Neighbours): Verdict {
  const tombstone = copy.manifest === undefined ? readTombstone(copy.tombstone) : undefined;
  if (tombstone) {
    const { version, digest } = tombstone;
    const { date, reason } = tombstone.withdrawn;
    const names = [witnesses.logged, witnesses.locked].filter((one) => one !== undefined && one !== digest);
    const faults = names.length > 0 ? [`the tombstone of ${version} has another digest than the release had`] : [];
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

/** Reports a folder that has the name of a version and contains another one. */
function misnamed(copy: ReleaseCopy, { version }: Manifest): string[] {
  if (!/^\d+\.\d+\.\d+/.test(copy.name) || copy.name === version) return [];
  return [`the folder ${copy.name} contains version ${version}`];
}

/** Compares a release with its rebuild. Returns a sentence for each difference. */
export function compareRebuilt(
  manifest: Manifest,
  rebuilt: readonly { readonly path: string; readonly sha256: string }[],
): string[] {
  const again = new Map(rebuilt.map((file) => [file.path, file.sha256]));
  const listed = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  return [
    ...[...listed].filter(([path]) => !again.has(path)).map(([path]) => `the rebuilt release has no ${path}`),
    ...[...again].filter(([path]) => !listed.has(path)).map(([path]) => `the rebuilt release also has ${path}`),
    ...[...listed]
      .filter(([path, sha256]) => again.has(path) && again.get(path) !== sha256)
      .map(([path]) => `${path} has other bytes in the rebuilt release`),
  ];
}
