import { type Meaning, phrasesOf, piecesOf, type Report } from '../model/index.js';
import { textsOf } from './difference.js';
import { documentHtml, element, escaped, list, piecesHtml, STYLE } from './redline-html.js';
import { diagnosticText, isAnyoneAffected, leadOf, moveText, useText } from './text.js';

/** Formats a report as a single self-contained page: no script, no other file, no network. */
export function reportHtml(report: Report): string {
  const title = `Changes from ${report.from} to ${report.to}`;
  const parts = [
    section('meaning', 'What it means', list(report.meanings.map((one) => meaningHtml(one, report)))),
    section('redline', 'The text before and after', redlines(report)),
    section('affected', 'Who is affected', isAnyoneAffected(report) ? affected(report) : ''),
    section('coverage', 'Changes in coverage', list(report.coverage.map((one) => escaped(moveText(one))))),
    section('diagnostics', 'Diagnostics', diagnostics(report)),
    section('notes', 'Notes needed for a release', notes(report)),
  ];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${leadOf(report)
  .map((text) => element('p', escaped(text)))
  .join('\n')}
${parts.filter(Boolean).join('\n')}
</main></body></html>
`;
}

function section(id: string, title: string, inside: string): string {
  return inside === '' ? '' : `<section><h2 id="${id}">${escaped(title)}</h2>\n${inside}\n</section>`;
}

/** A sentence; for a change outside the redlined standards, also the words before and after. */
function meaningHtml({ change, sentence }: Meaning, { redlines: shown }: Report): string {
  const isShown = shown.some((one) => one.id === change.owner);
  const texts = isShown ? undefined : textsOf(change);
  const text = isShown ? `<a href="#redline-${escaped(change.owner)}">${escaped(sentence)}</a>` : escaped(sentence);
  const notes = change.notes.flatMap((note) => note.text.map((text) => element('p', escaped(text), 'class="meaning"')));
  return [
    element('p', text),
    ...(texts ? [element('p', piecesHtml(phrasesOf(piecesOf(texts.before, texts.after))), 'dir="auto"')] : []),
    ...notes,
  ].join('');
}

function redlines({ redlines: documents, language }: Report): string {
  if (documents.length === 0) return '';
  const key = `How to read it: ${piecesHtml([{ kind: 'deleted', text: 'removed' }])}, ${piecesHtml([{ kind: 'inserted', text: 'added' }])}. Everything else is unchanged.`;
  return [element('p', key), ...documents.map((one) => documentHtml(one, language))].join('\n');
}

function affected({ affected: { actors, standards, terms, translations } }: Report): string {
  return [
    part(
      'Actors whose requirements changed',
      actors.map(({ label, requirements }) => `${escaped(label)}: ${escaped(requirements.join(', '))}`),
    ),
    part(
      'Standards that depend on the changes',
      standards.map(
        ({ id, title, links }) =>
          `${escaped(id)} ${escaped(title)}: ${links.map(({ from, to }) => escaped(from === id ? `on ${to}` : `${from} on ${to}`)).join(', ')}`,
      ),
    ),
    ...terms.map(({ title, uses }) =>
      part(
        `Places that use the term "${title}", whose meaning changed`,
        uses.map((use) => escaped(useText(use))),
      ),
    ),
    part(
      'Stale translations',
      translations.map(({ language, path, units }) => escaped(`${language}, ${path}: ${units.join(', ')}`)),
    ),
  ].join('\n');
}

function part(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${escaped(title)}</h3>\n${list(items)}`;
}

function diagnostics({ found }: Report): string {
  return [
    part(
      found.isKnown ? 'New' : 'Now',
      found.fresh.map((one) => escaped(diagnosticText(one))),
    ),
    part(
      'Resolved',
      found.resolved.map((one) => escaped(diagnosticText(one))),
    ),
  ].join('');
}

function notes({ missingNotes }: Report): string {
  if (missingNotes.length === 0) return '';
  const lead = element('p', 'These are drafts. Correct the class and the sentence of each before the release.');
  const files = missingNotes.map(
    ({ id, reason, path, text }) =>
      `<h3>${escaped(id)}: ${escaped(reason)}</h3>\n<p>File ${element('code', escaped(path))}:</p>\n${element('pre', element('code', escaped(text)))}`,
  );
  return [lead, ...files].join('\n');
}
