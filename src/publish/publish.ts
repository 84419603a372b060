import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, Diagnostic, Edition } from '../model/index.js';
import { inOutput, type Refusal, type Target } from './output.js';
import type { Listed } from './plan.js';
import { flushFolder, stage } from './stage.js';

export type Published =
  | Refusal
  | {
      readonly folder: string | undefined;
      readonly files: readonly Listed[];
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Writes the working draft: beside its target first, flushed, then renamed into place, so that a reader sees the old one
 * or the new one and never half of either. When a renderer reports an error, nothing is left and `folder` is undefined.
 * Throws only what the machine throws (a full disk, a folder that cannot be written).
 */
export async function publish(
  artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>,
  edition: Edition,
  target: Target,
  onFile: (path: string) => void = () => {},
): Promise<Published> {
  return inOutput(target, async (out, staging) => {
    const { files, diagnostics } = await stage(artifacts, edition, staging, onFile);
    if (diagnostics.some((one) => one.severity === 'error')) return { folder: undefined, files: [], diagnostics };
    const folder = join(out, edition.version);
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
