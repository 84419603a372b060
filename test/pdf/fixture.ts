import { readdirSync, readFileSync } from 'node:fs';
import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { parse } from 'yaml';
import { pdf } from '../../src/formats/pdf/index.js';
import {
  type Artifact,
  type Body,
  type Data,
  type Diagnostic,
  type Edition,
  type Entity,
  type Format,
  type Framework,
  KINDS,
  type Link,
  type Materials,
  type Part,
  type Schema,
  topOf,
} from '../../src/model/index.js';
import { loadFonts } from '../../src/source/fonts.js';

/** The changes of a test to the fixture. */
export interface Given {
  readonly statement?: string;
  readonly title?: string;
  readonly language?: string;
  readonly baseUrl?: string;
  /** Reverses the order of the entities. */
  readonly reversed?: boolean;
}

export const edition: Edition = {
  version: 'draft',
  date: undefined,
  sourceDigest: '0'.repeat(64),
  toolVersion: '0.1.0',
  formats: ['pdf'],
};

/** A minimal framework with one of everything. */
export function framework(given: Given = {}): Framework {
  const entities = [
    entity('openness', 'principle', 'Openness', { summary: 'People can look.' }),
    entity(
      'PS-001',
      'standard',
      given.title ?? 'Public register',
      { status: 'drafting', summary: 'A city lists its devices.', principle: 'openness' },
      { holds: ['PS-001-R01'], parts: ['scope', 'requirements'] },
    ),
    entity(
      'PS-001-R01',
      'requirement',
      'Register first',
      { standard: 'PS-001', level: 'shall', actor: ['office'], test: ['PS-001-T01'] },
      { within: 'PS-001', holds: ['PS-001-T01'], page: 'PS-001/index.html' },
    ),
    entity(
      'PS-001-T01',
      'test',
      'PS-001-T01',
      { requirement: 'PS-001-R01', method: 'inspection', do: ['look at it.'], pass_if: ['it is there.'] },
      { within: 'PS-001-R01', page: 'PS-001/index.html' },
    ),
    entity('PS-002', 'standard', 'Second standard', {
      status: 'drafting',
      summary: 'It is short.',
      principle: 'openness',
    }),
    entity('connected-device', 'term', 'connected device', { label: 'connected device' }),
    entity('gdpr', 'reference', 'General Data Protection Regulation', {
      kind: 'regulation',
      publisher: 'European Union',
    }),
    entity('actors', 'vocabulary', 'Actors', { description: 'Who acts.' }, { holds: ['actors/office'] }),
    entity(
      'actors/office',
      'vocabulary/actors',
      'Office',
      { definition: 'The part of the city that acts.' },
      { within: 'actors', page: 'vocabularies/actors/index.html' },
    ),
  ];
  const place = topOf('standards/PS-001.md');
  const links: Link[] = [
    { from: 'PS-001', to: 'connected-device', how: 'term', where: 'scope', place },
    { from: 'PS-001', to: 'openness', how: 'property', where: 'principle', place },
  ];
  const language = given.language ?? 'en';
  const idsOf: { [kind: string]: string[] } = Object.fromEntries(KINDS.map(({ name }) => [name, []]));
  for (const { id, kind } of entities) idsOf[kind] = [...(idsOf[kind] ?? []), id];
  return {
    settings: {
      title: 'Small framework',
      subtitle: 'For tests',
      description: 'It has one of everything.',
      publisher: 'Test office',
      notice: 'Not adopted.',
      contact: '',
      sourceLanguage: language,
      languages: [language],
      licence: 'CC-BY-4.0',
      baseUrl: given.baseUrl ?? '',
      autolink: true,
      order: {},
      keywords: {},
      kinds: KINDS,
      rules: {},
    },
    schemas: Object.fromEntries(
      KINDS.map(({ name, schema }) => [name, JSON.parse(readFileSync(schema, 'utf8')) as Schema]),
    ),
    entities: Object.fromEntries((given.reversed ? [...entities].reverse() : entities).map((one) => [one.id, one])),
    idsOf,
    linksFrom: Object.fromEntries(entities.map(({ id }) => [id, links.filter(({ from }) => from === id)])),
    citedBy: {},
    units: {},
    complete: true,
  };
}

interface More {
  readonly within?: string;
  readonly holds?: readonly string[];
  readonly parts?: readonly string[];
  readonly page?: string;
}

