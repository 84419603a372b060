import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact, Diagnostic, Edition } from '../model/index.js';
import { DIGESTS, digestsOf, isSafePath, type Listed, MANIFEST, manifestOf } from './plan.js';

/** What was written beside its target and waits to be moved into place. */
export interface Staged {
  readonly files: readonly Listed[];
  /** SHA-256 of the manifest, in hex: the digest of the edition as a whole. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes every file of an edition below a folder, each flushed to the disk, with its manifest and digests. */
export async function stage(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  staging: string,
  onFile: (path: string) => void,
): Promise<Staged> {
  const files: Listed[] = [];
  const taken = new Set<string>();
  let next = await artifacts.next();
  for (; !next.done; next = await artifacts.next()) {
    const { path, contents } = next.value;
    const key = path.normalize('NFC').toLowerCase();
    if (!isSafePath(path) || taken.has(key))
      throw new Error(`two files of the release would be ${path}, or its path leads out of it`);
    taken.add(key);
    files.push(await write(staging, path, contents));
    onFile(path);
  }
  const manifest = await write(staging, MANIFEST, manifestOf(edition, files));
  await write(staging, DIGESTS, digestsOf([...files, manifest]));
  return { files, digest: manifest.sha256, diagnostics: next.value };
}

/** Writes a file and flushes it, so that a rename after it never leads to an empty one. */
export async function write(folder: string, path: string, contents: string | Uint8Array): Promise<Listed> {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const absolute = join(folder, path);
  await mkdir(dirname(absolute), { recursive: true });
  const file = await open(absolute, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Flushes the entries of a folder, where the system can. */
export async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
