import { type CopiedFile, compareText, type Edition, isData, type Paper } from '../model/index.js';

/** A file of a release as its manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its contents, in hex. */
  readonly sha256: string;
}

/** The name of the manifest, and of the list of digests in the format of `sha256sum` (GNU coreutils). */
export const MANIFEST = 'release.json';
export const DIGESTS = 'SHA256SUMS';

/** What a release says of itself: every file but the manifest and the list of digests. */
export function manifestOf(edition: Edition, files: readonly ListedFile[]): string {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const { history } = edition;
  const manifest = {
    version: edition.version,
    date: edition.date ?? null,
    source_digest: edition.sourceDigest,
    tool_version: edition.toolVersion,
    follows: history?.follows ? { version: history.follows.version, digest: history.follows.digest } : null,
    ...(history?.approvedBy && { approved_by: history.approvedBy }),
    ...(history?.decision && { decision: history.decision }),
    ...(edition.paper && { paper: edition.paper }),
    files: sorted,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Every file but this one, so that `sha256sum -c SHA256SUMS` proves the release without Charter. */
export function digestsOf(files: readonly ListedFile[]): string {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/** A path below the release that every system can hold and none can lead out of. */
export function isSafePath(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !/[\\:*?"<>|\0]/.test(path) &&
    path.split('/').every((word) => word !== '' && word !== '.' && word !== '..')
  );
}

/** What `release.json` says. */
export interface Manifest {
  readonly version: string;
  readonly date: string | undefined;
  readonly sourceDigest: string;
  readonly toolVersion: string;
  readonly follows: { readonly version: string; readonly digest: string } | undefined;
  readonly approvedBy: string;
  readonly decision: string;
  /** The size of the pages of its PDF; left out for A4. */
  readonly paper?: Paper;
  readonly files: readonly CopiedFile[];
}

/** A `release.json` as Charter writes it; undefined for anything else. */
export function readManifest(text: string | undefined): Manifest | undefined {
  const data = parsed(text);
  if (!isData(data) || typeof data.version !== 'string' || !Array.isArray(data.files)) return undefined;
  const files = data.files.filter(isFile);
  if (files.length !== data.files.length) return undefined;
  const { follows, date } = data;
  return {
    version: data.version,
    date: typeof date === 'string' ? date : undefined,
    sourceDigest: String(data.source_digest ?? ''),
    toolVersion: String(data.tool_version ?? ''),
    follows: isData(follows) ? { version: String(follows.version), digest: String(follows.digest) } : undefined,
    approvedBy: String(data.approved_by ?? ''),
    decision: String(data.decision ?? ''),
    ...(data.paper === 'letter' && { paper: data.paper }),
    files,
  };
}

/** What `tombstone.json` says; undefined for anything else. */
export function readTombstone(
  text: string | undefined,
): { version: string; date: string; reason: string; digest: string } | undefined {
  const data = parsed(text);
  if (!isData(data) || !isData(data.withdrawn)) return undefined;
  const { date, reason } = data.withdrawn;
  return { version: String(data.version), date: String(date), reason: String(reason), digest: String(data.digest) };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is CopiedFile {
  return (
    isData(value) &&
    typeof value.path === 'string' &&
    typeof value.bytes === 'number' &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256)
  );
}
