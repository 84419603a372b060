import type { Bump, Change, ChangeWord } from '../model/index.js';

const VERBS: { readonly [word in ChangeWord]: string } = {
  added: 'is new',
  removed: 'is gone',
  moved: 'has moved',
  split: 'is split',
  merged: 'is merged',
  reversed: 'says the opposite',
  strengthened: 'becomes stricter',
  weakened: 'asks for less',
  status: 'changes its status',
  reworded: 'is reworded',
  changed: 'changes',
  editorial: 'is corrected',
};
const BUMPS: { readonly [bump in Bump]: string } = {
  major: ' (MAJOR)',
  minor: ' (MINOR)',
  patch: ' (PATCH)',
  none: '',
};

/** A change as one sentence: "PS-004-R02 becomes stricter: retention 30 to 14 days (MINOR)". */
export function sentenceOf(change: Change): string {
  const { id, kind, title, reason, bump } = change;
  // The id of a requirement is what people cite; a term is known by its name.
  const name = kind === 'term' ? `the term "${title}"` : id;
  return `${name} ${VERBS[change.change]}: ${reason}${BUMPS[bump]}`;
}
