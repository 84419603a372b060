import { join } from 'node:path';
import { editorLinks, type Running, serve } from '../../preview/index.js';
import { type OpenedFramework, watchFramework } from '../../source/index.js';
import type { Caches } from '../caches.js';
import { Session, type Update } from './session.js';

export type { Update } from './session.js';

export interface PreviewOptions {
  /** The day for rules that depend on age. */
  readonly date: string;
  /** The port to serve on; undefined for the next free one. */
  readonly port: number | undefined;
  /** An editor by name or by address. */
  readonly editor: string;
  readonly toolVersion: string;
  /** What earlier runs compiled; left out if nothing is cached. */
  readonly caches?: Caches | undefined;
  /** Whether to look at every file again and again instead of waiting for the system to tell what changed. */
  readonly poll: boolean;
  readonly onUpdate: (update: Update) => void;
  /** Called with a sentence if files cannot be watched as usual. */
  readonly onTrouble: (sentence: string) => void;
}

/** A preview that runs. */
export interface RunningPreview extends Running {
  /** Resolves when the first pages are there; rejects if they cannot be made. */
  readonly ready: Promise<void>;
}

/**
 * Serves the pages of a framework and brings them up to date when files change, until it is closed. Throws a UsageError
 * for a port that is taken or an unknown editor.
 */
export async function preview(
  { root }: Pick<OpenedFramework, 'root'>,
  options: PreviewOptions,
): Promise<RunningPreview> {
  const session = new Session({
    root,
    date: options.date,
    link: editorLinks(options.editor),
    absolute: (path) => join(root, path),
    caches: options.caches,
    toolVersion: options.toolVersion,
    onUpdate: options.onUpdate,
  });
  const server = await serve(session, options.port);
  // Watching starts first, so that no change is lost while the files are read.
  const watching = watchFramework(root, {
    poll: options.poll,
    // A fault at the start is what `ready` rejects with.
    onChange: (paths) => void session.update(paths).catch(() => {}),
    onTrouble: options.onTrouble,
  });
  const ready = watching.then(() => session.update());
  ready.catch(() => {});
  return {
    ...server,
    ready,
    async close() {
      await server.close();
      await watching.then((watch) => watch.close()).catch(() => {});
    },
  };
}
