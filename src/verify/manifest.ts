import { type CopiedFile, isData, type Paper } from '../model/index.js';

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
