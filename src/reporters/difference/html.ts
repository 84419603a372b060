import { type Change, type Difference, phrasesOf, piecesOf } from '../../model/index.js';
import { escaped } from '../report/escaped.js';
import { piecesHtml } from '../report/redline.js';
import { STYLE } from '../report/style.js';
import { bumpSentence, effectWords, grouped, reasonOf, textsOf } from './reason.js';

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
<body><main><h1>${escaped(title)}</h1><p>${changes.length === 0 ? 'Nothing changed.' : bumpSentence(bump)}</p>
${groups.join('\n')}
</main></body></html>
`;
}

function item(change: Change): string {
  const texts = textsOf(change);
  const effect = effectWords(change);
  const parts = [
    `<p><strong>${escaped(change.id)}</strong> ${escaped(change.title === change.id ? '' : change.title)}<br>${change.change}: ${escaped(reasonOf(change))} (${change.bump})</p>`,
    ...(effect === '' ? [] : [`<p><strong>${escaped(effect)}</strong></p>`]),
    ...(texts ? [`<p>${piecesHtml(phrasesOf(piecesOf(texts.before, texts.after)))}</p>`] : []),
    ...change.notes.flatMap((note) => note.text.map((text) => `<p class="meaning">${escaped(text)}</p>`)),
  ];
  return `<li>${parts.join('')}</li>`;
}
