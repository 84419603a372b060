/** A release as it lies on a disk, before anyone believes what it says of itself. */
export interface ReleaseCopy {
  /** The name of its folder. */
  readonly name: string;
  /** Regular files below it, with their size in bytes and SHA-256 in hex, in the order of their paths. */
  readonly files: readonly CopiedFile[];
  /** Links, pipes and other things that are no files. */
  readonly irregular: readonly string[];
  /** Folders without anything in them. */
  readonly empty: readonly string[];
  /** What `release.json`, `SHA256SUMS` and `tombstone.json` hold; undefined where there is no such file. */
  readonly manifest: string | undefined;
  readonly sums: string | undefined;
  readonly tombstone: string | undefined;
}

export interface CopiedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What others say about a release: those that stand beside it, the log, the lock in the sources. */
export interface Neighbours {
  readonly beside: readonly Neighbour[];
  /** The digest that `versions.json` beside it names. */
  readonly logged: string | undefined;
  /** The digest that the lock in the sources names. */
  readonly locked: string | undefined;
}

/** A folder beside a release that holds another one, or the tombstone of one. */
export interface Neighbour {
  /** What its `release.json` and `tombstone.json` hold; undefined where there is no such file. */
  readonly manifest: string | undefined;
  readonly tombstone: string | undefined;
  /** SHA-256 of its `release.json`, in hex; empty where there is none. */
  readonly digest: string;
}
