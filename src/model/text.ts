import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Span } from './place.js';

/** A link to an entity: what becomes of `[PS-003]`, of a relative link to a file, and of the first use of a term. */
export interface EntityLink extends Node {
  type: 'entityLink';
  /** The id of the entity. */
  target: string;
  /** The section or other anchor within the entity's page; empty for the entity itself. */
  anchor: string;
  /** False where an author wrote the link; true where Charter linked a term by itself. */
  automatic: boolean;
  children: PhrasingContent[];
}

/** A parameter in a statement; its one child is the text as it is to be read. */
export interface ParameterMark extends Node {
  type: 'parameter';
  name: string;
  /** As the author wrote it: the default, or `{{name}}`. */
  written: string;
  children: PhrasingContent[];
}

/** The place of a footnote in a text; the note itself stands in the notes of the document. */
export interface NoteMark extends Node {
  type: 'noteMark';
  /** From 1, in the order in which the document first refers to its notes. */
  number: number;
  /** How often the note was referred to before, in this document. */
  again: number;
}

/**
 * A shortcut reference that CommonMark leaves as text: `[label]`, or `[words][label]`.
 * Parsing makes it, linking turns it into an entity link or back into text.
 */
export interface LabelMark extends Node {
  type: 'label';
  /** The plain text between the last brackets. */
  label: string;
  /** Whether words of the author's own stand before the label. */
  ownWords: boolean;
  /** Whether the brackets are escaped, as pandoc writes them. */
  escaped: boolean;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface LinkData {
    /** Where the address is written; undefined where it is written with escapes, or elsewhere in the file. */
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

export type Block = BlockContent | DefinitionContent;

/**
 * A named stretch of text of an entity: a section of a file, the text before the first section,
 * or what a requirement says under one key. Its blocks are mdast (the Markdown tree of the syntax-tree project).
 */
export interface Part {
  /** Unique within the entity: `scope`, `statement`, `rationale`, `evidence`. */
  readonly name: string;
  /** The heading as plain text; empty for a part without one. */
  readonly title: string;
  readonly blocks: readonly RootContent[];
  /** The requirements whose blocks stand in this part, in their order. */
  readonly holds: readonly string[];
}

/** A footnote of a document. */
export interface Note {
  readonly number: number;
  readonly blocks: readonly RootContent[];
}

/** The text of one file, by the id of the entities in it. Kept apart from the framework, so that no stage needs all of them at once. */
export interface Body {
  readonly path: string;
  readonly parts: { readonly [id: string]: readonly Part[] };
  readonly notes: readonly Note[];
}
