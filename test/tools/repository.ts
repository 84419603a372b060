import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './folder.js';

/** Runs git in a folder with a fixed author and date, ignoring the settings of the machine; returns its trimmed output. */
export function gitIn(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada Example',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada Example',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: '2027-01-01T00:00:00Z',
      GIT_COMMITTER_DATE: '2027-01-01T00:00:00Z',
    },
  }).trim();
}

/** Creates an empty git repository for one test, with the branch `main`. */
export function repository(): string {
  const folder = temporaryFolder();
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  return folder;
}

/** Commits everything in the folder, and returns the id of the commit. */
export function commit(folder: string, message = 'a change'): string {
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return gitIn(folder, 'rev-parse', 'HEAD');
}
