import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Artifact, Diagnostic, Edition } from '../model/index.js';
import { MARKER, refusal } from './guard.js';
import { takeLock } from './lock.js';
import { DIGESTS, digestsOf, isSafePath, type Listed, MANIFEST, manifestOf } from './plan.js';

export interface Target {
  /** The folder that takes the output; the edition becomes a folder in it. */
  readonly out: string;
  /** The root of the framework, which must not be overwritten. */
  readonly root: string;
}

export type Published =
  | { readonly refused: string }
  | {
      readonly folder: string | undefined;
      readonly files: readonly Listed[];
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Writes an edition: beside its target first, flushed, then renamed into place, so that a reader sees the old one or the
 * new one and never half of either. When a renderer reports an error, nothing is left and `folder` is undefined.
 * Throws only what the machine throws (a full disk, a folder that cannot be written).
 */
export async function publish(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  target: Target,
  onFile: (path: string) => void = () => {},
): Promise<Published> {
  const refused = await refusal(target.out, target.root);
  if (refused !== undefined) return { refused };
  const out = resolve(target.out);
  await mkdir(out, { recursive: true });
  const lock = await takeLock(out);
  if (typeof lock !== 'function')
    return { refused: `another run of Charter (process ${lock.heldBy}) is writing to ${out}; wait for it to end` };
  const staging = join(out, `.charter-staging-${process.pid}`);
  try {
    await writeFile(join(out, MARKER), 'This folder is written by Charter. Do not edit what is in it.\n');
    await sweep(out);
    const { files, diagnostics } = await stage(artifacts, edition, staging, onFile);
    if (diagnostics.some((one) => one.severity === 'error')) return { folder: undefined, files: [], diagnostics };
    const folder = join(out, edition.version);
    const old = join(out, `.charter-old-${process.pid}`);
    await rename(folder, old).catch(whenMissing);
    await rename(staging, folder);
    await rm(old, { recursive: true, force: true });
    return { folder, files, diagnostics };
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock();
  }
}

async function stage(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  staging: string,
  onFile: (path: string) => void,
): Promise<{ files: Listed[]; diagnostics: readonly Diagnostic[] }> {
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
  return { files, diagnostics: next.value };
}

async function write(folder: string, path: string, contents: string | Uint8Array): Promise<Listed> {
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

/** Takes away what a run that was ended left behind. The lock is held, so nobody is using it. */
async function sweep(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (/^\.charter-(staging|old)-\d+$/.test(name)) await rm(join(out, name), { recursive: true, force: true });
  }
}

function whenMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
