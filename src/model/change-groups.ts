import type { Change, ChangeWord } from './change.js';

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
