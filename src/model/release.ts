import type { Data } from './json.js';
import type { Place } from './place.js';

/**
 * The comparable contents of a framework at one moment, in the same form for a release, a folder and a git revision. A
 * lock contains a state.
 */
export interface State {
  /** Its name: a version, a folder, a git ref, `draft`. */
  readonly name: string;
  /** ISO 8601 day; undefined if it has no date. */
  readonly date: string | undefined;
  /** The keywords of each level. */
  readonly keywords: { readonly [level: string]: readonly string[] };
  readonly entities: { readonly [id: string]: PublishedEntity };
  readonly retired: readonly Retirement[];
}

/** An entity in a state. */
export interface PublishedEntity {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly within: string | undefined;
  /** Its page below the folder of a language, and its anchor there; the anchor is empty if it has its own page. */
  readonly page: string;
  readonly anchor: string;
  /** The names of the parts of its text, each of which is an anchor of the page. */
  readonly sections: readonly string[];
  /** Its properties, except text units and those that give its location. */
  readonly data: Data;
  /** Its text units by id. */
  readonly text: { readonly [unit: string]: string };
  /** The ids of the terms that it uses in its text. */
  readonly uses: readonly string[];
}

/** An id that is no longer used: an entity, or a section as `PS-001#scope`. */
export interface Retirement {
  readonly id: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly reason: string;
  /** The ids that replace it; empty if nothing does. */
  readonly successors: readonly string[];
  /** The decision that retired it; empty if none is named. */
  readonly decision: string;
  /** What it was, if a lock records it. */
  readonly kind?: string;
  readonly title?: string;
  readonly within?: string | undefined;
  readonly page?: string;
  readonly anchor?: string;
  /** The names of the parts of its text, which were anchors too. */
  readonly sections?: readonly string[];
}

/** A note on a change: a file in `standards/changes/`, written by a person. */
export interface ChangeNote {
  /** The name of the file. */
  readonly id: string;
  /** The ids of the changed entities. */
  readonly changes: readonly string[];
  readonly class: NoteClass;
  /** Its paragraphs, as plain text. */
  readonly text: readonly string[];
}

/** The class that a note gives a change. */
export type NoteClass =
  | 'added'
  | 'removed'
  | 'moved'
  | 'strengthened'
  | 'weakened'
  | 'clarified'
  | 'redefined'
  | 'status';

/** A record with its place in the sources. */
export interface Placed<T> {
  readonly value: T;
  /** The place of its id, and the places that diagnostics may point at, by JSON Pointer. */
  readonly place: Place;
  readonly places: { readonly [pointer: string]: Place };
}

/** Returns the anchor of a section in HTML and PDF: `PS-001-scope` for `PS-001#scope`. */
export function sectionAnchor(id: string): string {
  return id.replace('#', '-');
}

/** Returns the document that contains an entity, or the entity itself, from the first state that has it. */
export function documentOf(id: string, ...sides: readonly State[]): PublishedEntity | undefined {
  const find = (one: string | undefined): PublishedEntity | undefined =>
    one === undefined ? undefined : sides.map(({ entities }) => entities[one]).find((entity) => entity !== undefined);
  let at = find(id);
  // A hostile lock may contain a cycle.
  for (let depth = 0; at?.within !== undefined && depth < 8; depth += 1) at = find(at.within) ?? at;
  return at;
}

/** The page sizes of a PDF. */
export type Paper = 'a4' | 'letter';

/** The version of the lock format. It changes when readers have to change. */
export const LOCK_SHAPE = 1;

/** The record of everything that a release published. `charter release` writes it, and later commands read it. */
export interface Lock extends State {
  /** A version as in SemVer 2.0.0; the same as `name`. */
  readonly version: string;
  readonly date: string;
  readonly toolVersion: string;
  /** SHA-256, in hex: of the sources, and of `release.json` of this release, which lists every other file. */
  readonly sourceDigest: string;
  readonly digest: string;
  /** The previous release of its line, with the digest of its `release.json`. */
  readonly follows: Follows | undefined;
  /** Who approved it, and by which decision; empty if not given. */
  readonly approvedBy: string;
  readonly decision: string;
  /** The page size of its PDF; left out for A4. */
  readonly paper?: Paper;
  /** The names of the notes in `changes/` that it used. */
  readonly notes: readonly string[];
  readonly entities: { readonly [id: string]: LockedEntity };
}

/** A reference to the previous release. */
export interface Follows {
  readonly version: string;
  readonly digest: string;
}

/** A published entity with its history. */
export interface LockedEntity extends PublishedEntity {
  /** The release that first contained it, and the one that last changed it. */
  readonly since: string;
  readonly changed: string;
  /** The version of a standard, derived from what changed in it; undefined for anything else. */
  readonly version: string | undefined;
}

/** The contents of the files next to the documents: past releases, retired ids, notes on changes. */
export interface Records {
  /** Lowest version first. */
  readonly locks: readonly Lock[];
  readonly retired: readonly Placed<Retirement>[];
  readonly notes: readonly Placed<ChangeNote>[];
  /** Withdrawn releases, by version. */
  readonly withdrawn: readonly Withdrawal[];
}

/** The withdrawal of a release: a page with the reason replaces its files. */
export interface Withdrawal {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly reason: string;
  readonly decision: string;
  /** The digest of the withdrawn `release.json`. */
  readonly digest: string;
}

/** An entry in a list of releases. */
export interface ReleaseEntry {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Whether it is a draft or candidate for comment, and not a final release. */
  readonly prerelease: boolean;
  readonly follows: string;
  /** SHA-256 of its `release.json`, in hex; empty for the current release, which cannot contain its own digest. */
  readonly digest: string;
  readonly approvedBy: string;
  readonly decision: string;
  /** Set if it was withdrawn. */
  readonly withdrawn: { readonly date: string; readonly reason: string; readonly decision: string } | undefined;
}

/** The history of an edition. Plain data, the same for every renderer. */
export interface History {
  /** The release that it follows. */
  readonly follows: (Follows & { readonly date: string }) | undefined;
  /** All releases including this one, the highest version first. */
  readonly releases: readonly ReleaseEntry[];
  readonly approvedBy: string;
  readonly decision: string;
  /** All retired ids, in id order. */
  readonly retired: readonly Retirement[];
  /** By id: the release that first contained it, the one that last changed it, and the version of a standard. */
  readonly since: { readonly [id: string]: string };
  readonly changed: { readonly [id: string]: string };
  readonly versions: { readonly [id: string]: string };
  /** The text before and after of each standard that changed. */
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
  /** The id of its entity, and its name within the entity. */
  readonly entity: string;
  readonly name: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  /** The pieces of the text, in order. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}
