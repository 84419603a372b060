import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { program } from '../../src/cli/program.js';
import { EXPLANATIONS, severitiesOf } from '../../src/index.js';
import { KINDS, RECORDS, type Schema } from '../../src/model/index.js';

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const MADE = '<!-- Made by `npm run generate`; do not edit. -->';

/** The reference of the format, the diagnostics and the commands: Markdown by its path from the root of the repository. */
export function referenceFiles(): { readonly [path: string]: string } {
  return {
    'schemas/README.md': formatReference(),
    'src/codes/README.md': codeReference(),
    'src/cli/README.md': commandReference(),
  };
}

function formatReference(): string {
  const names = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  const order = ['framework', ...[...KINDS, ...RECORDS].map((kind) => kind.name)];
  const sorted = names
    .map((name) => name.replace('.schema.json', ''))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [
    MADE,
    '',
    '# The format of the sources',
    '',
    'Each kind of document has a JSON Schema (2020-12) in this folder, which is the contract; this page says the same in words. A key that is needed is marked **needed**. How requirements are written is shown in [standards/README.md](../standards/README.md).',
    '',
    ...sorted.flatMap((name) => kindReference(name)),
  ].join('\n');
}

function kindReference(name: string): string[] {
  const schema = JSON.parse(readFileSync(`${SCHEMAS}${name}.schema.json`, 'utf8')) as Schema;
  const kind = [...KINDS, ...RECORDS].find((candidate) => candidate.name === name);
  const files = name === 'framework' ? 'framework.yaml' : kind?.files;
  const where = files === undefined ? `Inside a ${kind?.within ?? 'document'}.` : `Files: \`standards/${files}\`.`;
  const sections = schema['x-sections'] as { title: string; required: boolean }[] | undefined;
  return [
    `## ${String(schema.title)}`,
    '',
    `${String(schema.description)} ${where}`,
    '',
    ...properties(schema),
    ...(sections
      ? [
          `Sections of the text: ${sections.map(({ title, required }) => (required ? `**${title}**` : title)).join(', ')}. Those in bold are needed.`,
          '',
        ]
      : []),
    ...Object.values((schema.$defs ?? {}) as { [name: string]: Schema }).flatMap((part) =>
      part.properties ? [`### ${String(part.title)}`, '', String(part.description), '', ...properties(part)] : [],
    ),
  ];
}

function properties(schema: Schema): string[] {
  const required = (schema.required ?? []) as string[];
  const rows = Object.entries((schema.properties ?? {}) as { [name: string]: Schema }).map(([name, property]) => {
    const notes = [
      required.includes(name) && !property['x-derived'] ? '**needed**' : '',
      property['x-derived'] ? 'read from the text, never typed' : '',
      allowed(property),
      refers(property),
    ].filter((note) => note !== '');
    const example = [property.examples].flat()[0];
    return `| \`${name}\` | ${cell(String(property.description ?? ''))}${notes.length > 0 ? ` (${cell(notes.join('; '))})` : ''} | ${example === undefined ? '' : `\`${cell(JSON.stringify(example))}\``} |`;
  });
  return ['| key | what it says | example |', '|---|---|---|', ...rows, ''];
}

function allowed(property: Schema): string {
  const values = (property.enum ?? (property.items as Schema | undefined)?.enum) as string[] | undefined;
  return values ? `one of: ${values.join(', ')}` : '';
}

function refers(property: Schema): string {
  const kinds = [
    property['x-refersTo'] ?? (property.items as Schema | undefined)?.['x-refersTo'] ?? [],
  ].flat() as string[];
  return kinds.length > 0
    ? `the id of ${kinds.map((kind) => (kind.startsWith('vocabulary/') ? `an entry of \`vocabularies/${kind.slice(11)}.yaml\`` : `a ${kind}`)).join(' or ')}`
    : '';
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
    'Exit codes: 0 clean (warnings allowed), 1 errors in the sources, 2 wrong usage or a fault of the machine. `check` writes its result to stdout; every other command writes its result to stdout and its diagnostics to stderr. Colours are left out when `NO_COLOR` is set or the output is not a terminal.',
    '',
    ...help(root.helpInformation()),
    ...root.commands.flatMap((command) => [`## charter ${command.name()}`, '', ...help(command.helpInformation())]),
  ].join('\n');
}
