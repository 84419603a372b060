import type { Paper } from './paper.js';
import type { ChangeNote, Placed, Published, Retirement, State } from './state.js';

/** The version of the shape of a lock; it changes when a reader would have to. */
export const LOCK_SHAPE = 1;

/** Everything that a release published: written by `charter release`, read back ever after. */
export interface Lock extends State {
  /** A version as in SemVer 2.0.0; the same as `name`. */
  readonly version: string;
  readonly date: string;
  readonly toolVersion: string;
  /** SHA-256, in hex: of the sources, and of `release.json` of this release, which lists every other file. */
  readonly sourceDigest: string;
  readonly digest: string;
  /** The release before it in its line, with the digest of its `release.json`. */
  readonly follows: Follows | undefined;
  /** Who approved it, and by which decision; empty where nobody said. */
  readonly approvedBy: string;
  readonly decision: string;
  /** The size of the pages of its PDF; left out for A4. */
  readonly paper?: Paper;
  /** The notes in `changes/` that it used, by name. */
  readonly notes: readonly string[];
  readonly entities: { readonly [id: string]: Locked };
}

/** The release that another one follows. */
export interface Follows {
  readonly version: string;
  readonly digest: string;
}

/** A published entity with its history. */
export interface Locked extends Published {
  /** The releases in which it first stood, and in which it last changed. */
  readonly since: string;
  readonly changed: string;
  /** The version of a standard, derived from what changed in it; undefined for anything else. */
  readonly version: string | undefined;
}

/** What the files beside the documents say: what was released, what is retired, what people say about changes. */
export interface Records {
  /** Lowest version first. */
  readonly locks: readonly Lock[];
  readonly retired: readonly Placed<Retirement>[];
  readonly notes: readonly Placed<ChangeNote>[];
  /** Releases that were taken back, by version. */
  readonly withdrawn: readonly Withdrawal[];
}

/** That a release was taken back: its files are gone, and a page with the reason stands in their place. */
export interface Withdrawal {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly reason: string;
  readonly decision: string;
  /** The digest of the `release.json` that was taken back. */
  readonly digest: string;
}
