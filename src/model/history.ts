import type { Follows } from './lock.js';
import type { Retirement } from './state.js';

/** A release as lists of releases show it. */
export interface ReleaseEntry {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Whether it is a draft or candidate for comment, and not a final release. */
  readonly prerelease: boolean;
  readonly follows: string;
  /** SHA-256 of its `release.json`, in hex; empty for the release that is being made, which cannot hold its own. */
  readonly digest: string;
  readonly approvedBy: string;
  readonly decision: string;
  /** Set when it was taken back. */
  readonly withdrawn: { readonly date: string; readonly reason: string; readonly decision: string } | undefined;
}

/** What an edition knows of those before it. Plain data, the same for every renderer. */
export interface History {
  /** The release that it follows. */
  readonly follows: (Follows & { readonly date: string }) | undefined;
  /** Every release there is, the newest version first, itself included. */
  readonly releases: readonly ReleaseEntry[];
  readonly approvedBy: string;
  readonly decision: string;
  /** Every id that is no longer used, in the order of ids. */
  readonly retired: readonly Retirement[];
  /** By id: the release in which it first stood and last changed, and for a standard its version. */
  readonly since: { readonly [id: string]: string };
  readonly changed: { readonly [id: string]: string };
  readonly versions: { readonly [id: string]: string };
  /** Text units before and after, by the id of the document in which they stand, for each standard that changed. */
  readonly redlines: readonly Redline[];
}

/** The text of a document before and after, unit by unit. */
export interface Redline {
  readonly id: string;
  readonly title: string;
  readonly units: readonly RedlineUnit[];
}

export interface RedlineUnit {
  /** `PS-001-R03#statement`. */
  readonly id: string;
  /** The id of the entity it belongs to, and the name of the text within it. */
  readonly entity: string;
  readonly name: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  /** Stretches of words in their order. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}
