import { inCode, inText, piecesText } from '../diagnostics/reporters/markdown.js';
import { fenced } from '../diagnostics/reporters/text.js';
import type { Report, UnitRedline } from '../model/index.js';
import { diagnosticText, leadOf, moveText, spotOf, useText } from './text.js';

/** The longest summary, in characters. GitHub shows nothing of a job summary that is longer than a megabyte. */
const LONGEST = 900_000;

/** Formats a report as Markdown, for the summary of a job: like the page, but with changed texts only. */
export function reportMarkdown(report: Report): string {
  const parts = [
    `## Changes from ${inText(report.from)} to ${inText(report.to)}\n\n${leadOf(report).map(inText).join('\n\n')}\n`,
    section(
      'What it means',
      report.meanings.map(({ sentence }) => `- ${inText(sentence)}`),
    ),
    section('Who is affected', affected(report)),
    section('Notes needed for a release', notes(report)),
    section('Diagnostics', diagnostics(report)),
    section(
      'Changes in coverage',
      report.coverage.map((one) => `- ${inText(moveText(one))}`),
    ),
    section('The text before and after', redlines(report)),
  ].filter(Boolean);
  return cut(parts.join('\n'));
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.join('\n')}\n`;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n\nThe rest is not shown here; the page has all of it.\n`;
}

function affected({ affected: { actors, standards, terms, translations } }: Report): string[] {
  return [
    ...actors.map(
      ({ label, requirements }) => `- ${inText(label)} has changed requirements: ${inText(requirements.join(', '))}`,
    ),
    ...standards.map(
      ({ id, title, links }) =>
        `- ${inText(id)} ${inText(title)} depends on the changes: ${links.map(({ from, to }) => inText(from === id ? `on ${to}` : `${from} on ${to}`)).join(', ')}`,
    ),
    ...terms.flatMap(({ title, uses }) => [
      `- The meaning of "${inText(title)}" changed. It is used here:`,
      ...uses.map((use) => `  - ${inText(useText(use))}`),
    ]),
    ...translations.map(
      ({ language, path, units }) =>
        `- The translation into ${inText(language)} is stale: ${inCode(path)}, ${inText(units.join(', '))}`,
    ),
  ];
}

function notes({ missingNotes }: Report): string[] {
  return missingNotes.flatMap(({ id, reason, path, text }) => [
    `${inText(id)}: ${inText(reason)}. Draft of the note for ${inCode(path)}:`,
    '',
    fenced(text.trimEnd()),
    '',
  ]);
}

function diagnostics({ found }: Report): string[] {
  const lines = (title: string, list: Report['found']['fresh']) =>
    list.map((one) => `- ${title}: ${inText(diagnosticText(one))}`);
  return [...lines(found.isKnown ? 'new' : 'now', found.fresh), ...lines('resolved', found.resolved)];
}

/** The changed units, with deleted words struck out and inserted words in bold. */
function redlines({ redlines: documents, meanings }: Report): string[] {
  const places = new Map(meanings.map(({ change, place }) => [change.id, place]));
  return documents.flatMap(({ id, title, entities }) => [
    `#### ${inText(id)} ${inText(title)}`,
    '',
    ...entities
      .filter((one) => one.change !== 'same')
      .flatMap((one) => {
        const place = places.get(one.id);
        const units = one.units.filter((unit) => unit.change !== 'same');
        return [
          `- **${inText(one.id)}** ${inText(one.title)}${place ? ` (${inCode(spotOf(place))})` : ''}`,
          ...units.map((unit) => `  - ${inText(unit.name.replaceAll('-', ' '))}: ${unitText(unit)}`),
        ];
      }),
    '',
  ]);
}

/** The changed blocks; the page also shows the blocks between them. */
function unitText({ blocks }: UnitRedline): string {
  const shown = blocks.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
  return shown.map(({ pieces }) => piecesText(pieces)).join(' … ');
}
