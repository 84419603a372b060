import type { ReleaseEntry } from '../model/index.js';
import { compareVersions, highest } from './versions.js';

/** What `versions.json` says: the log of all releases, and the newest final one that stands. */
export interface Versions {
  readonly latest: string;
  readonly releases: readonly ReleaseEntry[];
}

/**
 * The log with more entries; of a version that both know, the later word holds. It is a log of all lines, so what an
 * earlier run wrote stays, whether or not these sources know of it.
 */
export function versionsOf(known: readonly ReleaseEntry[], more: readonly ReleaseEntry[]): Versions {
  const entries = new Map([...known, ...more].map((one) => [one.version, one]));
  const releases = [...entries.values()].sort((a, b) => compareVersions(b.version, a.version));
  return { latest: latestOf(releases), releases };
}

function latestOf(releases: readonly ReleaseEntry[]): string {
  const standing = releases.filter((one) => one.withdrawn === undefined);
  return highest(standing.filter((one) => !one.prerelease).map((one) => one.version)) ?? '';
}

/** `versions.json` as text. */
export function versionsText({ latest, releases }: Versions): string {
  const entries = releases.map((one) => ({
    version: one.version,
    date: one.date,
    path: `${one.version}/index.html`,
    prerelease: one.prerelease,
    follows: one.follows || null,
    digest: one.digest,
    approved_by: one.approvedBy || null,
    decision: one.decision || null,
    withdrawn: one.withdrawn ?? null,
  }));
  return `${JSON.stringify({ latest: latest || null, releases: entries }, null, 2)}\n`;
}

/** What `versions.json` says; nothing when it is not what Charter wrote. */
export function readVersions(text: string | undefined): ReleaseEntry[] {
  try {
    const { releases } = JSON.parse(text ?? '{}') as { releases?: VersionsData[] };
    return (releases ?? []).map((one) => ({
      version: one.version,
      date: one.date,
      prerelease: one.prerelease,
      follows: one.follows ?? '',
      digest: one.digest,
      approvedBy: one.approved_by ?? '',
      decision: one.decision ?? '',
      withdrawn: one.withdrawn ?? undefined,
    }));
  } catch {
    return [];
  }
}

interface VersionsData {
  readonly version: string;
  readonly date: string;
  readonly prerelease: boolean;
  readonly follows: string | null;
  readonly digest: string;
  readonly approved_by: string | null;
  readonly decision: string | null;
  readonly withdrawn: ReleaseEntry['withdrawn'] | null;
}
