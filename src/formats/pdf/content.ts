/**
 * The input of the Typst template: one JSON document with all texts complete and all links resolved. The template only
 * lays it out. `t` is the type of a node.
 */
export type Inline =
  | { readonly t: 'text' | 'code'; readonly v: string }
  | { readonly t: 'em' | 'strong' | 'del' | 'parameter'; readonly c: readonly Inline[] }
  | { readonly t: 'break' }
  | { readonly t: 'image'; readonly path: string; readonly alt: string }
  | { readonly t: 'link'; readonly url: string; readonly c: readonly Inline[] }
  /** A link inside the file; `quiet` if Charter linked a term. */
  | { readonly t: 'ref'; readonly label: string; readonly quiet: boolean; readonly c: readonly Inline[] }
  /** A footnote at its first reference, and further references to it. */
  | { readonly t: 'note'; readonly label: string; readonly c: readonly Block[] }
  | { readonly t: 'note-again'; readonly label: string };

export type Block =
  /** `turned` if the paragraph has the opposite direction to the document; `keep` if it introduces the next block. */
  | { readonly t: 'p'; readonly turned?: Direction; readonly keep?: true; readonly c: readonly Inline[] }
  | { readonly t: 'heading'; readonly level: number; readonly c: readonly Inline[] }
  | { readonly t: 'pre'; readonly v: string }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'rule' }
  | { readonly t: 'list'; readonly start: number | null; readonly tight: boolean; readonly items: readonly Item[] }
  | {
      readonly t: 'table';
      readonly align: readonly Align[];
      readonly widths: readonly number[];
      readonly rows: readonly Row[];
    };

/** The direction of a passage, and its language; `und` if unknown (RFC 5646, 4.1). */
interface Direction {
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
}

export type Align = 'start' | 'center' | 'end';

/** The cells of a row of a table; the first row is the head. */
export type Row = readonly (readonly Inline[])[];

export interface Item {
  /** Null where the item is not a task. */
  readonly checked: boolean | null;
  readonly c: readonly Block[];
}

/** A name with its values, such as a property; one block per value. */
export interface Line {
  readonly name: string;
  readonly c: readonly Block[];
}

/** A heading: its id (empty for a section), its text, and the label that links point to. */
export interface Head {
  readonly id: string;
  readonly title: string;
  /** Empty if nothing may link to it. */
  readonly label: string;
}

export interface TestBlock {
  readonly head: Head;
  readonly lines: readonly Line[];
}

export interface RequirementBlock {
  readonly head: Head;
  readonly level: { readonly word: string; readonly binding: boolean };
  readonly tier: string;
  /** What readers must see first, next to the level: the actors and the limits. */
  readonly glance: readonly Line[];
  readonly statement: readonly Block[];
  /** What the statement depends on, and is kept on the same page: its condition, its parameters. */
  readonly terms: readonly Line[];
  readonly lines: readonly Line[];
  readonly tests: readonly TestBlock[];
  /** Rationale and guidance, which are not binding. */
  readonly informative: readonly Line[];
}

export interface Section {
  /** The title is empty for text without a heading. */
  readonly head: Head;
  readonly blocks: readonly Block[];
  readonly requirements: readonly RequirementBlock[];
}

/** An entity inside a chapter. */
export interface Entry {
  readonly head: Head;
  /** The heading of the group that this entry begins; empty for all other entries. */
  readonly group: string;
  readonly lead: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
}

/** A chapter, which starts on a new page. `form` is its layout. */
export type Chapter =
  | {
      readonly form: 'standard';
      readonly running: string;
      readonly kind: string;
      /** The level of its heading: 2 after the opener of a part, 1 in a separate file. */
      readonly level: 1 | 2;
      readonly entry: Entry;
    }
  /** The first page of a part, with a list of its entries. */
  | { readonly form: 'opener'; readonly head: Head; readonly lead: string; readonly entries: readonly OpenChapter[] }
  | { readonly form: 'essays' | 'glossary' | 'records'; readonly head: Head; readonly entries: readonly Entry[] }
  | {
      readonly form: 'matrix';
      readonly head: Head;
      readonly lead: string;
      readonly heads: Row;
      readonly rows: readonly Row[];
    }
  | {
      readonly form: 'changes';
      readonly head: Head;
      readonly lead: string;
      /** A summary of all changes: the previous release, their number, and the bump. */
      readonly summary: string;
      readonly sections: readonly ChangeSection[];
    }
  | { readonly form: 'retired'; readonly head: Head; readonly lead: string; readonly items: readonly Tombstone[] }
  | { readonly form: 'actors'; readonly head: Head; readonly lead: string; readonly groups: readonly ActorGroup[] }
  | { readonly form: 'ids'; readonly head: Head; readonly lead: string; readonly ids: readonly Head[] };

/** An entity that the opener of a part links to. */
interface OpenChapter {
  readonly head: Head;
  readonly lead: string;
}

/** A group of changes: those that need action now, or those with one effect. */
export interface ChangeSection {
  readonly head: Head;
  readonly lead: string;
  /** Changes by actor; a group without a title contains all of them. */
  readonly groups: readonly { readonly head: Head; readonly items: readonly ChangeItem[] }[];
}

export interface ChangeItem {
  /** How it changed, in one word. */
  readonly word: string;
  readonly name: readonly Inline[];
  readonly kind: string;
  readonly reason: string;
  /** The current statement of the requirement; empty if it is not shown. */
  readonly statement: string;
  /** Its dates, the requirements that it affects, and the notes on it. */
  readonly lines: readonly Line[];
}

/** A retired id, and its successors. */
export interface Tombstone {
  readonly head: Head;
  readonly on: string;
  readonly reason: string;
  readonly lines: readonly Line[];
}

export interface ActorGroup {
  readonly name: readonly Inline[];
  readonly entries: readonly { readonly head: Head; readonly level: string }[];
}

export interface Cover {
  /** The line above the title: the kind and id of a standard; empty for the framework. */
  readonly over: string;
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly lines: readonly Line[];
  readonly notice: string;
}

export interface Content {
  /** The name of the paper size in Typst. */
  readonly paper: 'a4' | 'us-letter';
  /** Font families that the framework installed, in addition to those in the template. */
  readonly fonts: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly description: string;
  /** Year, month and day; null for a draft without a date. */
  readonly date: readonly [number, number, number] | null;
  /** The page header next to the chapter. */
  readonly running: string;
  /** The page footer next to the page number. */
  readonly foot: string;
  /** The strings that the template itself uses, by their key without `pdf-`. */
  readonly words: { readonly [key: string]: string };
  /** The number of heading levels in the table of contents. */
  readonly depth: 2 | 3;
  /** Whether the file will be marked as PDF/UA-1 and PDF/A-2a, which requires a creation date. */
  readonly marked: boolean;
  /** Named destinations in addition to the labels of headings, each with the label that it is an alias of. */
  readonly names: { readonly [name: string]: string };
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
}
