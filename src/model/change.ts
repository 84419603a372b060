import type { Json } from './json.js';
import type { ChangeNote, NoteClass } from './release.js';

/** How a thing changed, in one word. */
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

/** How much of a version a change asks for (SemVer for norms). */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** Whom a change concerns: those who conformed and may no longer, and those who cite. */
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
  /** One clause in words: "notice period 10 to 5 working days". */
  readonly reason: string;
  /** True where a machine cannot know what the change does, so that a note has to say it. */
  readonly needsNote: boolean;
  /** True where a note has said it, so that the words above are those of its author. */
  readonly isClassed?: boolean;
}

/** What changed about one id. An id has one change; its findings say what it is made of. */
export interface Change {
  /** The kind of the entity; `parameter` where nothing but a parameter of it changed. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** The id of the standard, vocabulary or other document in which it stands; its own id for a document. */
  readonly owner: string;
  readonly change: ChangeWord;
  readonly effect: Effect;
  readonly before: Json;
  readonly after: Json;
  /** The reasons of its findings, the heaviest first, parted by semicolons. */
  readonly reason: string;
  readonly bump: Bump;
  readonly findings: readonly Finding[];
  /** The ids of the requirements that use a term whose meaning changed. */
  readonly affects: readonly string[];
  /** Who acts, for a requirement: ids of entries of the vocabulary of actors. */
  readonly actors: readonly string[];
  /** ISO 8601 days between which a requirement binds; empty where it gives none. */
  readonly effective: string;
  readonly sunset: string;
  /** What people say about it, and how they class it. */
  readonly notes: readonly ChangeNote[];
  readonly class: NoteClass | undefined;
  /** True where it still needs a note. */
  readonly needsNote: boolean;
}

/** What lies between two states, and the smallest honest bump. */
export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The larger of two bumps. */
export function largerBump(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}

/** The smaller of two bumps. */
export function smallerBump(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) <= BUMPS.indexOf(b) ? a : b;
}

/** What the groups of a changelog hold, in the order in which a reader needs them. */
export const CHANGE_GROUPS: readonly { readonly name: string; readonly words: readonly ChangeWord[] }[] = [
  { name: 'stricter', words: ['strengthened', 'reversed'] },
  { name: 'new', words: ['added'] },
  { name: 'gone', words: ['removed', 'moved', 'split', 'merged'] },
  { name: 'laxer', words: ['weakened'] },
  { name: 'status', words: ['status'] },
  { name: 'reworded', words: ['reworded'] },
  { name: 'other', words: ['changed', 'editorial'] },
];

/** A change after which someone who followed the release before has something to do. */
export function asksNow(change: Change): boolean {
  return change.effect.conformance && change.bump === 'major';
}

/** The same in a standard that nobody is asked to follow yet. */
export function asksLater(change: Change): boolean {
  return change.effect.conformance && change.bump !== 'major';
}
