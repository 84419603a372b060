import { type Change, type Difference, piecesOf } from '../../model/index.js';
import { escaped } from '../report/escaped.js';
import { bumpSentence, effectWords, grouped, reasonOf, textsOf } from './reason.js';

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}',
  'del::before{content:"[-"}del::after{content:"-]"}ins::before{content:"{+"}ins::after{content:"+}"}',
  'ins{text-decoration:underline}.effect{font-weight:700}.note{border-inline-start:3px solid;padding-inline-start:.8rem}',
].join('');

/** A difference as one page that needs nothing beside it. */
export function differenceHtml({ from, to, bump, changes }: Difference): string {
  const title = `Changes from ${from} to ${to}`;
  const groups = grouped(changes).map(
    (group) => `<section><h2>${escaped(group.title)}</h2><ul>${group.changes.map(item).join('\n')}</ul></section>`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p>${changes.length === 0 ? 'Nothing changed.' : bumpSentence(bump)}</p>
${groups.join('\n')}
</body></html>
`;
}

function item(change: Change): string {
  const texts = textsOf(change);
  const effect = effectWords(change);
  const parts = [
    `<p><strong>${escaped(change.id)}</strong> ${escaped(change.title === change.id ? '' : change.title)}<br>${change.change}: ${escaped(reasonOf(change))} (${change.bump})</p>`,
    ...(effect === '' ? [] : [`<p class="effect">${escaped(effect)}</p>`]),
    ...(texts ? [`<p>${redline(texts.before, texts.after)}</p>`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `<p class="note">${escaped(text)}</p>`)),
  ];
  return `<li>${parts.join('')}</li>`;
}

function redline(before: string, after: string): string {
  return piecesOf(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return escaped(text);
      const tag = kind === 'deleted' ? 'del' : 'ins';
      return `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');
}
