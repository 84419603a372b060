import type { Data } from './json.js';
import type { Place, Span } from './place.js';
import type { Note, Part } from './text.js';

/** Where the data of an entity is written: by JSON Pointer (RFC 6901), the key (if it has one) and the value. */
export type Places = { readonly [pointer: string]: { readonly key?: Span; readonly value: Span } };

/** A file after parsing, before anyone asked whether its data conforms. */
export interface Parsed {
  readonly path: string;
  readonly kind: string;
  /** The entity of the file first, then those whose blocks stand in it. Empty when the file could not be read as its kind. */
  readonly entities: readonly ParsedEntity[];
  readonly notes: readonly Note[];
  /** Links and labels in the text, as written. */
  readonly labels: readonly Label[];
  readonly fileLinks: readonly FileLink[];
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
}

/** A shortcut reference that CommonMark left as text: `[label]`, or `[words][label]`. */
export interface Label {
  /** The plain text of the label. */
  readonly label: string;
  readonly place: Place;
  /** The id of the entity in whose text it stands. */
  readonly from: string;
  readonly part: string;
  /** An id in brackets whose brackets are escaped, as pandoc writes it: not a link, and worth telling. */
  readonly escaped: boolean;
}

/** A relative link to a file of the framework, as written. */
export interface FileLink {
  readonly url: string;
  readonly place: Place;
  readonly from: string;
  readonly part: string;
}
