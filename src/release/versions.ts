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

/** Whether a text is a version as in SemVer 2.0.0, without build metadata, which does not distinguish releases. */
export function isVersion(text: string): boolean {
  return semver.valid(text) === text;
}

export function isPrerelease(version: string): boolean {
  return semver.prerelease(version) !== null;
}

/** Compares versions by SemVer precedence, the lowest first. */
export function compareVersions(a: string, b: string): number {
  return semver.compare(a, b);
}

/**
 * Returns the newest release: the highest final one, else the highest pre-release. Given the releases below a version,
 * this is the release that the version follows: 1.0.1 follows 1.0.0 even after 2.0.0, and 1.1.0 follows 1.0.0 and not
 * its own pre-releases.
 */
export function highest(versions: readonly string[]): string | undefined {
  const final = versions.filter((one) => !isPrerelease(one));
  return [...(final.length > 0 ? final : versions)].sort(compareVersions).at(-1);
}

/**
 * Whether a version is high enough for the changes since the one it follows. Before 1.0.0, a higher minor version is
 * enough for a major change. A version that follows nothing, or only its own pre-releases, is always high enough.
 */
export function satisfies(version: string, follows: string | undefined, bump: Bump): boolean {
  if (follows === undefined || isPrerelease(follows)) return true;
  const [from, to] = [semver.parse(follows), semver.parse(version)];
  if (!from || !to || to.compareMain(from) <= 0) return false;
  if (bump === 'none' || bump === 'patch' || to.major > from.major) return true;
  return to.minor > from.minor && (bump === 'minor' || from.major === 0);
}

/** Returns the lowest version that satisfies a bump. */
export function proposed(follows: string | undefined, bump: Bump): string {
  if (follows === undefined) return '0.1.0';
  const from = semver.parse(follows);
  if (!from) return '0.1.0';
  if (isPrerelease(follows)) return `${from.major}.${from.minor}.${from.patch}`;
  if (bump === 'major' && from.major > 0) return `${from.major + 1}.0.0`;
  if (bump === 'major' || bump === 'minor') return `${from.major}.${from.minor + 1}.0`;
  return `${from.major}.${from.minor}.${from.patch + 1}`;
}

/** Describes the version that the changes require; before 1.0.0 also why a minor version is enough. */
export function bumpWords(bump: Bump, follows: string): string {
  if (bump === 'none') return 'no new version';
  if (bump !== 'major' || semver.major(follows) > 0 || isPrerelease(follows)) return `a ${bump} version`;
  return `a major version; before 1.0.0, this is a higher second number (${leastFor(follows, bump)})`;
}

/** The versions that satisfy a bump, as messages show them: `1.1.0 or higher`. */
export function leastFor(follows: string, bump: Bump): string {
  return `${proposed(follows, bump)} or higher`;
}

/** Whether a version is lower than another by SemVer precedence. */
export function isBefore(version: string, other: string): boolean {
  return semver.lt(version, other);
}

/**
 * Derives the version of each document that has a status or contains requirements from the changes in it. It starts at
 * 0.1.0, becomes 1.0.0 when the document is first a candidate, and then follows SemVer for norms.
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

/** Returns a release and its predecessors, newest first: each entry follows the next one in the list. */
export function lineOf(newest: Lock | undefined, locks: readonly Lock[]): Lock[] {
  const line: Lock[] = [];
  for (let at = newest; at && !line.includes(at); at = locks.find((one) => one.version === at?.follows?.version))
    line.push(at);
  return line;
}
