import type { Data } from './json.js';
import type { Place } from './place.js';

/**
 * What a framework says at one moment, reduced to what can be compared: the same record for a release, a folder and a
 * git revision. It is what a lock holds.
 */
export interface State {
  /** What it is called: a version, a folder, a git ref, `draft`. */
  readonly name: string;
  /** ISO 8601 day; undefined for what has no date. */
  readonly date: string | undefined;
  /** The words that give a statement its level, by level. */
  readonly keywords: { readonly [level: string]: readonly string[] };
  readonly entities: { readonly [id: string]: PublishedEntity };
  readonly retired: readonly Retirement[];
}

/** An entity as a state holds it. */
export interface PublishedEntity {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly within: string | undefined;
  /** Its page below the folder of a language, and its anchor there; the anchor is empty where the page is its own. */
  readonly page: string;
  readonly anchor: string;
  /** The names of the parts of its text, each of which is an anchor of the page. */
  readonly sections: readonly string[];
  /** Its properties, without those that are text units or say where it stands. */
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
  /** The ids that take its place; empty when nothing does. */
  readonly successors: readonly string[];
  /** The decision by which it was retired; empty where none is named. */
  readonly decision: string;
  /** What it was, as far as a lock knows. */
  readonly kind?: string;
  readonly title?: string;
  readonly within?: string | undefined;
  readonly page?: string;
  readonly anchor?: string;
  /** The names of the parts of its text, which were anchors too. */
  readonly sections?: readonly string[];
}

/** What a human says about a change, as one small file in `standards/changes/`. */
export interface ChangeNote {
  /** The name of the file. */
  readonly id: string;
  /** The ids of what it is about. */
  readonly changes: readonly string[];
  readonly class: NoteClass;
  /** One plain text a paragraph. */
  readonly text: readonly string[];
}

/** What a note says that a change is. */
export type NoteClass =
  | 'added'
  | 'removed'
  | 'moved'
  | 'strengthened'
  | 'weakened'
  | 'clarified'
  | 'redefined'
  | 'status';

/** A record with the place where it is written. */
export interface Placed<T> {
  readonly value: T;
  /** The place of its id, and of the parts of it that a diagnostic may point at, by JSON Pointer. */
  readonly place: Place;
  readonly places: { readonly [pointer: string]: Place };
}

/** The anchor of a section: `PS-001#scope` is `PS-001-scope` in HTML and PDF. */
export function sectionAnchor(id: string): string {
  return id.replace('#', '-');
}

/** The document in which an entity stands: itself, or what holds it, on the first of several sides that knows it. */
export function documentOf(id: string, ...sides: readonly State[]): PublishedEntity | undefined {
  const find = (one: string | undefined): PublishedEntity | undefined =>
    one === undefined ? undefined : sides.map(({ entities }) => entities[one]).find((entity) => entity !== undefined);
  let at = find(id);
  // A hostile lock may hold a ring.
  for (let depth = 0; at?.within !== undefined && depth < 8; depth += 1) at = find(at.within) ?? at;
  return at;
}

/** The sizes of the pages of a PDF. */
export type Paper = 'a4' | 'letter';

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
  readonly entities: { readonly [id: string]: LockedEntity };
}

/** The release that another one follows. */
export interface Follows {
  readonly version: string;
  readonly digest: string;
}

/** A published entity with its history. */
export interface LockedEntity extends PublishedEntity {
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
