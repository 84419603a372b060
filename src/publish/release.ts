import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Artifact,
  bytesIn,
  type Diagnostic,
  type Edition,
  lockFile,
  type Refusal,
  WITHDRAWN_FILE,
} from '../model/index.js';
import { type ListedFile, MANIFEST } from '../release/manifest.js';
import { inOutput, type Target } from './output.js';
import { flushFolder, stage } from './publish.js';
import { write } from './staging.js';

/** The result of writing a release. */
export interface ReleaseResult {
  /** `written`: it is new. `same`: it existed, byte for byte. `failed`: a renderer reported an error; nothing was left. */
  readonly result: 'written' | 'same' | 'failed';
  readonly folder: string;
  readonly files: readonly ListedFile[];
  /** SHA-256 of `release.json`, in hex. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a release: next to its target first, flushed, then renamed into a new folder. A version is never rewritten: an
 * existing release, and the `expected` digest, must match to the byte; otherwise the release is refused.
 */
export async function publishRelease(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  target: Target,
  expected: string | undefined,
  onFile: (path: string) => void = () => {},
): Promise<ReleaseResult | Refusal> {
  return inOutput(target, async (out, staging): Promise<ReleaseResult | Refusal> => {
    const folder = join(out, edition.version);
    const { files, digest, diagnostics } = await stage(artifacts, edition, staging, onFile);
    if (diagnostics.some((one) => one.severity === 'error'))
      return { result: 'failed', folder, files: [], digest, diagnostics };
    const there = await digestOf(join(folder, MANIFEST));
    if (expected !== undefined && expected !== digest) return otherBytes(edition.version, 'its lock records');
    if (there !== undefined && there !== digest) return otherBytes(edition.version, `${folder} contains`);
    if (there !== undefined) return { result: 'same', folder, files, digest, diagnostics };
    if (!(await renameNew(staging, folder)))
      return { refused: `${folder} already exists and is not a release of Charter; remove it first` };
    await flushFolder(out);
    return { result: 'written', folder, files, digest, diagnostics };
  });
}

function otherBytes(version: string, what: string): Refusal {
  const refused = `${version} is already released, and these sources give other bytes than ${what}; choose a new version, since a release is never rewritten`;
  return { refused, altered: true };
}

/** Writes the lock of a release to the sources: to a temporary file first, then renamed. */
export async function writeLock(root: string, version: string, text: string): Promise<string> {
  const path = lockFile(version);
  await replaceFile(root, path, text);
  return path;
}

/** Writes the list of withdrawn releases to the sources. */
export async function writeWithdrawn(root: string, text: string): Promise<string> {
  const path = WITHDRAWN_FILE;
  await replaceFile(root, path, text);
  return path;
}

/** Writes the files that may change when a release is added. Each is complete at every moment; unchanged files are not rewritten. */
export async function publishIndex(
  artifacts: readonly Artifact[],
  target: Target,
): Promise<{ changed: number } | Refusal> {
  return inOutput(target, async (out) => {
    let changed = 0;
    for (const { path, contents } of artifacts) {
      const bytes = bytesIn(contents);
      const there = await readFile(join(out, path)).catch(() => undefined);
      if (there?.equals(bytes)) continue;
      await replaceFile(out, path, bytes);
      changed += 1;
    }
    return { changed };
  });
}

/** Reads the current index file; undefined if there is none. */
export async function readOutput(target: Target, path: string): Promise<string | undefined> {
  return readFile(join(target.out, path), 'utf8').catch(() => undefined);
}

/** Replaces a folder of the output with the given files in one step. */
export async function replaceFolder(
  name: string,
  artifacts: readonly Artifact[],
  target: Target,
): Promise<{ folder: string } | Refusal> {
  return inOutput(target, async (out, staging) => {
    const folder = join(out, name);
    for (const { path, contents } of artifacts) await write(staging, path, bytesIn(contents));
    const old = join(out, `.charter-old-${process.pid}`);
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(staging, folder);
    await flushFolder(out);
    await rm(old, { recursive: true, force: true });
    return { folder };
  });
}

/** Moves a folder to a new name; false if the name is taken. */
async function renameNew(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function replaceFile(folder: string, path: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${path}.charter-${process.pid}`;
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await write(folder, temporary, contents);
  await rename(join(folder, temporary), join(folder, path));
  await flushFolder(dirname(join(folder, path)));
}

async function digestOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}
