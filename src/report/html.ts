import { type Meaning, phrasesOf, piecesOf, type Report } from '../model/index.js';
import { textsOf } from './difference.js';
import { documentHtml, element, escaped, list, piecesHtml } from './redline-html.js';
import { diagnosticText, isAnyoneAffected, leadOf, moveText, useText } from './text.js';

/**
 * The look of the page. Nothing is said by colour: what went is struck out between `[` and `]`, what came is underlined
 * between `{` and `}`, so that a black and white print and a photocopy say the same.
 */
export const STYLE = [
  ':root{color-scheme:light dark;--line:#767676}',
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,"Source Serif 4",serif;overflow-wrap:anywhere}',
  'h1,h2,h3,h4,table,summary,.id,.tag{font-family:system-ui,sans-serif}',
  'h1{line-height:1.2}h2{margin-top:2.5rem;border-bottom:2px solid}h3{margin-top:2rem}h4{margin:1.6rem 0 .3rem}',
  'del{text-decoration:line-through 2px}ins{text-decoration:underline 2px;text-underline-offset:.2em;font-weight:600}',
  '.tag{border:1px solid var(--line);border-radius:.2rem;padding:0 .35rem;font-size:.8rem;white-space:nowrap}',
  '.meaning{border-inline-start:4px solid;padding-inline-start:.8rem;margin:.5rem 0;font-family:system-ui,sans-serif;font-size:.95rem}',
  '.name{font-family:system-ui,sans-serif;font-size:.8rem;font-variant:small-caps;margin:.8rem 0 0}',
  '.unit p{margin:.2rem 0 .5rem}.item{padding-inline-start:1.4rem;text-indent:-1rem}.deep{padding-inline-start:2.8rem}',
  'table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.8rem 0}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}',
  'pre{white-space:pre-wrap;border:1px solid var(--line);padding:.6rem}details{margin:.4rem 0}summary{cursor:pointer}',
  '.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '@media print{body{max-width:none;margin:0}details:not([open])>*{display:block}}',
].join('');

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
