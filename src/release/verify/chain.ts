import { lockFile, type Neighbour, type Neighbours, tableOf } from '../../model/index.js';
import { type Manifest, readManifest, readTombstone } from '../manifest.js';

/** What neighbouring releases prove about a release: faults, and notes on what could not be checked. */
interface Chain {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Checks the chain of digests: from a release back to the earliest one available, and from those that follow it. */
export function checkChain(manifest: Manifest, digest: string, neighbours: Neighbours): Chain {
  const { logged, locked } = neighbours;
  const beside = tableOf(neighbours.beside.flatMap(releaseIn));
  const back = walkBack(manifest, beside);
  const followers = Object.entries(beside).filter(([, one]) => one.follows?.version === manifest.version);
  return {
    faults: [
      ...back.faults,
      ...followers
        .filter(([, one]) => one.follows?.digest !== digest)
        .map(
          ([version]) =>
            `${version} follows a ${manifest.version} with another digest, so this is not the published release`,
        ),
      ...(logged !== undefined && logged !== digest
        ? [`versions.json has another digest for ${manifest.version}`]
        : []),
      ...(locked !== undefined && locked !== digest
        ? [`the lock ${lockFile(manifest.version)} has another digest`]
        : []),
    ],
    notes: [
      ...back.notes,
      ...(locked === digest ? [`the lock ${lockFile(manifest.version)} has the same digest`] : []),
    ],
  };
}

/** A neighbouring release, or its tombstone. */
interface Beside {
  /** SHA-256 of its `release.json`, in hex; for a withdrawn release, the digest in the tombstone. */
  readonly digest: string;
  readonly follows: Manifest['follows'];
  readonly withdrawn: boolean;
}

/** The release in a folder, by its version; none if its manifest is not as Charter writes it. */
function releaseIn({ manifest, tombstone, digest }: Neighbour): [version: string, release: Beside][] {
  const release = readManifest(manifest);
  if (release) return [[release.version, { digest, follows: release.follows, withdrawn: false }]];
  const withdrawn = readTombstone(tombstone);
  return withdrawn ? [[withdrawn.version, { digest: withdrawn.digest, follows: undefined, withdrawn: true }]] : [];
}

function walkBack(manifest: Manifest, beside: { readonly [version: string]: Beside }): Chain {
  const faults: string[] = [];
  const seen = new Set<string>([manifest.version]);
  let at = { version: manifest.version, follows: manifest.follows };
  while (at.follows) {
    const { version, digest } = at.follows;
    if (seen.has(version)) return { faults: [...faults, `the chain is broken: ${version} follows itself`], notes: [] };
    const before = beside[version];
    if (!before)
      return {
        faults,
        notes: [`${version}, which ${at.version} follows, is not in the same folder, so its digest was not compared`],
      };
    if (before.digest !== digest)
      faults.push(`the chain is broken: ${at.version} follows a ${version} with another digest`);
    if (before.withdrawn) return { faults, notes: [`${version}, which ${at.version} follows, was withdrawn`] };
    seen.add(version);
    at = { version, follows: before.follows };
  }
  return { faults, notes: seen.size > 1 ? [`the chain holds: ${[...seen].join(' follows ')}`] : [] };
}
