import { execFile } from 'node:child_process';

/** What git said: its output as bytes and the words of its refusal, and its exit code. */
export interface Said {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Large enough for all texts of a framework, and a bound on what a hostile repository can make us hold. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs git on the repository that holds `folder`, without a shell. Undefined when there is no git on this machine.
 * Replaced objects are not followed, so that an id always means the same bytes. Callers put `--end-of-options` or `--`
 * before what a user gave.
 */
export function git(folder: string, words: readonly string[], input?: string): Promise<Said | undefined> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-replace-objects', '--literal-pathspecs', '-C', folder, ...words],
      { encoding: 'buffer', maxBuffer: MAX_OUTPUT, windowsHide: true },
      (error, out, err) => {
        if (error === null) resolve({ code: 0, out, err: String(err) });
        else if (error.code === 'ENOENT') resolve(undefined);
        else if (typeof error.code === 'number') resolve({ code: error.code, out, err: String(err) });
        else reject(error);
      },
    );
    // git may end before it has read everything; its exit code says more than the closed pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}
