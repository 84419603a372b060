/**
 * What the Typst template is given: one JSON document with every word in its place and every link resolved.
 * The template sets it and decides nothing. `t` tells the nodes apart.
 */
export type Inline =
  | { readonly t: 'text' | 'code'; readonly v: string }
  | { readonly t: 'em' | 'strong' | 'del' | 'parameter'; readonly c: readonly Inline[] }
  | { readonly t: 'break' }
  | { readonly t: 'image'; readonly path: string; readonly alt: string }
  | { readonly t: 'link'; readonly url: string; readonly c: readonly Inline[] }
  /** A link inside the file; `quiet` where Charter linked a term by itself. */
  | { readonly t: 'ref'; readonly label: string; readonly quiet: boolean; readonly c: readonly Inline[] }
  /** A footnote where it is first referred to, and further references to it. */
  | { readonly t: 'note'; readonly label: string; readonly c: readonly Block[] }
  | { readonly t: 'note-again'; readonly label: string };

export type Block =
  /** `turned` where the paragraph runs the other way than the document, `keep` where it announces what follows. */
  | { readonly t: 'p'; readonly turned?: LandscapeTable; readonly keep?: true; readonly c: readonly Inline[] }
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

/** The direction of a passage, and its language as far as it is known (`und` where it is not: BCP 47, RFC 5646, 4.1). */
export interface LandscapeTable {
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

/** A name and what stands beside it, such as a property and its values; one list of blocks a value. */
export interface Line {
  readonly name: string;
  readonly c: readonly Block[];
}

/** A heading: the id that stands before it (empty for a section), its text, and the label that links aim at. */
export interface Head {
  readonly id: string;
  readonly title: string;
  /** Empty where nothing may link to it. */
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
  /** Who, and by when: what must be seen at the first glance, beside the level. */
  readonly glance: readonly Line[];
  readonly statement: readonly Block[];
  /** What the statement depends on, and so stays with it: its condition, its parameters. */
  readonly terms: readonly Line[];
  readonly lines: readonly Line[];
  readonly tests: readonly TestBlock[];
  /** Rationale and guidance: they inform and do not bind. */
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
  /** The heading of the group that begins with it; empty inside a group and where there are none. */
  readonly group: string;
  readonly lead: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
}

/** What starts a page of its own. `form` says how it is set. */
export type Chapter =
  | {
      readonly form: 'standard';
      readonly running: string;
      readonly kind: string;
      /** The level of its heading: 2 below the opener of a part, 1 in a file of its own. */
      readonly level: 1 | 2;
      readonly entry: Entry;
    }
  /** The first page of a part, with what follows in it. */
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
      /** What is said of all changes together: since when, how many, and how grave. */
      readonly told: string;
      readonly sections: readonly ChangeSection[];
    }
  | { readonly form: 'retired'; readonly head: Head; readonly lead: string; readonly items: readonly Tombstone[] }
  | { readonly form: 'actors'; readonly head: Head; readonly lead: string; readonly groups: readonly ActorGroup[] }
  | { readonly form: 'ids'; readonly head: Head; readonly lead: string; readonly ids: readonly Head[] };

/** An entity that the opener of a part leads to. */
export interface OpenChapter {
  readonly head: Head;
  readonly lead: string;
}

/** Changes that belong together: what must be done now, or those with one effect. */
export interface ChangeSection {
  readonly head: Head;
  readonly lead: string;
  /** By who acts; a group without a title has all of them. */
  readonly groups: readonly { readonly head: Head; readonly items: readonly ChangeItem[] }[];
}

export interface ChangeItem {
  /** How it changed, in one word. */
  readonly word: string;
  readonly name: readonly Inline[];
  readonly kind: string;
  readonly reason: string;
  /** What the requirement says now; empty where that is not what the reader needs here. */
  readonly statement: string;
  /** From when, whom else it concerns, and what people say about it. */
  readonly lines: readonly Line[];
}

/** What an id that is no longer used was, and what to read in its place. */
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
  /** What stands above the title: the kind and id of a standard; empty for the framework. */
  readonly over: string;
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly lines: readonly Line[];
  readonly notice: string;
}

export interface Content {
  /** As Typst calls it. */
  readonly paper: 'a4' | 'us-letter';
  /** Families of fonts that the framework has installed, beside those that the template names. */
  readonly fonts: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly description: string;
  /** Year, month and day; null for a draft without a date. */
  readonly date: readonly [number, number, number] | null;
  /** What stands in the head of a page beside the chapter. */
  readonly running: string;
  /** What stands in the foot of every page beside its number. */
  readonly foot: string;
  /** Words that the template itself sets, by their key without `pdf-`. */
  readonly words: { readonly [key: string]: string };
  /** How many levels of headings the contents show. */
  readonly depth: 2 | 3;
  /** Whether the file will be marked as PDF/UA-1 and PDF/A-2a, which wants a date of making. */
  readonly marked: boolean;
  /** Names at which the file opens beside the labels of its headings, each with the label that it stands for. */
  readonly names: { readonly [name: string]: string };
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
}
