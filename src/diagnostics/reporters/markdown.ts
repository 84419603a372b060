import { type Diagnostic, NOTHING_APART, type Piece, type Place, type Summary } from '../../model/index.js';
import type { ReporterOptions } from './reporter.js';
import { fenced, frameOf, type LinesOf, linesFrom, summaryText, visible } from './text.js';

/** The longest report, in characters. GitHub shows nothing of a job summary that is longer than a megabyte. */
const LONGEST = 900_000;

/** Formats diagnostics as Markdown for the summary of a job or a comment: by file, each with its line and hints. */
export function markdown(diagnostics: readonly Diagnostic[], summary: Summary, setting: ReporterOptions): string {
  const linesOf = linesFrom(setting.textOf);
  const parts = [`## Charter\n\n${summaryText(diagnostics, summary, setting)}\n`];
  let length = 0;
  let path = '';
  for (const [index, one] of diagnostics.entries()) {
    const heading = one.place.path === path ? '' : `### ${inCode(one.place.path)}\n\n`;
    const part = `${heading}${item(one, linesOf)}`;
    length += part.length;
    if (length > LONGEST) {
      parts.push(`${diagnostics.length - index} more are not shown here; run \`charter check\` to see them all.\n`);
      break;
    }
    path = one.place.path;
    parts.push(part);
  }
  return [...parts, ...apartParts(setting)].join('\n');
}

function item(one: Diagnostic, linesOf: LinesOf): string {
  const { start } = one.place;
  const frame = frameOf(one.place, linesOf);
  const gutter = ' '.repeat(frame?.number.length ?? 0);
  const quoted = frame && `${frame.number} | ${frame.line}\n${gutter} | ${frame.blank}${frame.carets}`;
  const lines = [
    `- **${one.severity}** at ${start.line}:${start.column}: ${inText(one.message)} (\`${one.code}\`)`,
    ...(quoted === undefined
      ? []
      : [
          '',
          ...fenced(quoted)
            .split('\n')
            .map((line) => `  ${line}`),
          '',
        ]),
    ...one.hints.map((hint) => `  - do: ${inText(hint)}`),
    ...one.related.map((related) => `  - see: ${inCode(spotOf(related.place))} ${inText(related.message)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function apartParts({ apart = NOTHING_APART }: ReporterOptions): string[] {
  const line = (one: Diagnostic): string =>
    `- **${one.severity}** ${inCode(spotOf(one.place))} ${inText(one.message)} (\`${one.code}\`)`;
  const old = (apart.old ?? []).map(line);
  const accepted = apart.accepted.map(
    ({ diagnostic, until, reason, by }) =>
      `${line(diagnostic)}, accepted until ${until}${by === '' ? '' : ` by ${inText(by)}`}: ${inText(reason)}`,
  );
  return [
    ...folded(`From before this change: ${old.length}`, old),
    ...folded(`Accepted: ${accepted.length}`, accepted),
  ];
}

function folded(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>\n`];
}

function spotOf({ path, start }: Place): string {
  return `${path}:${start.line}:${start.column}`;
}

/** Escapes the text of an author, so that nothing in it is markup, an address or a mention of a person. */
export function inText(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+|~!&:]/g, '\\$&')
    .replaceAll('@', '@\u2060');
}

export function inCode(text: string): string {
  const clean = visible(text).replace(/\s+/g, ' ');
  const ticks = '`'.repeat(1 + Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length)));
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${clean}${pad}${ticks}`;
}

/** Shows deleted words struck out and inserted words in bold. The marks touch the words: Markdown ignores them next to a space. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => {
      const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      const mark = kind === 'same' || words === '' ? '' : kind === 'deleted' ? '~~' : '**';
      return `${lead}${mark}${inText(words)}${mark}${tail}`;
    })
    .join('');
}
