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
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A text file of the framework, decoded, without its byte order mark. */
export interface Source {
  readonly path: string;
  readonly text: string;
}
