import { createHash } from 'node:crypto';
import { type Diagnostic, type Format, type Observer, piecesIn, type Tree } from '../model/index.js';
import { lockedDigest } from '../release/index.js';
import { compareRebuilt, type Manifest, type Verdict, verify, versionIn } from '../release/verify/index.js';
import { readCopy, readNeighbours } from '../source/index.js';
import { build } from './build.js';
import { check } from './check.js';

/** Verifies a release folder against its own records, the releases next to it and, if there are sources, its lock. */
export async function verifyFolder(folder: string, sources: Tree | undefined): Promise<Verdict | undefined> {
  const copy = await readCopy(folder);
  if (!copy) return undefined;
  const version = versionIn(copy) ?? copy.name;
  const witnesses = await readNeighbours(folder, version);
  return verify(copy, { ...witnesses, locked: sources && (await lockedDigest(sources, version)) });
}

/** The result of rebuilding a release. */
export interface RebuildResult {
  /** The differences, one sentence each. */
  readonly faults: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Rebuilds a release from the sources at its tag, and compares every byte. */
export async function rebuildRelease(
  tree: Tree,
  manifest: Manifest,
  options: { readonly formats: readonly Format[]; readonly toolVersion: string; readonly observer?: Observer },
): Promise<RebuildResult> {
  const { version, date, approvedBy, decision, paper } = manifest;
  const release = version === 'draft' ? {} : { version };
  const checked = await check(tree, { date, ...release }, undefined, options.observer);
  const errors = checked.diagnostics.filter((one) => one.severity === 'error');
  if (errors.length > 0) return { faults: ['the sources at the tag have errors'], diagnostics: errors };
  const { edition, artifacts } = await build(tree, checked, {
    ...options,
    ...release,
    date,
    approvedBy,
    decision,
    ...(paper && { paper }),
  });
  const files: { path: string; sha256: string }[] = [];
  let next = await artifacts.next();
  for (; !next.done; next = await artifacts.next()) {
    const { path, contents } = next.value;
    options.observer?.enter('verify');
    const hash = createHash('sha256');
    for (const piece of piecesIn(contents)) hash.update(piece);
    files.push({ path, sha256: hash.digest('hex') });
  }
  const sources =
    edition.sourceDigest === manifest.sourceDigest ? [] : ['the sources at the tag differ from those of the release'];
  return { faults: [...sources, ...compareRebuilt(manifest, files)], diagnostics: next.value };
}
