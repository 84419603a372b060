import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, Diagnostic, Edition, Refusal } from '../model/index.js';
import { DIGESTS, digestsOf, isSafePath, type ListedFile, MANIFEST, manifestOf } from '../release/manifest.js';
import { inOutput, type Target } from './output.js';
import { Staging, write } from './staging.js';

/** An edition that is written next to its target, ready to be moved into place. */
interface StagedEdition {
  readonly files: readonly ListedFile[];
  /** SHA-256 of the manifest, in hex: the digest of the edition as a whole. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes every file of an edition below a folder, each flushed to the disk, with its manifest and digests. Files that
 * are the same in the folder `before` are linked instead; a release is always written.
 */
export async function stage(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  folder: string,
  onFile: (path: string) => void,
  before?: string,
): Promise<StagedEdition> {
  const staging = new Staging(folder, before);
  const taken = new Set<string>();
  try {
    let next = await artifacts.next();
    for (; !next.done; next = await artifacts.next()) {
      const { path } = next.value;
      const key = path.normalize('NFC').toLowerCase();
      if (!isSafePath(path) || taken.has(key))
        throw new Error(`two files of the release would be ${path}, or its path leads out of it`);
      taken.add(key);
      await staging.add(next.value);
      onFile(path);
    }
    const files = await staging.files();
    const manifest = await write(folder, MANIFEST, manifestOf(edition, files));
    await write(folder, DIGESTS, digestsOf([...files, manifest]));
    return { files, digest: manifest.sha256, diagnostics: next.value };
  } finally {
    await staging.settle();
  }
}

/** Flushes the entries of a folder, where the system can. */
export async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

export type PublishResult =
  | Refusal
  | {
      readonly folder: string | undefined;
      readonly files: readonly ListedFile[];
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Writes the working draft: next to its target first, flushed, then renamed into place, so that a reader sees the old
 * draft or the new one, and never a mixture. A file whose bytes did not change is not written again. If a renderer reports an error, nothing is left and `folder` is undefined.
 * Throws only errors of the system (a full disk, a folder that is not writable).
 */
export async function publish(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  target: Target,
  onFile: (path: string) => void = () => {},
): Promise<PublishResult> {
  return inOutput(target, async (out, staging) => {
    const folder = join(out, edition.version);
    const { files, diagnostics } = await stage(artifacts, edition, staging, onFile, folder);
    if (diagnostics.some((one) => one.severity === 'error')) return { folder: undefined, files: [], diagnostics };
    const old = join(out, `.charter-old-${process.pid}`);
    await rename(folder, old).catch(whenMissing);
    await rename(staging, folder);
    await flushFolder(out);
    await rm(old, { recursive: true, force: true });
    return { folder, files, diagnostics };
  });
}

function whenMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
