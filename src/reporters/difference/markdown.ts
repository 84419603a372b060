import { type Change, type Difference, piecesOf } from '../../model/index.js';
import { visible } from '../visible.js';
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
  return [`# Changes from ${escaped(from)} to ${escaped(to)}`, '', lead, '', ...groups].join('\n');
}

function item(change: Change): string[] {
  const texts = textsOf(change);
  const effect = effectWords(change);
  return [
    `- **${escaped(change.id)}** ${escaped(change.title === change.id ? '' : change.title)}: ${change.change}, ${escaped(reasonOf(change))} (${change.bump})${effect === '' ? '' : `; ${effect}`}`,
    ...(texts ? [`  - ${redline(texts.before, texts.after)}`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `  - Note: ${escaped(text)}`)),
  ];
}

/** Words that went are struck out, words that came are bold. */
function redline(before: string, after: string): string {
  return piecesOf(before, after)
    .map(({ kind, text }) => {
      const [, lead = '', word = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (kind === 'same' || word === '') return escaped(text);
      const mark = kind === 'deleted' ? '~~' : '**';
      return `${lead}${mark}${escaped(word)}${mark}${tail}`;
    })
    .join('');
}

/** Text of an author is text, whatever characters it has. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/@/g, '@\u200b');
}
