import semver from 'semver';
import {
  type Bump,
  type Difference,
  isEarly,
  type Lock,
  largerBump,
  type State,
  type Table,
  tableOf,
} from '../model/index.js';

/**
 * The version of each document that has a status or holds requirements, derived from what changed in it. It starts at
 * 0.1.0, becomes 1.0.0 when it is first a candidate, and then follows SemVer for norms by itself.
 */
export function standardVersions(state: State, before: Lock | undefined, difference: Difference): Table<string> {
  const bumps = tableOf<Bump>();
  for (const change of difference.changes)
    bumps[change.owner] = largerBump(bumps[change.owner] ?? 'none', change.bump === 'none' ? 'patch' : change.bump);
  const standards = Object.values(state.entities).filter((one) => one.kind === 'standard');
  return tableOf(
    standards.map((one): [string, string] => {
      const last = before?.entities[one.id]?.version;
      return [one.id, nextVersion(last, bumps[one.id] ?? 'none', isEarly(one.data.status))];
    }),
  );
}

function nextVersion(last: string | undefined, bump: Bump, early: boolean): string {
  if (last === undefined) return early ? '0.1.0' : '1.0.0';
  const isDraft = semver.major(last) === 0;
  if (isDraft && !early) return '1.0.0';
  if (bump === 'none') return last;
  return semver.inc(last, isDraft && bump === 'major' ? 'minor' : bump) ?? last;
}
