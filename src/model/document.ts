import type { Fix } from './fix.js';
import type { Data } from './json.js';
import type { Place, Position, Span } from './place.js';
import type { Note, Part } from './text.js';

/** Where the data of an entity is written, by JSON Pointer (RFC 6901). */
export type Places = { readonly [pointer: string]: PlaceOfValue };

export interface PlaceOfValue {
  readonly value: Span;
  readonly key?: Span;
  /** What the author wrote, where YAML read it as something else than text: `1.10`, `yes`, `~`. */
  readonly written?: string;
}

/** A thing whose id nobody can tell: any id of its kind that starts so, and that nothing else has, may be its own. */
export interface Nameless {
  readonly kind: string;
  readonly startsWith: string;
}

/** A file after parsing, before anyone asked whether its data conforms. */
export interface Parsed {
  readonly path: string;
  readonly kind: string;
  /** The entity of the file first, then those whose blocks stand in it. Empty when the file could not be read as its kind. */
  readonly entities: readonly ParsedEntity[];
  readonly notes: readonly Note[];
  /** Ids that the file seems to define although it could not be read, so that references to them are not called unresolved. */
  readonly claims: readonly string[];
  /** What stands in the file with an id that could not be read; left out where there is no such thing. */
  readonly nameless?: readonly Nameless[];
  /** The edits that write its requirement lines in their one form; nothing that anyone has to be told. */
  readonly canonical?: readonly Fix[];
}

export interface ParsedEntity {
  readonly kind: string;
  readonly data: Data;
  readonly places: Places;
  /** The id of the entity that holds this one, if one does. */
  readonly within: string | undefined;
  /** The place that stands for the entity as a whole: its id, else the top of its file. */
  readonly place: Place;
  readonly parts: readonly Part[];
  /** Properties that are missing for a reason that has been told, and sections as `#scope`; `*` for any property. */
  readonly excused?: readonly string[];
}

/** A parsed file whose data conforms to the schemas of its kinds. Only `validate` makes one. */
export interface Document extends Parsed {
  readonly conforms: true;
}

/**
 * A paragraph, heading, table cell or value of data as it reads, with the place of each of its characters: what rules
 * about language look at. Its text is that of one stretch of writing, so that no sentence runs over its end.
 */
export interface Passage {
  readonly path: string;
  /** The id of the entity whose text it is. */
  readonly entity: string;
  /** The part of the text (`scope`, `statement`), or the property of the data (`summary`). */
  readonly part: string;
  readonly role: 'paragraph' | 'heading' | 'cell' | 'value';
  readonly text: string;
  /** The text with `_` for each letter and digit that is quoted, code, or the id of something: the words that are the author's own. */
  readonly own: string;
  /** Where the characters stand, in their order; empty where only the whole has a place. */
  readonly runs: readonly Run[];
  readonly whole: Span;
}

/** Characters that stand side by side on one line of the file. Only the first may be written with more than one. */
export interface Run {
  /** The index in the text at which the run begins. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** How many characters the first one takes in the file: 5 for `&amp;`. */
  readonly width: number;
}

/** The place of the characters from one index up to but not including another. */
export function placeIn(passage: Passage, from: number, to: number): Place {
  const first = passage.runs.length > 0 ? positionOf(passage.runs, from, false) : undefined;
  const last = passage.runs.length > 0 ? positionOf(passage.runs, Math.max(from, to - 1), true) : undefined;
  return { path: passage.path, start: first ?? passage.whole.start, end: last ?? passage.whole.end };
}

function positionOf(runs: readonly Run[], index: number, behind: boolean): Position | undefined {
  const run = runs.findLast((one) => one.at <= index);
  if (!run) return undefined;
  const before = index === run.at ? 0 : run.width + index - run.at - 1;
  const own = index === run.at ? run.width : 1;
  return { line: run.line, column: run.column + before + (behind ? own : 0) };
}
