import { readdirSync, readFileSync } from 'node:fs';
import type { RootContent } from 'mdast';
import { parse } from 'yaml';
import { html } from '../../src/formats/html/index.js';
import {
  type Artifact,
  type Body,
  bytesIn,
  type Diagnostic,
  type Edition,
  type Entity,
  type Framework,
  KINDS,
  type Kind,
  type Link,
  type Materials,
  type Part,
  type Schema,
  topOf,
} from '../../src/model/index.js';

const root = new URL('../../', import.meta.url);

/** A kind that Charter does not bring, with a template of its own. */
const guideline: Kind = {
  name: 'guideline',
  title: 'Guideline',
  collectionTitle: 'Guidelines',
  files: 'guidelines/*.md',
  schema: 'schemas/guideline.schema.json',
  template: 'templates/html/guideline.liquid',
  collection: 'guidelines',
  id: 'frontmatter',
  within: undefined,
  body: 'body',
  requirements: false,
};

const schemas: { [kind: string]: Schema } = {
  guideline: {
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      audience: { title: 'Audience', type: 'string', enum: ['small-city'] },
      follows: { title: 'Follows', type: 'array', items: { type: 'string', 'x-refersTo': 'standard' } },
    },
  },
};
for (const { name, schema } of KINDS) schemas[name] = JSON.parse(readFileSync(new URL(schema, root), 'utf8'));

export const text = (value: string): RootContent => ({ type: 'text', value });
export const paragraph = (...children: (RootContent | string)[]): RootContent =>
  ({ type: 'paragraph', children: children.map((one) => (typeof one === 'string' ? text(one) : one)) }) as RootContent;
export const part = (name: string, title: string, blocks: RootContent[], holds: string[] = []): Part => ({
  name,
  title,
  blocks,
  holds,
});

export function entity(kind: string, id: string, data: Entity['data'], more: Partial<Entity> = {}): Entity {
  const collection = [...KINDS, guideline].find((one) => one.name === kind)?.collection ?? '';
  const path = `standards/${kind}/${id}.md`;
  return {
    id,
    kind,
    title: String(data.title ?? data.label ?? id),
    data: { id, ...data },
    within: undefined,
    holds: [],
    parts: [],
    page: collection === '' ? `${id}/index.html` : `${collection}/${id}/index.html`,
    anchor: '',
    place: topOf(path),
    places: {},
    ...more,
  };
}

/** What a hostile author would write, wherever a text goes. */
export const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script> {{ 7 | times: 6 }} '`;

const entry = (id: string, label: string, group?: string): Entity =>
  entity(
    'vocabulary/actors',
    `actors/${id}`,
    { id, label, definition: `About ${label}.`, ...(group && { group }) },
    {
      within: 'actors',
      page: 'vocabularies/actors/index.html',
      anchor: `actors-${id}`,
      place: topOf('standards/vocabulary/actors.md'),
    },
  );

const inStandard = { within: 'PS-001', page: 'PS-001/index.html', place: topOf('standards/standard/PS-001.md') };

/** Every kind of entity once or twice. */
export const entities: readonly Entity[] = [
  entity('principle', 'openness', { title: 'Openness', summary: 'People can see.', commitments: ['We publish.'] }),
  entity('principle', 'safety', { title: 'Safety', summary: 'Nobody is hurt.', commitments: ['We test.'] }),
  entity(
    'standard',
    'PS-001',
    { title: 'Register', status: 'drafting', summary: 'A list.', principle: 'openness', supports: ['safety'] },
    { holds: ['PS-001-R01', 'PS-001-R02'] },
  ),
  entity('standard', 'PS-002', { title: HOSTILE, status: 'planned', summary: HOSTILE, principle: 'safety' }),
  entity(
    'requirement',
    'PS-001-R01',
    {
      title: 'Register first',
      standard: 'PS-001',
      statement: 'The owner shall register within 5 days.',
      level: 'shall',
      tier: 'core',
      actor: ['owner'],
      parameter: [
        {
          name: 'limit',
          default: '5 days',
          value: 5,
          unit: 'days',
          min: 1,
          max: 9,
          stricter: 'less',
          reason: 'time to ask',
        },
      ],
      reference: [{ id: 'gdpr', relation: 'supports', pinpoint: 'Article 5' }],
      evidence: ['register export'],
      test: ['PS-001-T01'],
    },
    { ...inStandard, anchor: 'PS-001-R01', holds: ['PS-001-T01'] },
  ),
  entity(
    'requirement',
    'PS-001-R02',
    {
      title: 'Draw a map',
      standard: 'PS-001',
      statement: 'The owner may draw a map.',
      level: 'may',
      tier: 'advanced',
      actor: ['owner'],
    },
    { ...inStandard, anchor: 'PS-001-R02' },
  ),
  entity(
    'test',
    'PS-001-T01',
    { title: 'PS-001-T01', requirement: 'PS-001-R01', method: 'inspection', do: ['look'], pass_if: ['it is there'] },
    { ...inStandard, within: 'PS-001-R01', anchor: 'PS-001-T01' },
  ),
  entity('term', 'device', { label: 'device', alternative_labels: ['devices'] }),
  entity('reference', 'gdpr', {
    title: 'General Data Protection Regulation',
    kind: 'regulation',
    publisher: 'European Union',
    jurisdiction: 'EU',
    status: 'in-force',
    access: 'free',
    use: 'informative',
    url: 'https://example.org/?a=1&b="2"',
  }),
  entity(
    'vocabulary',
    'actors',
    { title: 'Actors', description: 'Who acts.', entries: [] },
    { holds: ['actors/owner', 'actors/device'] },
  ),
  entry('owner', 'Owner', 'City'),
  entry('device', 'Device'),
  entity('guideline', 'G-7', { title: 'Start small', audience: 'small-city', follows: ['PS-001'] }),
];

