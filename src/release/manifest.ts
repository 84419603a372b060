import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type CopiedFile, compareText, type Edition, type Paper, type Schema } from '../model/index.js';
import { MANIFEST_SCHEMA, TOMBSTONE_SCHEMA } from './manifest-schema.js';

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
  // A path that is empty, or begins or ends with a slash, has an empty word.
  return !/[\\:*?"<>|\0]/.test(path) && path.split('/').every((word) => word !== '' && word !== '.' && word !== '..');
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

/** A `release.json` as Charter writes it; undefined for anything else, so that nothing in it can surprise who reads it. */
export function readManifest(text: string | undefined): Manifest | undefined {
  const data = conforming<WrittenManifest>(text, MANIFEST_SCHEMA);
  if (!data) return undefined;
  const { version, date, follows, files, paper } = data;
  return {
    version,
    date: date ?? undefined,
    sourceDigest: data.source_digest,
    toolVersion: data.tool_version,
    follows: follows ? { version: follows.version, digest: follows.digest } : undefined,
    approvedBy: data.approved_by ?? '',
    decision: data.decision ?? '',
    ...(paper && { paper }),
    files: files.map((file) => ({ path: file.path, bytes: file.bytes, sha256: file.sha256 })),
  };
}

interface WrittenManifest {
  readonly version: string;
  readonly date: string | null;
  readonly source_digest: string;
  readonly tool_version: string;
  readonly follows: { readonly version: string; readonly digest: string } | null;
  readonly approved_by?: string;
  readonly decision?: string;
  readonly paper?: Paper;
  readonly files: readonly CopiedFile[];
}

/** What `tombstone.json` says. */
export interface Tombstone {
  readonly version: string;
  /** SHA-256 of the `release.json` that was there, in hex. */
  readonly digest: string;
  readonly withdrawn: { readonly date: string; readonly reason: string };
}

/** A `tombstone.json` as Charter writes it; undefined for anything else. */
export function readTombstone(text: string | undefined): Tombstone | undefined {
  return conforming<Tombstone>(text, TOMBSTONE_SCHEMA);
}

let ajv: Ajv2020 | undefined;

/** The data of a text of JSON that conforms to a schema; undefined for any other text. */
function conforming<T>(text: string | undefined, schema: Schema): T | undefined {
  if (!ajv) {
    ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true });
    addFormats.default(ajv, ['date']);
  }
  // A schema that was compiled before is known to it.
  const conforms = ajv.compile<T>(schema);
  try {
    const data: unknown = JSON.parse(text ?? '');
    return conforms(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
