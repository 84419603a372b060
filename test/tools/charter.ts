import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));

/** Runs the compiled command line as a process of its own, in a folder. */
export function charter(folder: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Ran {
  const { SOURCE_DATE_EPOCH: _date, NO_COLOR: _colour, ...inherited } = process.env;
  const done = spawnSync(process.execPath, [MAIN, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
