import type { Diagnostic, Entity, Link } from '../model/index.js';
import type { Files } from './files.js';
import type { Known } from './known.js';
import type { Labels } from './labels.js';

/** What the linking of a text needs to know. */
export interface TextContext {
  readonly known: Known;
  readonly labels: Labels;
  readonly files: Files;
  /** Tells whether a word has the form of an id, such as PS-003-R02. */
  readonly isIdForm: (word: string) => boolean;
  readonly autolink: boolean;
}

export interface LinkedText {
  readonly links: Link[];
  readonly diagnostics: Diagnostic[];
}

/** The linking of one part of the text of one entity. */
export interface Linker {
  readonly entity: Entity;
  readonly path: string;
  readonly where: string;
  readonly context: TextContext;
  readonly found: LinkedText;
  /** Ids that the part has already linked, so that a term is linked once. */
  readonly used: Set<string>;
}
