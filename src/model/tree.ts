import type { Diagnostic } from './diagnostic.js';

/**
 * Where files come from: a folder, a map in memory, a git revision.
 * Paths are posix, relative to the root of the framework.
 */
export interface Tree {
  /** The files under a folder, in the order of their paths, and what must not be read and why. */
  list(folder: string): Promise<Listing>;
  /** The bytes of a file, or undefined when there is none. */
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
