import { type Diagnostic, type Document, digestOf, type Pack, type Passage } from '../model/index.js';
import { isEqual } from '../source/index.js';

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
  /** Announces the paths that will be asked for, in order. */
  plan?(paths: readonly string[]): void;
  get(key: FileKey): CompiledFile | undefined | Promise<CompiledFile | undefined>;
  set(key: FileKey, file: CompiledFile): void | Promise<void>;
}

/** Returns a name for the compiled form of a file, for everything that it depends on. */
export function nameOf({ path, bytes, context }: FileKey): string {
  return digestOf(['file', context, path, bytes]);
}

/** Keeps compiled files in a pack, as JSON. */
export function keptIn(pack: Pack): CompiledFiles {
  return {
    get(key) {
      const bytes = pack.get(nameOf(key));
      return bytes && unpacked(bytes);
    },
    set(key, file) {
      pack.set(nameOf(key), packed(file));
    },
  };
}

/** Returns a compiled file as JSON. What passages repeat is left out. */
export function packed({ document, passages, diagnostics }: CompiledFile): Uint8Array {
  const short = passages?.map(({ path: _, own, ...rest }) => (own === rest.text ? rest : { ...rest, own }));
  return new TextEncoder().encode(JSON.stringify({ document, passages: short, diagnostics }));
}

/** Returns the compiled file. Its passages share their texts, as they do when they were just made. */
export function unpacked(bytes: Uint8Array): CompiledFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const { document, passages, diagnostics } = JSON.parse(text) as CompiledFile;
  const known = new Map<string, string>();
  const shared = (name: string): string => {
    const first = known.get(name) ?? name;
    known.set(name, first);
    return first;
  };
  const whole = passages?.map(
    ({ entity, part, role, text, own = text, runs, whole }): Passage => ({
      path: document.path,
      entity: shared(entity),
      part: shared(part),
      role: shared(role) as Passage['role'],
      text,
      own,
      runs,
      whole,
    }),
  );
  return { document, passages: whole, diagnostics };
}

/** How many forms of a file are kept: one of the draft, and one of what it is compared with. */
const FORMS = 2;

/** Keeps compiled files in memory, in front of where other runs keep them. */
export function keptInMemory(behind: CompiledFiles | undefined): CompiledFiles {
  const kept = new Map<string, readonly (readonly [FileKey, CompiledFile])[]>();
  const keep = (key: FileKey, file: CompiledFile): void => {
    kept.set(key.path, [[key, file] as const, ...(kept.get(key.path) ?? [])].slice(0, FORMS));
  };
  return {
    plan: (paths) => behind?.plan?.(paths),
    async get(key) {
      const known = kept.get(key.path)?.find(([one]) => isSame(one, key))?.[1];
      if (known) return known;
      const found = await behind?.get(key);
      if (found) keep(key, found);
      return found;
    },
    async set(key, file) {
      keep(key, file);
      await behind?.set(key, file);
    },
  };
}

function isSame(one: FileKey, other: FileKey): boolean {
  return one.context === other.context && isEqual(one.bytes, other.bytes);
}
