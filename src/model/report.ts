import type { Bump, Change, Difference } from './change.js';
import type { Diagnostic } from './diagnostic.js';
import type { Place } from './place.js';
import type { Piece } from './release.js';

/** The comparison of two states of a framework, for those who decide on a change. Plain data, the same for every reporter. */
export interface Report {
  readonly from: string;
  readonly to: string;
  /** The language of the texts, BCP 47. */
  readonly language: string;
  readonly difference: Difference;
  readonly meanings: readonly Meaning[];
  readonly redlines: readonly DocumentRedline[];
  readonly found: DiagnosticsBetween;
  readonly coverage: readonly CoverageChange[];
  readonly affected: Affected;
  readonly missingNotes: readonly MissingNote[];
  /** The names of the sides whose sources have errors, so that the comparison may be incomplete. */
  readonly incomplete: readonly string[];
}

/** A change in one sentence, with its place. */
export interface Meaning {
  readonly change: Change;
  /** "PS-004-R02 becomes stricter: retention 30 to 14 days (MINOR)". */
  readonly sentence: string;
  readonly bump: Bump;
  /** The changed line on the later side; undefined if it was removed or the later side is a release. */
  readonly place: Place | undefined;
}

/** A document with its text before and after. */
export interface DocumentRedline {
  readonly id: string;
  readonly title: string;
  readonly entities: readonly EntityRedline[];
}

export interface EntityRedline {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  /** Sentences on changes other than its text, and their effect. */
  readonly meanings: readonly string[];
  readonly units: readonly UnitRedline[];
}

/** A text unit, divided into blocks. */
export interface UnitRedline {
  /** `statement`, `scope`. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly blocks: readonly BlockRedline[];
}

/** A block of text: a paragraph, a heading, a list item or a table cell. */
export interface BlockRedline {
  readonly shape: 'paragraph' | 'heading' | 'item' | 'cell';
  /** The nesting depth of a list item, from 1; 0 for other blocks. */
  readonly depth: number;
  /** `1.` for an item of an ordered list; for a cell, the number of its table and row: `1/2`; otherwise empty. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  /** The first line of the block in the source of the later side; undefined if unknown. */
  readonly line?: number | undefined;
}

/** The diagnostics of both sides. */
export interface DiagnosticsBetween {
  /** False if the earlier side is a release, whose sources are not available. All diagnostics then count as new. */
  readonly isKnown: boolean;
  readonly fresh: readonly Diagnostic[];
  readonly resolved: readonly Diagnostic[];
  /** The number of diagnostics on both sides. */
  readonly old: number;
}

/** A change in a coverage measure of the framework. */
export interface CoverageChange {
  readonly measure: string;
  readonly before: number;
  readonly after: number;
  /** Ids that count now but did not before, and the reverse. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export interface Affected {
  /** The affected actors, with the ids of the requirements that changed for them. */
  readonly actors: readonly { readonly id: string; readonly label: string; readonly requirements: readonly string[] }[];
  /** Standards that depend on a change but did not change themselves. */
  readonly standards: readonly Dependent[];
  /** Every place that uses a term whose meaning changed. */
  readonly terms: readonly { readonly id: string; readonly title: string; readonly uses: readonly EntityUse[] }[];
  readonly translations: readonly StaleTranslation[];
}

export interface Dependent {
  readonly id: string;
  readonly title: string;
  /** The links from its entities to changed ids. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface EntityUse {
  readonly id: string;
  /** The part of the text or the property; empty if unknown. */
  readonly where: string;
  readonly place: Place | undefined;
}

export interface StaleTranslation {
  /** BCP 47. */
  readonly language: string;
  readonly path: string;
  /** The text units whose source changed: `PS-001-R03#statement`. */
  readonly units: readonly string[];
}

/** A draft of a note that the next release requires. */
export interface MissingNote {
  readonly id: string;
  readonly reason: string;
  readonly place: Place | undefined;
  /** The path and the text of the draft. */
  readonly path: string;
  readonly text: string;
}
