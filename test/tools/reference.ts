import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { program } from '../../src/cli/program.js';
import { type DescribedKind, formatChapters } from '../../src/formats/manual.js';
import { EXPLANATIONS, severitiesOf } from '../../src/index.js';
import { type FormatChapter, type FormatKey, KINDS, RECORDS, type Schema } from '../../src/model/index.js';

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const MADE = '<!-- Made by `npm run generate`; do not edit. -->';

/** The reference of the format, the diagnostics and the commands: Markdown by its path from the root of the repository. */
export function referenceFiles(): { readonly [path: string]: string } {
  return {
    'schemas/README.md': formatReference(),
    'docs/diagnostics.md': codeReference(),
    'docs/commands.md': commandReference(),
  };
}

function formatReference(): string {
  return [
    MADE,
    '',
    '# The format of the sources',
    '',
    'Each kind of document has a JSON Schema (2020-12) in this folder. The schemas are the contract; this page describes them. Required keys are marked **required**. [standards/README.md](../standards/README.md) shows how to write requirements.',
    '',
    ...formatChapters(everySchema()).flatMap(chapterReference),
  ].join('\n');
}

/** Every schema of the package: those of the settings first, then the kinds in their order, then what is left. */
function everySchema(): DescribedKind[] {
  const order = ['framework', 'accepted', ...[...RECORDS, ...KINDS].map((kind) => kind.name)];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => name.replace('.schema.json', ''))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => {
      const schema = JSON.parse(readFileSync(`${SCHEMAS}${name}.schema.json`, 'utf8')) as Schema;
      const kind = [...KINDS, ...RECORDS].find((candidate) => candidate.name === name);
      return { name, schema, files: kind ? kind.files : `${name}.yaml`, within: kind?.within };
    });
}

function chapterReference({ title, description, files, within, tables, sections }: FormatChapter): string[] {
  const where = files === '' ? `Inside a ${within}.` : `Files: \`${files}\`.`;
  return [
    `## ${title}`,
    '',
    `${description} ${where}`,
    '',
    ...tables.flatMap((table) => [
      ...(table.name === '' ? [] : [`### ${table.title}`, '', table.description, '']),
      '| key | what it says | example |',
      '|---|---|---|',
      ...table.keys.map(keyReference),
      '',
    ]),
    ...(sections.length > 0
      ? [
          `Sections of the text: ${sections.map((one) => (one.required ? `**${one.title}**` : one.title)).join(', ')}. Those in bold are required.`,
          '',
        ]
      : []),
  ];
}

function keyReference({ key, description, isNeeded, isDerived, values, kinds, example }: FormatKey): string {
  const notes = [
    isNeeded ? '**required**' : '',
    isDerived ? 'read from the text, never typed' : '',
    values.length > 0 ? `one of: ${values.join(', ')}` : '',
    kinds.length > 0 ? `the id of ${kinds.map(inWords).join(' or ')}` : '',
  ].filter((note) => note !== '');
  const text = `${cell(description)}${notes.length > 0 ? ` (${cell(notes.join('; '))})` : ''}`;
  return `| \`${key}\` | ${text} | ${example === '' ? '' : `\`${cell(example)}\``} |`;
}

function inWords(kind: string): string {
  return kind.startsWith('vocabulary/') ? `an entry of \`vocabularies/${kind.slice(11)}.yaml\`` : `a ${kind}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function codeReference(): string {
  return [
    MADE,
    '',
    '# Diagnostics',
    '',
    'Every property that is checked, by the code of its diagnostic. `charter explain <code>` shows the same at a terminal.',
    '',
    ...EXPLANATIONS.flatMap((explanation) => {
      const { code, property, why, example } = explanation;
      return [
        `## ${code}`,
        '',
        `**${property}** (${severitiesOf(explanation)})`,
        '',
        why,
        '',
        `Before, in \`${example.path}\`:`,
        '',
        ...fenced(example.before),
        'After:',
        '',
        ...fenced(example.after),
      ];
    }),
  ].join('\n');
}

function fenced(text: string): string[] {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return [fence, text.trimEnd(), fence, ''];
}

function commandReference(): string {
  const root = program(() => {});
  const help = (text: string) => ['```', text.trim(), '```', ''];
  return [
    MADE,
    '',
    '# Commands',
    '',
    'Exit codes: 0 success (warnings allowed); 1 errors in the sources, or a release that is refused or altered; 2 wrong usage, a system error or a bug in Charter. Results go to stdout; except for `check`, diagnostics go to stderr. There are no colours if `NO_COLOR` is set or the output is not a terminal.',
    '',
    ...help(root.helpInformation()),
    ...root.commands.flatMap((command) => [`## charter ${command.name()}`, '', ...help(command.helpInformation())]),
  ].join('\n');
}
