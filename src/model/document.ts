import type { Fix } from './fix.js';
import type { Data } from './json.js';
import type { Place, Position, Span } from './place.js';
import type { Note, Part } from './text.js';

/** The places of the data of an entity, by JSON Pointer (RFC 6901). */
export type Places = { readonly [pointer: string]: PlaceOfValue };

export interface PlaceOfValue {
  readonly value: Span;
  readonly key?: Span;
  /** What the author wrote, if YAML read it as something other than text: `1.10`, `yes`, `~`. */
  readonly written?: string;
}

/** An entity whose id could not be read: it may have any unused id of its kind with this prefix. */
export interface Nameless {
  readonly kind: string;
  readonly startsWith: string;
}

/** A parsed file, before its data is validated. */
export interface Parsed {
  readonly path: string;
  readonly kind: string;
  /** The entity of the file first, then those whose blocks it contains. Empty if the file could not be read as its kind. */
  readonly entities: readonly ParsedEntity[];
  readonly notes: readonly Note[];
  /** Ids that an unreadable file seems to define, so that references to them are not reported as unresolved. */
  readonly claims: readonly string[];
  /** The entities of the file whose id could not be read; left out if there are none. */
  readonly nameless?: readonly Nameless[];
  /** The edits that write its requirement lines in canonical form. They are not reported as diagnostics. */
  readonly canonical?: readonly Fix[];
}

export interface ParsedEntity {
  readonly kind: string;
  readonly data: Data;
  readonly places: Places;
  /** The id of the entity that contains this one, if any. */
  readonly within: string | undefined;
  /** The place of the entity as a whole: its id, or the top of its file. */
  readonly place: Place;
  readonly parts: readonly Part[];
  /** Missing properties, and sections as `#scope`, whose cause is already reported; `*` for any property. */
  readonly excused?: readonly string[];
}

/** A parsed file whose data conforms to the schemas of its kinds. Only `validate` creates one. */
export interface Document extends Parsed {
  readonly conforms: true;
}

/**
 * The text of a paragraph, heading, table cell or data value, with the place of each character. Rules about language
 * check passages. No sentence continues beyond the end of a passage.
 */
export interface Passage {
  readonly path: string;
  /** The id of the entity that the text belongs to. */
  readonly entity: string;
  /** The part of the text (`scope`, `statement`), or the property of the data (`summary`). */
  readonly part: string;
  readonly role: 'paragraph' | 'heading' | 'cell' | 'value';
  readonly text: string;
  /** The author's own words: the text with `_` for each letter and digit of quotations, code and ids. */
  readonly own: string;
  /** The places of the characters, in order; empty if only the whole passage has a place. */
  readonly runs: readonly Run[];
  readonly whole: Span;
}

/** Adjacent characters on one line of the file. Only the first may take more than one character in the file. */
export interface Run {
  /** The index in the text at which the run begins. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** The width of the first character in the file: 5 for `&amp;`. */
  readonly width: number;
}

/** Returns the place of the characters from one index up to, but not including, another. */
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
