import { type Change, type ChangeNote, type Framework, type MissingNote, SOURCES } from '../model/index.js';
import { type LineOf, placeOf } from './place-of.js';

/** The notes that a release will ask for, each as a file that only needs its last word. */
export function missingNotes(
  changes: readonly Change[],
  notes: readonly ChangeNote[],
  framework: Framework | undefined,
  lineOf: LineOf,
): MissingNote[] {
  const taken = new Set(notes.map((note) => note.id));
  return changes
    .filter((change) => change.needsNote)
    .map((change) => {
      const name = freeName(change.id, taken);
      return {
        id: change.id,
        reason: change.reason,
        place: placeOf(change, framework, lineOf),
        path: `${SOURCES}/changes/${name}.md`,
        text: textOf(change),
      };
    });
}

function freeName(id: string, taken: Set<string>): string {
  const plain =
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'change';
  let name = plain;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
  taken.add(name);
  return name;
}

/** The class is the author's to choose; the one that is given asks for nothing and is the commonest. */
function textOf({ id, kind, title }: Change): string {
  const what = kind === 'term' ? `The term "${title}"` : id;
  return [
    '---',
    'changes:',
    `  - ${id}`,
    '# clarified: the sense is the same. Else write redefined, strengthened or weakened.',
    'class: clarified',
    '---',
    '',
    `${what} says the same in other words, because readers misunderstood the old ones.`,
    '',
  ].join('\n');
}
