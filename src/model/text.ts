import type { PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Span } from './place.js';

/** A link to an entity. It replaces `[PS-003]`, a relative link to a file, and the first use of a term. */
export interface EntityLink extends Node {
  type: 'entityLink';
  /** The id of the entity. */
  target: string;
  /** The section or other anchor within the entity's page; empty for the entity itself. */
  anchor: string;
  /** True if Charter linked a term; false if an author wrote the link. */
  automatic: boolean;
  children: PhrasingContent[];
}

/** A parameter in a statement. Its only child is the text to show. */
export interface ParameterMark extends Node {
  type: 'parameter';
  name: string;
  /** As the author wrote it: the default, or `{{name}}`. */
  written: string;
  children: PhrasingContent[];
}

/** A reference to a footnote in a text. The notes of the document contain the footnote itself. */
export interface NoteMark extends Node {
  type: 'noteMark';
  /** From 1, in the order in which the document first refers to its notes. */
  number: number;
  /** The number of earlier references to the note in this document. */
  again: number;
}

/**
 * A shortcut reference that CommonMark leaves as text: `[label]`, or `[words][label]`.
 * The parser creates it; the linker turns it into an entity link or back into text.
 */
export interface LabelMark extends Node {
  type: 'label';
  /** The plain text between the last brackets. */
  label: string;
  /** Whether the author wrote their own link text before the label. */
  ownWords: boolean;
  /** Whether the brackets are escaped, as pandoc writes them. */
  escaped: boolean;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface LinkData {
    /** The span of the URL; undefined if it contains escapes or is elsewhere in the file. */
    address?: Span;
  }
  interface ImageData {
    address?: Span;
  }
  interface PhrasingContentMap {
    label: LabelMark;
    entityLink: EntityLink;
    parameter: ParameterMark;
    noteMark: NoteMark;
  }
  interface RootContentMap {
    label: LabelMark;
    entityLink: EntityLink;
    parameter: ParameterMark;
    noteMark: NoteMark;
  }
}

/**
 * A named part of the text of an entity: a section of a file, the text before the first section, or the text of a
 * requirement under one key. Its blocks are mdast (the Markdown tree of the syntax-tree project).
 */
export interface Part {
  /** Unique within the entity: `scope`, `statement`, `rationale`, `evidence`. */
  readonly name: string;
  /** The heading as plain text; empty for a part without one. */
  readonly title: string;
  readonly blocks: readonly RootContent[];
  /** The requirements whose blocks are in this part, in order. */
  readonly holds: readonly string[];
}

/** A footnote of a document. */
export interface Note {
  readonly number: number;
  readonly blocks: readonly RootContent[];
}

/** The text of one file, by entity id. It is separate from the framework, so that no stage has to hold all texts at once. */
export interface Body {
  readonly path: string;
  readonly parts: { readonly [id: string]: readonly Part[] };
  readonly notes: readonly Note[];
}
