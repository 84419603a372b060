import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Artifact,
  type Diagnostic,
  type Edition,
  lockFile,
  type Refusal,
  WITHDRAWN_FILE,
} from '../model/index.js';
import { type ListedFile, MANIFEST } from '../release/manifest.js';
import { inOutput, type Target } from './output.js';
import { flushFolder, stage, write } from './publish.js';

/** What became of a release. */
export interface ReleaseResult {
  /** `written`: it is new here. `same`: it was here, byte for byte. `failed`: a renderer reported an error; nothing was left. */
  readonly result: 'written' | 'same' | 'failed';
  readonly folder: string;
  readonly files: readonly ListedFile[];
  /** SHA-256 of `release.json`, in hex. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a release: beside its target first, flushed, then renamed once into a new folder. A version is never rewritten:
 * what is there already, or what `expected` says that it was, must be the same to the byte, else it is refused.
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
    if (expected !== undefined && expected !== digest) return otherBytes(edition.version, 'its lock says');
    if (there !== undefined && there !== digest) return otherBytes(edition.version, `${folder} holds`);
    if (there !== undefined) return { result: 'same', folder, files, digest, diagnostics };
    if (!(await renameNew(staging, folder)))
      return { refused: `${folder} is there already and is no release of Charter; take it away first` };
    await flushFolder(out);
    return { result: 'written', folder, files, digest, diagnostics };
  });
}

function otherBytes(version: string, what: string): Refusal {
  const refused = `${version} was released before, and these sources give other bytes than ${what}; a release is never rewritten, so give what changed a new version`;
  return { refused, altered: true };
}

/** Writes the lock of a release among the sources: beside its place first, then renamed. */
export async function writeLock(root: string, version: string, text: string): Promise<string> {
  const path = lockFile(version);
  await replaceFile(root, path, text);
  return path;
}

/** Writes a list of releases that were taken back among the sources. */
export async function writeWithdrawn(root: string, text: string): Promise<string> {
  const path = WITHDRAWN_FILE;
  await replaceFile(root, path, text);
  return path;
}

/** Writes the files that may change when a release is added. Each is whole at every moment; those that are the same stay as they are. */
export async function publishIndex(
  artifacts: readonly Artifact[],
  target: Target,
): Promise<{ changed: number } | Refusal> {
  return inOutput(target, async (out) => {
    let changed = 0;
    for (const { path, contents } of artifacts) {
      const bytes = Buffer.from(contents);
      const there = await readFile(join(out, path)).catch(() => undefined);
      if (there?.equals(bytes)) continue;
      await replaceFile(out, path, contents);
      changed += 1;
    }
    return { changed };
  });
}

/** What an index file says now; undefined when there is none. */
export async function readOutput(target: Target, path: string): Promise<string | undefined> {
  return readFile(join(target.out, path), 'utf8').catch(() => undefined);
}

/** Puts files in the place of a folder of the output: what was in it goes, and the given ones come, at one moment. */
export async function replaceFolder(
  name: string,
  artifacts: readonly Artifact[],
  target: Target,
): Promise<{ folder: string } | Refusal> {
  return inOutput(target, async (out, staging) => {
    const folder = join(out, name);
    for (const { path, contents } of artifacts) await write(staging, path, contents);
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

/** Moves a folder to a name that is free; false when it is not. */
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
