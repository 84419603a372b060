import type { ReleaseEntry } from '../model/index.js';
import { compareVersions, highest } from './versions.js';

/** The content of `versions.json`: the log of all releases, and the newest final one that is not withdrawn. */
export interface Versions {
  readonly latest: string;
  readonly releases: readonly ReleaseEntry[];
}

/**
 * Adds entries to the log; for a version in both, the later entry wins. The log covers all lines of releases, so
 * entries of earlier runs stay, even if these sources do not know them.
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

/** Writes `versions.json`. */
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

/** Reads `versions.json`; empty if Charter did not write it. */
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
