import { lockFile, type Neighbours } from '../../model/index.js';
import type { Manifest } from '../manifest.js';

/** What the releases around one say of it: sentences on what is wrong, and on what could not be asked. */
export interface Chain {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Whether the chain of the line holds, from a release back to the first one that lies beside it, and from those that follow it. */
export function checkChain(manifest: Manifest, digest: string, witnesses: Neighbours): Chain {
  const back = walkBack(manifest, witnesses);
  const { logged, locked } = witnesses;
  const followers = Object.entries(witnesses.beside).filter(([, one]) => one.follows?.version === manifest.version);
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

function walkBack(manifest: Manifest, { beside }: Neighbours): Chain {
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
