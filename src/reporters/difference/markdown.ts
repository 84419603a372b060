import { type Change, type Difference, piecesOf } from '../../model/index.js';
import { inText, piecesText } from '../markdown.js';
import { bumpSentence, effectWords, grouped, reasonOf, textsOf } from './reason.js';

/** A difference as Markdown, for a comment on a proposal or a file of notes. */
export function differenceMarkdown({ from, to, bump, changes }: Difference): string {
  const groups = grouped(changes).flatMap(({ title, changes: members }) => [
    `## ${title}`,
    '',
    ...members.flatMap(item),
    '',
  ]);
  const lead = changes.length === 0 ? 'Nothing changed.' : bumpSentence(bump);
  return [`# Changes from ${inText(from)} to ${inText(to)}`, '', lead, '', ...groups].join('\n');
}

function item(change: Change): string[] {
  const texts = textsOf(change);
  const effect = effectWords(change);
  return [
    `- **${inText(change.id)}** ${inText(change.title === change.id ? '' : change.title)}: ${change.change}, ${inText(reasonOf(change))} (${change.bump})${effect === '' ? '' : `; ${effect}`}`,
    ...(texts ? [`  - ${piecesText(piecesOf(texts.before, texts.after))}`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `  - Note: ${inText(text)}`)),
  ];
}
