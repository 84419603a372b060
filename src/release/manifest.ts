import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type CopiedFile, compareText, type Edition, type Paper, type Schema } from '../model/index.js';
import { MANIFEST_SCHEMA, TOMBSTONE_SCHEMA } from './manifest-schema.js';

/** An entry for a file in the manifest of a release. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its contents, in hex. */
  readonly sha256: string;
}

/** The names of the manifest and of the list of digests in the format of `sha256sum` (GNU coreutils). */
export const MANIFEST = 'release.json';
export const DIGESTS = 'SHA256SUMS';

/** Writes the manifest of a release, which lists every file except itself and the list of digests. */
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

/** Lists every file except this one, so that `sha256sum -c SHA256SUMS` verifies the release without Charter. */
export function digestsOf(files: readonly ListedFile[]): string {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/** Whether a path is valid on every operating system and stays inside the release. */
export function isSafePath(path: string): boolean {
  // An empty path, or one with a leading or trailing slash, has an empty part.
  return !/[\\:*?"<>|\0]/.test(path) && path.split('/').every((word) => word !== '' && word !== '.' && word !== '..');
}

/** The content of `release.json`. */
export interface Manifest {
  readonly version: string;
  readonly date: string | undefined;
  readonly sourceDigest: string;
  readonly toolVersion: string;
  readonly follows: { readonly version: string; readonly digest: string } | undefined;
  readonly approvedBy: string;
  readonly decision: string;
  /** The paper size of its PDF; omitted for A4. */
  readonly paper?: Paper;
  readonly files: readonly CopiedFile[];
}

/** Reads a `release.json` as Charter writes it; undefined for anything else, so that callers can rely on its form. */
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

/** The content of `tombstone.json`. */
interface Tombstone {
  readonly version: string;
  /** SHA-256 of the `release.json` that was there, in hex. */
  readonly digest: string;
  readonly withdrawn: { readonly date: string; readonly reason: string };
}

/** Reads a `tombstone.json` as Charter writes it; undefined for anything else. */
export function readTombstone(text: string | undefined): Tombstone | undefined {
  return conforming<Tombstone>(text, TOMBSTONE_SCHEMA);
}

let ajv: Ajv2020 | undefined;

/** Parses JSON that conforms to a schema; undefined for any other text. */
function conforming<T>(text: string | undefined, schema: Schema): T | undefined {
  if (!ajv) {
    ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true });
    addFormats.default(ajv, ['date']);
  }
  // Ajv caches compiled schemas.
  const conforms = ajv.compile<T>(schema);
  try {
    const data: unknown = JSON.parse(text ?? '');
    return conforms(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
