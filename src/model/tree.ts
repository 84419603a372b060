import type { Diagnostic } from './diagnostic.js';

/**
 * A source of files: a folder, a map in memory, a git revision.
 * Paths are posix, relative to the root of the framework.
 */
export interface Tree {
  /** Lists the files below a folder, sorted by path, with a diagnostic for each that must not be read. */
  list(folder: string): Promise<Listing>;
  /** Reads a file; undefined if it does not exist. */
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface Listing {
  readonly files: readonly ListedSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file in a listing. */
export interface ListedSource {
  readonly path: string;
  readonly bytes: number;
  /**
   * Differs if the file was written since: its inode and its times of modification and change. Left out for files that
   * are not on the disk, and for those written so recently that the times may not show a further change.
   */
  readonly stamp?: string;
}

/** A text file of the framework, decoded, without its byte order mark. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * What was read from a tree: the digest of each listing by folder; the digest of each file by path, empty if it did not
 * exist, and its stamp if it has one.
 */
export interface Trace {
  readonly lists: readonly (readonly [folder: string, digest: string])[];
  readonly reads: readonly (readonly [path: string, digest: string, stamp?: string])[];
}
