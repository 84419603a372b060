import {
  compareText,
  type History,
  type Lock,
  type Records,
  type Redline,
  type ReleaseEntry,
  type Retirement,
  type Table,
  tableOf,
} from '../model/index.js';
import { compareVersions, isPrerelease } from './line.js';
import type { Unsealed } from './lock-of.js';

/** What an edition knows of those before it; `lock` is that of the edition itself, which nobody has sealed yet. */
export function historyOf(
  lock: Unsealed,
  base: Lock | undefined,
  records: Records,
  retired: readonly Retirement[],
  redlines: readonly Redline[],
): History {
  const ids = Object.keys(lock.entities);
  const by = (pick: (id: string) => string | undefined): Table<string> =>
    tableOf(
      ids.flatMap((id): [string, string][] => {
        const value = pick(id);
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return {
    follows: base && { version: base.version, digest: base.digest, date: base.date },
    releases: releasesOf(lock, records),
    approvedBy: lock.approvedBy,
    decision: lock.decision,
    retired: [...retired].sort((a, b) => compareText(a.id, b.id)),
    since: by((id) => lock.entities[id]?.since),
    changed: by((id) => lock.entities[id]?.changed),
    versions: by((id) => lock.entities[id]?.version),
    redlines,
  };
}

function releasesOf(lock: Unsealed, records: Records): ReleaseEntry[] {
  const itself = lock.version === 'draft' ? [] : [entryOf({ ...lock, digest: '' }, records)];
  return [...records.locks.map((one) => entryOf(one, records)), ...itself].sort((a, b) =>
    compareVersions(b.version, a.version),
  );
}

/** A release as a list shows it. */
export function entryOf(lock: Lock, { withdrawn }: Pick<Records, 'withdrawn'>): ReleaseEntry {
  const taken = withdrawn.find((one) => one.version === lock.version);
  return {
    version: lock.version,
    date: lock.date,
    prerelease: isPrerelease(lock.version),
    follows: lock.follows?.version ?? '',
    digest: lock.digest,
    approvedBy: lock.approvedBy,
    decision: lock.decision,
    withdrawn: taken && { date: taken.date, reason: taken.reason, decision: taken.decision },
  };
}
