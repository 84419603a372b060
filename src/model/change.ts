import type { Json } from './json.js';
import type { ChangeNote, NoteClass } from './release.js';

/** How an entity changed, in one word. */
export type ChangeWord =
  | 'added'
  | 'removed'
  | 'moved'
  | 'split'
  | 'merged'
  | 'reversed'
  | 'strengthened'
  | 'weakened'
  | 'status'
  | 'reworded'
  | 'changed'
  | 'editorial';

/** The version bump that a change requires (SemVer for norms). */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** What a change affects: conformance (those who conformed may no longer conform) and citations. */
export interface Effect {
  readonly conformance: boolean;
  readonly citation: boolean;
}

/** One aspect of a change: the level, a parameter, the scope, a text. */
export interface Finding {
  readonly change: ChangeWord;
  readonly bump: Bump;
  readonly effect: Effect;
  /** The property or text unit that differs. */
  readonly aspect: string;
  readonly before: Json;
  readonly after: Json;
  /** One clause: "notice period 10 to 5 working days". */
  readonly reason: string;
  /** True if Charter cannot classify the change, so that it needs a note. */
  readonly needsNote: boolean;
  /** True if a note classified the change, so that the values above come from its author. */
  readonly isClassed?: boolean;
}

/** What changed about one id. An id has one change, which consists of its findings. */
export interface Change {
  /** The kind of the entity; `parameter` if only a parameter of it changed. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** The id of the standard, vocabulary or other document that contains it; its own id for a document. */
  readonly owner: string;
  readonly change: ChangeWord;
  readonly effect: Effect;
  readonly before: Json;
  readonly after: Json;
  /** The reasons of its findings, the largest bump first, separated by semicolons. */
  readonly reason: string;
  readonly bump: Bump;
  readonly findings: readonly Finding[];
  /** The ids of the requirements that use a term whose meaning changed. */
  readonly affects: readonly string[];
  /** The actors of a requirement: ids of entries in the vocabulary of actors. */
  readonly actors: readonly string[];
  /** The first and last day on which a requirement binds (ISO 8601); empty if it gives none. */
  readonly effective: string;
  readonly sunset: string;
  /** The notes on the change, and the class that they give it. */
  readonly notes: readonly ChangeNote[];
  readonly class: NoteClass | undefined;
  /** True if it still needs a note. */
  readonly needsNote: boolean;
}

/** The changes between two states, and the smallest bump that they allow. */
export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** Returns the larger of two bumps. */
export function largerBump(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}

/** Returns the smaller of two bumps. */
export function smallerBump(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) <= BUMPS.indexOf(b) ? a : b;
}

/** The groups of a changelog, in the order in which readers need them. */
export const CHANGE_GROUPS: readonly { readonly name: string; readonly words: readonly ChangeWord[] }[] = [
  { name: 'stricter', words: ['strengthened', 'reversed'] },
  { name: 'new', words: ['added'] },
  { name: 'gone', words: ['removed', 'moved', 'split', 'merged'] },
  { name: 'laxer', words: ['weakened'] },
  { name: 'status', words: ['status'] },
  { name: 'reworded', words: ['reworded'] },
  { name: 'other', words: ['changed', 'editorial'] },
];

/** Whether those who followed the previous release have to act on a change. */
export function asksNow(change: Change): boolean {
  return change.effect.conformance && change.bump === 'major';
}

/** Whether a change will need action once its standard, which is not in force yet, applies. */
export function asksLater(change: Change): boolean {
  return change.effect.conformance && change.bump !== 'major';
}
