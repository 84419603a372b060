import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { gitFile } from './git.js';
import { FOLDERS } from './snapshot.js';

export interface WatchOptions {
  /** Whether to look at every file again and again, where the system does not tell what changed. */
  readonly poll: boolean;
  /** Called after each change: with the paths of the files, or without them if files came, went or moved. */
  readonly onChange: (paths: readonly string[] | undefined) => void;
  /** Called with a sentence for the user if the system cannot watch the files. */
  readonly onTrouble: (sentence: string) => void;
}

export interface Watch {
  close(): Promise<void>;
}

/** How long nothing may happen before a change counts as complete, in milliseconds: for one save, and for many files. */
const QUIET = 12;
const QUIET_FOR_MANY = 90;
const MANY = 4;
/** How long to wait for a file that is empty or gone, because an editor may be writing it, and for git. */
const PATIENCE = 150;
const PATIENCE_WITH_GIT = 10_000;

/** The errors of a system that watches as many files as it can, with what to say. */
const LIMITS: { readonly [code: string]: string } = {
  ENOSPC: 'the system watches as many files as it may (fs.inotify.max_user_watches)',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this system',
};

/** Watches the folders of a framework until it is closed. Resolves when it notices every later change. */
export async function watchFramework(root: string, options: WatchOptions): Promise<Watch> {
  // The folder may be a link; what is below it is watched where it is.
  const real = await realpath(root);
  const lock = await gitFile(root, 'index.lock');
  const batch = batches(real, lock, options.onChange);
  let closed = false;
  let watcher: FSWatcher;
  const start = (poll: boolean): Promise<void> =>
    new Promise((resolve) => {
      watcher = watch(real, {
        ignored: (path) => !isWatched(real, path),
        ignoreInitial: true,
        followSymlinks: false,
        usePolling: poll,
        interval: 200,
        binaryInterval: 500,
      });
      watcher.on('all', (event, path) => batch.add(event, path));
      watcher.on('ready', () => resolve());
      watcher.on('error', async (error) => {
        const { code = '', message } = error as NodeJS.ErrnoException;
        if (closed || poll) return;
        const why = LIMITS[code] ?? message;
        options.onTrouble(`${why}; looking at every file five times a second instead`);
        await watcher.close();
        if (!closed) await start(true);
        // What happened in between was not noticed.
        options.onChange(undefined);
        resolve();
      });
    });
  await start(options.poll);
  return {
    async close() {
      closed = true;
      batch.close();
      await watcher.close();
    },
  };
}

/** Whether a path is the root, or in one of the folders of the framework and not hidden. */
function isWatched(root: string, path: string): boolean {
  const words = relative(root, path).split(sep);
  if (words.length === 1 && words[0] === '') return true;
  return FOLDERS.includes(words[0] ?? '') && !words.some((word) => word.startsWith('.'));
}

/** Collects events until a change is complete: an editor may save in several writes, and git writes many files. */
function batches(root: string, lock: string | undefined, onChange: WatchOptions['onChange']) {
  let paths = new Set<string>();
  let isWhole = false;
  let timer: NodeJS.Timeout | undefined;
  let since = 0;

  const settle = async (): Promise<void> => {
    const waited = Date.now() - since;
    const isBusy =
      (waited < PATIENCE_WITH_GIT && lock !== undefined && (await sizeOf(lock)) !== undefined) ||
      (waited < PATIENCE && (await isHalfWritten(root, paths)));
    if (isBusy) return plan();
    const changed = isWhole ? undefined : [...paths];
    [paths, isWhole, timer] = [new Set(), false, undefined];
    onChange(changed);
  };
  const plan = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle().catch(() => plan()), paths.size < MANY ? QUIET : QUIET_FOR_MANY);
  };
  return {
    add(event: string, path: string): void {
      if (timer === undefined) since = Date.now();
      paths.add(relative(root, path).split(sep).join('/'));
      // A file that came or went may be another one under a new name, so the folders are listed again.
      if (event !== 'change') isWhole = true;
      plan();
    },
    close: () => clearTimeout(timer),
  };
}

/** Whether a file is empty or gone, as between the two writes of an editor, or is being written right now. */
async function isHalfWritten(root: string, paths: ReadonlySet<string>): Promise<boolean> {
  if (paths.size >= MANY) return false;
  const sizes = () => Promise.all([...paths].map((path) => sizeOf(join(root, path))));
  const before = await sizes();
  if (before.some((size) => !size)) return true;
  await delay(4);
  return (await sizes()).some((size, index) => size !== before[index]);
}

/** The size of a file in bytes; undefined if there is none. */
async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}
