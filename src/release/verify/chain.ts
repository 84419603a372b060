import { lockFile, type Neighbour, type Neighbours, tableOf } from '../../model/index.js';
import { type Manifest, readManifest, readTombstone } from '../manifest.js';

/** What the releases around one say of it: sentences on what is wrong, and on what could not be asked. */
export interface Chain {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Whether the chain of the line holds, from a release back to the first one that lies beside it, and from those that follow it. */
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
            `${version} follows a ${manifest.version} with another digest, so this is not the one that was published`,
        ),
      ...(logged !== undefined && logged !== digest
        ? [`versions.json names another digest for ${manifest.version}`]
        : []),
      ...(locked !== undefined && locked !== digest
        ? [`the lock ${lockFile(manifest.version)} names another digest`]
        : []),
    ],
    notes: [
      ...back.notes,
      ...(locked === digest ? [`the lock ${lockFile(manifest.version)} names the same digest`] : []),
    ],
  };
}

/** A release beside one, or what is left of it. */
interface Beside {
  /** SHA-256 of its `release.json`, in hex; that of the tombstone's record, where it was taken back. */
  readonly digest: string;
  readonly follows: Manifest['follows'];
  readonly withdrawn: boolean;
}

/** The release that a folder holds, by its version. One whose record is not as Charter writes it says nothing. */
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
        notes: [`${version}, which ${at.version} follows, is not beside it, so its digest was not compared`],
      };
    if (before.digest !== digest)
      faults.push(`the chain is broken: ${at.version} follows a ${version} with another digest`);
    if (before.withdrawn) return { faults, notes: [`${version}, which ${at.version} follows, was withdrawn`] };
    seen.add(version);
    at = { version, follows: before.follows };
  }
  return { faults, notes: seen.size > 1 ? [`the chain holds: ${[...seen].join(' follows ')}`] : [] };
}
