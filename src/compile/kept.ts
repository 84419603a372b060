import { type Diagnostic, type Document, digestOf, type Pack, type Passage } from '../model/index.js';

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

/** Keeps compiled files in a pack, as JSON. */
export function keptIn(pack: Pack): CompiledFiles {
  const nameOf = ({ path, bytes, context }: FileKey): string => digestOf(['file', context, path, bytes]);
  return {
    get(key) {
      const bytes = pack.get(nameOf(key));
      return bytes && (JSON.parse(Buffer.from(bytes).toString()) as CompiledFile);
    },
    set(key, file) {
      pack.set(nameOf(key), Buffer.from(JSON.stringify(file)));
    },
  };
}
