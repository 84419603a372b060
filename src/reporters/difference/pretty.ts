import { styleText } from 'node:util';
import type { Change, Difference } from '../../model/index.js';
import { visible } from '../visible.js';
import { bumpSentence, effectWords, grouped, reasonOf, textsOf } from './reason.js';

/** A difference for a person at a terminal: grouped by what it asks of a reader, each change with its reason in words. */
export function differencePretty(difference: Difference, { colour }: { readonly colour: boolean }): string {
  const paint = (style: 'bold' | 'dim' | 'cyan', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { from, to, bump, changes } = difference;
  const line = (change: Change): string[] => {
    const texts = textsOf(change);
    return [
      `  ${paint('bold', change.id)} ${visible(change.title === change.id ? '' : change.title)}`.trimEnd(),
      `    ${change.change}: ${visible(reasonOf(change))}${change.bump === 'none' ? '' : paint('dim', ` (${change.bump})`)}`,
      ...(effectWords(change) === '' ? [] : [`    ${effectWords(change)}`]),
      ...(texts ? [`    - ${visible(texts.before)}`, `    + ${visible(texts.after)}`] : []),
      ...change.notes.flatMap((note) => note.text.map((text) => `    ${paint('cyan', 'note:')} ${visible(text)}`)),
      ...(change.needsNote ? ['    needs a note in standards/changes/ that classes it'] : []),
    ];
  };
  const groups = grouped(changes).flatMap(({ title, changes: members }) => [
    '',
    paint('bold', `${title} (${members.length})`),
    ...members.flatMap(line),
  ]);
  const head =
    changes.length === 0 ? `nothing changed between ${from} and ${to}` : `what changed from ${from} to ${to}`;
  return `${[visible(head), ...groups, ...(changes.length > 0 ? ['', bumpSentence(bump)] : [])].join('\n')}\n`;
}
