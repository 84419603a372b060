import type { Bump, Change, ChangeWord } from '../../model/index.js';

/** Why a change is one, with the requirements that a changed term touches. */
export function reasonOf({ reason, affects }: Change): string {
  return affects.length > 0 ? `${reason}; used by ${affects.join(', ')}` : reason;
}

/** What the groups of a list of changes are called, in their order: what asks most of a reader comes first. */
export const GROUPS: readonly { readonly title: string; readonly words: readonly ChangeWord[] }[] = [
  { title: 'Says the opposite', words: ['reversed'] },
  { title: 'Asks for more', words: ['strengthened'] },
  { title: 'New', words: ['added'] },
  { title: 'Gone', words: ['removed'] },
  { title: 'Moved, split or merged', words: ['moved', 'split', 'merged'] },
  { title: 'Asks for less', words: ['weakened'] },
  { title: 'Status', words: ['status'] },
  { title: 'Reworded', words: ['reworded'] },
  { title: 'Other changes', words: ['changed'] },
  { title: 'Editorial', words: ['editorial'] },
];

/** The changes of each group; groups without any are left out. */
export function grouped(changes: readonly Change[]): { readonly title: string; readonly changes: readonly Change[] }[] {
  return GROUPS.map(({ title, words }) => ({
    title,
    changes: changes.filter((one) => words.includes(one.change)),
  })).filter((group) => group.changes.length > 0);
}

/** The bump as a sentence. */
export function bumpSentence(bump: Bump): string {
  return bump === 'none' ? 'Nothing changed that asks for a new version.' : `The smallest honest bump is ${bump}.`;
}

/** Whom it concerns, in words; empty where it concerns nobody, as in a standard that nobody is asked to follow yet. */
export function effectWords({ effect, bump }: Change): string {
  if (bump !== 'major') return '';
  const words = [
    ...(effect.conformance ? ['those who conform may no longer'] : []),
    ...(effect.citation ? ['citations of it change their meaning'] : []),
  ];
  return words.join('; ');
}

/** Texts of which a difference in words is worth showing. */
export function textsOf(change: Change): { readonly before: string; readonly after: string } | undefined {
  const finding = change.findings.find(
    (one) =>
      typeof one.before === 'string' &&
      typeof one.after === 'string' &&
      one.before.includes(' ') &&
      one.after.includes(' '),
  );
  if (!finding || finding.aspect.startsWith('parameter ')) return undefined;
  return { before: String(finding.before), after: String(finding.after) };
}