const link = (from: string, to: string, how: Link['how'], where: string): Link => ({
  from,
  to,
  how,
  where,
  place: topOf('x'),
});

const links: readonly Link[] = [
  link('PS-001', 'openness', 'property', 'principle'),
  link('PS-001', 'safety', 'property', 'supports'),
  link('PS-002', 'safety', 'property', 'principle'),
  link('PS-001-R01', 'PS-001', 'property', 'standard'),
  link('PS-001-R01', 'actors/owner', 'property', 'actor'),
  link('PS-001-R02', 'actors/owner', 'property', 'actor'),
  link('PS-001-R01', 'gdpr', 'property', 'reference'),
  link('PS-001-R01', 'device', 'term', 'statement'),
  link('PS-001', 'device', 'term', 'scope'),
  link('PS-001', 'PS-001-R02', 'prose', 'scope'),
  link('device', 'PS-001-R02', 'prose', 'definition'),
  link('G-7', 'PS-001', 'property', 'follows'),
];

const owner: RootContent = {
  type: 'entityLink',
  target: 'device',
  anchor: '',
  automatic: true,
  children: [{ type: 'text', value: 'device' }],
};

/** The texts, by file. */
export const bodies: { readonly [path: string]: Body } = {
  'standards/standard/PS-001.md': {
    path: 'standards/standard/PS-001.md',
    parts: {
      'PS-001': [
        part('scope', 'Scope', [
          paragraph(
            'For each ',
            owner,
            ', see ',
            {
              type: 'entityLink',
              target: 'PS-001-R02',
              anchor: '',
              automatic: false,
              children: [{ type: 'text', value: 'PS-001-R02' }],
            },
            '.',
            { type: 'noteMark', number: 1, again: 0 },
          ),
          { type: 'heading', depth: 4, children: [{ type: 'text', value: 'Left out' }] },
          paragraph(
            'As ',
            {
              type: 'entityLink',
              target: 'PS-001',
              anchor: 'scope',
              automatic: false,
              children: [{ type: 'text', value: 'above' }],
            },
            '.',
            { type: 'noteMark', number: 1, again: 1 },
          ),
          {
            type: 'table',
            align: [null, 'right'],
            children: [
              {
                type: 'tableRow',
                children: [
                  { type: 'tableCell', children: [{ type: 'text', value: 'Kind' }] },
                  { type: 'tableCell', children: [{ type: 'text', value: 'Days' }] },
                ],
              },
              {
                type: 'tableRow',
                children: [
                  { type: 'tableCell', children: [{ type: 'text', value: 'Camera' }] },
                  { type: 'tableCell', children: [{ type: 'text', value: '5' }] },
                ],
              },
            ],
          },
        ]),
        part('requirements', 'Requirements', [], ['PS-001-R01', 'PS-001-R02']),
      ],
      'PS-001-R01': [
        part('statement', '', [
          paragraph(
            'The owner shall register each ',
            owner,
            ' within ',
            { type: 'parameter', name: 'limit', written: '5 days', children: [{ type: 'text', value: '5 days' }] },
            '.',
          ),
        ]),
        part('evidence', '', [paragraph('register export')]),
        part('rationale', 'Rationale', [paragraph('People ask.')]),
      ],
      'PS-001-R02': [part('statement', '', [paragraph('The owner may draw a map.')])],
      'PS-001-T01': [part('do', '', [paragraph('look')]), part('pass_if', '', [paragraph('it is there')])],
    },
    notes: [{ number: 1, blocks: [paragraph('A note.')] }],
  },
  'standards/standard/PS-002.md': {
    path: 'standards/standard/PS-002.md',
    parts: {
      'PS-002': [
        part('scope', HOSTILE, [
          paragraph(HOSTILE),
          { type: 'html', value: '<script>alert(3)</script>' },
          paragraph({
            type: 'link',
            url: 'javascript:alert(4)',
            children: [{ type: 'text', value: 'click' }],
          } as RootContent),
        ]),
      ],
    },
    notes: [],
  },
  'standards/term/device.md': {
    path: 'standards/term/device.md',
    parts: {
      device: [
        part('definition', '', [
          paragraph(
            'A thing under ',
            {
              type: 'entityLink',
              target: 'PS-001-R02',
              anchor: '',
              automatic: false,
              children: [{ type: 'text', value: 'PS-001-R02' }],
            },
            '.',
          ),
        ]),
      ],
    },
    notes: [],
  },
};