function entity(id: string, kind: string, title: string, data: Data, more: More = {}): Entity {
  const named = kind === 'test' || kind === 'term' ? {} : { title };
  return {
    id,
    kind,
    title,
    data: { id, ...named, ...data },
    within: more.within,
    holds: more.holds ?? [],
    parts: (more.parts ?? []).map((name) => ({ name, title: headingOf(name) })),
    page: more.page ?? (kind === 'standard' ? `${id}/index.html` : `${kind}s/${id}/index.html`),
    anchor: more.within ? id : '',
    place: topOf(fileOf(id)),
    places: {},
  };
}

function fileOf(id: string): string {
  if (id.startsWith('actors')) return 'standards/vocabularies/actors.yaml';
  return `standards/${/^PS-\d+/.exec(id)?.[0] ?? `other/${id}`}.md`;
}

function headingOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The texts of the fixture, which contain every kind of node. */
export function bodies(given: Given = {}): (path: string) => Promise<Body> {
  const statement = paragraph(
    text(given.statement ?? 'The office shall register each device before it is switched on.', 12),
  );
  const scope: RootContent[] = [
    paragraph(
      text('It covers each '),
      {
        type: 'entityLink',
        target: 'connected-device',
        anchor: '',
        automatic: true,
        children: [text('connected device')],
      },
      text('. See '),
      { type: 'entityLink', target: 'PS-002', anchor: '', automatic: false, children: [text('PS-002')] },
      { type: 'noteMark', number: 1, again: 0 },
      text(':'),
    ),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [item(text('cameras;')), item({ type: 'strong', children: [text('sensors')] })],
    },
    { type: 'table', align: [null, 'right'], children: [row('Figure', 'Better'), row('Entries', 'more')] },
    { type: 'heading', depth: 4, children: [text('Deep heading')] },
    paragraph(
      { type: 'inlineCode', value: 'code' },
      { type: 'break' },
      { type: 'link', url: 'https://example.org/', children: [text('outside')] },
      { type: 'noteMark', number: 1, again: 1 },
    ),
  ];
  const files: { [path: string]: Body } = {
    'standards/PS-001.md': {
      path: 'standards/PS-001.md',
      parts: {
        'PS-001': [part('scope', scope), { ...part('requirements', []), holds: ['PS-001-R01'] }],
        'PS-001-R01': [
          { ...part('statement', [statement]), title: '' },
          part('rationale', [paragraph(text('Because people ask.'))]),
        ],
      },
      notes: [{ number: 1, blocks: [paragraph(text('A note on the page.'))] }],
    },
    'standards/other/connected-device.md': {
      path: 'standards/other/connected-device.md',
      parts: {
        'connected-device': [{ ...part('definition', [paragraph(text('A device with a network.'))]), title: '' }],
      },
      notes: [],
    },
  };
  return async (path) => files[path] ?? { path, parts: {}, notes: [] };
}

function part(name: string, blocks: readonly RootContent[]): Part {
  return { name, title: headingOf(name), blocks, holds: [] };
}

function paragraph(...children: PhrasingContent[]): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children };
}

function item(...children: PhrasingContent[]): RootContent & { type: 'listItem' } {
  return { type: 'listItem', spread: false, children: [paragraph(...children)] };
}

function text(value: string, line = 1): PhrasingContent {
  const end = { line, column: 1 + value.length, offset: value.length };
  return { type: 'text', value, position: { start: { line, column: 1, offset: 0 }, end } };
}

function row(...cells: string[]): TableRow {
  return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })) };
}

/** The templates, strings and fonts that Charter ships. */
export async function materials(): Promise<Materials> {
  const paths = readdirSync('templates/pdf').map((name) => `templates/pdf/${name}`);
  return {
    templates: Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')])),
    strings: { en: parse(readFileSync('templates/strings/en.yaml', 'utf8')) },
    media: {},
    records: [],
    fonts: await loadFonts(),
  };
}

export interface Made {
  readonly files: { readonly [path: string]: Uint8Array };
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a framework. */
export async function make(
  given: Given = {},
  more: Partial<Materials> = {},
  as: Edition = edition,
  format: Format = pdf,
): Promise<Made> {
  const files: { [path: string]: Uint8Array } = {};
  const made = format.render(framework(given), bodies(given), as, { ...(await materials()), ...more });
  for (;;) {
    const next: IteratorResult<Artifact, readonly Diagnostic[]> = await made.next();
    if (next.done) return { files, diagnostics: next.value };
    files[next.value.path] = next.value.contents as Uint8Array;
  }
}
