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
  readonly entities: { readonly [id: string]: Published };
  readonly retired: readonly Retirement[];
}

/** An entity as a state holds it. */
export interface Published {
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
export function documentOf(id: string, ...sides: readonly State[]): Published | undefined {
  const find = (one: string | undefined): Published | undefined =>
    one === undefined ? undefined : sides.map(({ entities }) => entities[one]).find((entity) => entity !== undefined);
  let at = find(id);
  // A hostile lock may hold a ring.
  for (let depth = 0; at?.within !== undefined && depth < 8; depth += 1) at = find(at.within) ?? at;
  return at;
}
