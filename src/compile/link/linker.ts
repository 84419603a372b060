import type { PhrasingContent, RootContent } from 'mdast';
import type { Diagnostic, Entity, EntityLink, Link, Place } from '../../model/index.js';
import type { Files } from './files.js';
import type { AwaitingReference, KnownIds } from './known-ids.js';
import type { Labels } from './labels.js';

/** The context in which a text is linked. */
export interface TextContext {
  readonly known: KnownIds;
  readonly labels: Labels;
  readonly files: Files;
  /** Returns whether a word has the form of an id, such as PS-003-R02. */
  readonly isIdForm: (word: string) => boolean;
  readonly autolink: boolean;
}

export interface LinkedText {
  readonly links: Link[];
  readonly diagnostics: Diagnostic[];
  readonly awaiting: AwaitingReference[];
}

/** The state of linking one part of the text of one entity. */
export interface Linker {
  readonly entity: Entity;
  readonly path: string;
  readonly where: string;
  readonly context: TextContext;
  readonly found: LinkedText;
  /** Ids that this part already links, so that a term is linked once. */
  readonly used: Set<string>;
}

/** Returns a link to an entity, in place of another node. */
export function entityLink(
  target: string,
  anchor: string,
  automatic: boolean,
  children: PhrasingContent[],
  node: RootContent,
): EntityLink {
  return { type: 'entityLink', target, anchor, automatic, children, ...(node.position && { position: node.position }) };
}

export function placeOfNode(path: string, { position }: RootContent): Place {
  return {
    path,
    start: { line: position?.start.line ?? 1, column: position?.start.column ?? 1 },
    end: { line: position?.end.line ?? 1, column: position?.end.column ?? 1 },
  };
}
