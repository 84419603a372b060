import { type Meaning, phrasesOf, piecesOf, type Report } from '../model/index.js';
import { textsOf } from './difference.js';
import { documentHtml, element, escaped, list, piecesHtml, STYLE } from './redline-html.js';
import { diagnosticText, isAnyoneAffected, leadOf, moveText, useText } from './text.js';

/** A report as one page that needs nothing beside it: no script, no file, no network. */
export function reportHtml(report: Report): string {
  const title = `What changes from ${report.from} to ${report.to}`;
  const parts = [
    section('meaning', 'What it means', list(report.meanings.map((one) => meaningHtml(one, report)))),
    section('redline', 'The text before and after', redlines(report)),
    section('affected', 'Who is affected', isAnyoneAffected(report) ? affected(report) : ''),
    section('coverage', 'What is covered, where it moved', list(report.coverage.map((one) => escaped(moveText(one))))),
    section('diagnostics', 'What the checks say', diagnostics(report)),
    section('notes', 'Notes that a release will ask for', notes(report)),
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

/** A sentence, and for what is not part of a redlined standard the words themselves. */
function meaningHtml({ change, sentence }: Meaning, { redlines: shown }: Report): string {
  const isShown = shown.some((one) => one.id === change.owner);
  const texts = isShown ? undefined : textsOf(change);
  const said = isShown ? `<a href="#redline-${escaped(change.owner)}">${escaped(sentence)}</a>` : escaped(sentence);
  const notes = change.notes.flatMap((note) => note.text.map((text) => element('p', escaped(text), 'class="meaning"')));
  return [
    element('p', said),
    ...(texts ? [element('p', piecesHtml(phrasesOf(piecesOf(texts.before, texts.after))), 'dir="auto"')] : []),
    ...notes,
  ].join('');
}

function redlines({ redlines: documents, language }: Report): string {
  if (documents.length === 0) return '';
  const key = `How to read it: ${piecesHtml([{ kind: 'deleted', text: 'taken out' }])}, ${piecesHtml([{ kind: 'inserted', text: 'put in' }])}. Everything else is as it was.`;
  return [element('p', key), ...documents.map((one) => documentHtml(one, language))].join('\n');
}

function affected({ affected: { actors, standards, terms, translations } }: Report): string {
  return [
    part(
      'Who acts otherwise',
      actors.map(({ label, requirements }) => `${escaped(label)}: ${escaped(requirements.join(', '))}`),
    ),
    part(
      'Standards that rest on what changed',
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
      'Translations that become stale',
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
  const lead = element(
    'p',
    'Nobody needs them yet. Each is ready; only its class and its sentence are to be made true.',
  );
  const files = missingNotes.map(
    ({ id, reason, path, text }) =>
      `<h3>${escaped(id)}: ${escaped(reason)}</h3>\n<p>Write to ${element('code', escaped(path))}:</p>\n${element('pre', element('code', escaped(text)))}`,
  );
  return [lead, ...files].join('\n');
}
