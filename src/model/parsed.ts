import type { Fix } from './fix.js';
import type { Data } from './json.js';
import type { Place, Span } from './place.js';
import type { Note, Part } from './text.js';

/** Where the data of an entity is written, by JSON Pointer (RFC 6901). */
export type Places = { readonly [pointer: string]: PlaceOfValue };

export interface PlaceOfValue {
  readonly value: Span;
  readonly key?: Span;
  /** What the author wrote, where YAML read it as something else than text: `1.10`, `yes`, `~`. */
  readonly written?: string;
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
  /** Properties that are missing for a reason that has been told. */
  readonly excused?: readonly string[];
}

/** A parsed file whose data conforms to the schemas of its kinds. Only `validate` makes one. */
export interface Document extends Parsed {
  readonly conforms: true;
}
