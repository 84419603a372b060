import { compareText, type Edition } from '../model/index.js';

/** A file of a release as its manifest lists it. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its contents, in hex. */
  readonly sha256: string;
}

/** The name of the manifest, and of the list of digests in the format of `sha256sum` (GNU coreutils). */
export const MANIFEST = 'release.json';
export const DIGESTS = 'SHA256SUMS';

/** What a release says of itself: every file but the manifest and the list of digests. */
export function manifestOf(edition: Edition, files: readonly Listed[]): string {
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
export function digestsOf(files: readonly Listed[]): string {
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
