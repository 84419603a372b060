import type { Diagnostic, Document, Passage } from '../model/index.js';

/** What one file compiles to. Plain data. */
export interface CompiledFile {
  readonly document: Document;
  /** Its passages of prose; undefined if the file could not be read. */
  readonly passages: readonly Passage[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that the compiled form of a file depends on. */
export interface FileKey {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A digest of the kinds, the schemas and the keywords. */
  readonly context: string;
}

/** Keeps what files compile to between two checks, so that only files that changed are compiled again. */
export interface CompiledFiles {
  get(key: FileKey): CompiledFile | undefined | Promise<CompiledFile | undefined>;
  set(key: FileKey, file: CompiledFile): void | Promise<void>;
}