const group = (key: (one: Link) => string): { [id: string]: Link[] } => {
  const groups: { [id: string]: Link[] } = {};
  for (const one of links) {
    groups[key(one)] ??= [];
    groups[key(one)]?.push(one);
  }
  return groups;
};

/** A framework of the entities in the given order; `settings` changes what framework.yaml says. */
export function framework(settings: Partial<Framework['settings']> = {}, order = entities): Framework {
  const idsOf: { [kind: string]: string[] } = {};
  // The order of ids is the linker's; only that of the table of entities is left to chance.
  for (const one of entities) idsOf[one.kind] = [...(idsOf[one.kind] ?? []), one.id];
  return {
    settings: {
      title: 'Small Framework',
      subtitle: '',
      description: 'For tests.',
      publisher: 'City of Example',
      notice: 'Nobody has adopted this.',
      contact: 'mailto:a@example.org',
      sourceLanguage: 'en',
      languages: ['en'],
      licence: 'CC-BY-4.0',
      baseUrl: '',
      autolink: true,
      order: {},
      keywords: {},
      kinds: [...KINDS, guideline],
      rules: {},
      places: {},
      ...settings,
    },
    schemas,
    entities: Object.fromEntries(order.map((one) => [one.id, one])),
    idsOf,
    linksFrom: group((one) => one.from),
    citedBy: group((one) => one.to),
    units: {},
    complete: true,
  };
}

export const draft: Edition = {
  version: 'draft',
  date: undefined,
  sourceDigest: '',
  toolVersion: '1.2.3',
  formats: ['html'],
};

/** The templates and strings of the package, with the template of the kind that is not Charter's. */
export function materials(changes: { readonly [path: string]: string } = {}): Materials {
  const templates: { [path: string]: string } = {
    'templates/html/guideline.liquid':
      '<article id="{{ entity.anchor }}"><h{{ level.title }}{{ source_lang }}>{{ entity.title }}</h{{ level.title }}>{% render "partials/properties.liquid", properties: entity.properties, hide: "", class: "" %}</article>',
  };
  for (const file of readdirSync(new URL('templates/html/', root), { recursive: true }).map(String)) {
    if (/\.(liquid|css)$/.test(file)) {
      templates[`templates/html/${file.replaceAll('\\', '/')}`] = readFileSync(
        new URL(`templates/html/${file}`, root),
        'utf8',
      );
    }
  }
  const strings = parse(readFileSync(new URL('templates/strings/en.yaml', root), 'utf8'));
  return { templates: { ...templates, ...changes }, strings: { en: strings }, media: {}, records: [], fonts: [] };
}

/** Fetches the text of a file. */
export async function fetchBody(path: string): Promise<Body> {
  return bodies[path] ?? { path, parts: {}, notes: [] };
}

/** All files of the website, by path, and what was noticed. */
export async function render(
  given: Framework = framework(),
  material: Materials = materials(),
  edition: Edition = draft,
): Promise<{ files: Map<string, string>; artifacts: Artifact[]; diagnostics: readonly Diagnostic[] }> {
  const artifacts: Artifact[] = [];
  const run = html.render(given, fetchBody, edition, material);
  for (;;) {
    const next = await run.next();
    if (next.done) {
      const files = new Map(artifacts.map((one) => [one.path, String(bytesIn(one.contents))]));
      return { files, artifacts, diagnostics: next.value };
    }
    artifacts.push(next.value);
  }
}
