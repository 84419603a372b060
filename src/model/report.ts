import type { Bump, Change, Difference } from './change.js';
import type { Diagnostic } from './diagnostic.js';
import type { Place } from './place.js';
import type { Piece } from './release.js';

/** What lies between two states of a framework, for those who have to decide on it. Plain data, the same for every reporter. */
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
  /** The names of the sides whose sources have errors, so that something may be missing from the comparison. */
  readonly incomplete: readonly string[];
}

/** A change in one sentence, and where it is written. */
export interface Meaning {
  readonly change: Change;
  /** "PS-004-R02 becomes stricter: retention 30 to 14 days (MINOR)". */
  readonly sentence: string;
  readonly bump: Bump;
  /** The line that says it now; undefined for what is gone, and where the later side is a release. */
  readonly place: Place | undefined;
}

/** A document with everything that it says, before and after. */
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
  /** What changed about it beside its words, and what that does: sentences. */
  readonly meanings: readonly string[];
  readonly units: readonly UnitRedline[];
}

/** A text unit, laid out as it reads. */
export interface UnitRedline {
  /** `statement`, `scope`. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed' | 'same';
  readonly blocks: readonly BlockRedline[];
}

/** A stretch of text that stands by itself: a paragraph, an item of a list, a cell of a table. */
export interface BlockRedline {
  readonly shape: 'paragraph' | 'heading' | 'item' | 'cell';
  /** How deep an item stands in lists, from 1; 0 for the rest. */
  readonly depth: number;
  /** `1.` for an item of an ordered list, else empty. For a cell, the number of its table and row: `1/2`. */
  readonly mark: string;
  readonly pieces: readonly Piece[];
  /** The line of the source on which it begins, on the later side; undefined where nobody knows. */
  readonly line?: number | undefined;
}

/** What the checks say on both sides. */
export interface DiagnosticsBetween {
  /** False where the earlier side is a release, of which no sources are at hand: then everything counts as new. */
  readonly isKnown: boolean;
  readonly fresh: readonly Diagnostic[];
  readonly resolved: readonly Diagnostic[];
  /** How many were there on both sides. */
  readonly old: number;
}

/** A measure of what the framework covers, where it differs. */
export interface CoverageChange {
  readonly measure: string;
  readonly before: number;
  readonly after: number;
  /** Ids that count now and did not, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export interface Affected {
  /** Who has to act otherwise: an actor by its id, with the ids of the requirements that changed. */
  readonly actors: readonly { readonly id: string; readonly label: string; readonly requirements: readonly string[] }[];
  /** Standards that rest on what changed, and did not change the same words themselves. */
  readonly standards: readonly Dependent[];
  /** Every place that uses a term whose meaning changed. */
  readonly terms: readonly { readonly id: string; readonly title: string; readonly uses: readonly EntityUse[] }[];
  readonly translations: readonly StaleTranslation[];
}

export interface Dependent {
  readonly id: string;
  readonly title: string;
  /** Which of its entities points at which id that changed. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface EntityUse {
  readonly id: string;
  /** The part of the text or the property; empty where it is not known. */
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

/** A note that a release will ask for, ready to be edited. */
export interface MissingNote {
  readonly id: string;
  readonly reason: string;
  readonly place: Place | undefined;
  /** Where to write it, and what. */
  readonly path: string;
  readonly text: string;
}
