/** A release as found on a disk. Nothing that it says about itself is trusted yet. */
export interface ReleaseCopy {
  /** The name of its folder. */
  readonly name: string;
  /** Its regular files, with their size in bytes and SHA-256 in hex, sorted by path. */
  readonly files: readonly CopiedFile[];
  /** Links, pipes and other entries that are not regular files. */
  readonly irregular: readonly string[];
  /** Empty folders. */
  readonly empty: readonly string[];
  /** The contents of `release.json`, `SHA256SUMS` and `tombstone.json`; undefined if the file is missing. */
  readonly manifest: string | undefined;
  readonly sums: string | undefined;
  readonly tombstone: string | undefined;
}

export interface CopiedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What other records say about a release: the releases next to it, the log, the lock in the sources. */
export interface Neighbours {
  readonly beside: readonly Neighbour[];
  /** The digest in the `versions.json` next to it. */
  readonly logged: string | undefined;
  /** The digest in the lock in the sources. */
  readonly locked: string | undefined;
}

/** A folder next to a release that contains another release or the tombstone of one. */
export interface Neighbour {
  /** The contents of its `release.json` and `tombstone.json`; undefined if the file is missing. */
  readonly manifest: string | undefined;
  readonly tombstone: string | undefined;
  /** SHA-256 of its `release.json`, in hex; empty if there is none. */
  readonly digest: string;
}
