import {
  compareText,
  type Edition,
  type Entity,
  type Framework,
  type Json,
  type Schema,
  type TextUnit,
} from '../../model/index.js';
import { LazyList } from './json.js';

/** The version of the format of `data/framework.json`. It changes when readers have to change. */
const SHAPE = 1;

/** Returns the framework as data to write: each entity once, by kind, and each link once. */
export function frameworkData(framework: Framework, edition: Edition): unknown {
  const { settings } = framework;
  return {
    $schema: 'framework.schema.json',
    shape: SHAPE,
    title: settings.title,
    ...(settings.subtitle && { subtitle: settings.subtitle }),
    ...(settings.description && { description: settings.description }),
    ...(settings.notice && { notice: settings.notice }),
    publisher: settings.publisher,
    licence: settings.licence,
    source_language: settings.sourceLanguage,
    languages: settings.languages,
    ...(settings.baseUrl && { base_url: settings.baseUrl }),
    version: edition.version,
    ...(edition.date !== undefined && { date: edition.date }),
    source_digest: edition.sourceDigest,
    tool_version: edition.toolVersion,
    entities: Object.fromEntries(
      settings.kinds.map((kind) => [
        kind.name,
        new LazyList(() => entitiesOf(framework.idsOf[kind.name] ?? [], framework)),
      ]),
    ),
    links: new LazyList(() => linksOf(framework)),
  };
}

function* entitiesOf(ids: readonly string[], { entities, units }: Framework): Generator<object> {
  for (const id of ids) if (entities[id]) yield entityData(entities[id], units[id] ?? []);
}

function entityData(entity: Entity, units: readonly TextUnit[]): object {
  return {
    id: entity.id,
    title: entity.title,
    page: entity.page,
    ...(entity.anchor && { anchor: entity.anchor }),
    ...(entity.within !== undefined && { within: entity.within }),
    ...(entity.holds.length > 0 && { holds: entity.holds }),
    data: entity.data,
    text: Object.fromEntries(units.map((unit) => [unit.id, unit.text])),
  };
}

/** Returns the links. Repeated links from one place count once. */
function* linksOf({ linksFrom }: Framework): Generator<object> {
  for (const id of Object.keys(linksFrom).sort(compareText)) {
    const seen = new Set<string>();
    for (const { from, to, how, where } of linksFrom[id] ?? []) {
      const link = { from, to, how, where };
      const key = JSON.stringify(link);
      if (!seen.has(key)) yield link;
      seen.add(key);
    }
  }
}

const text = (description: string): Schema => ({ type: 'string', description });

/**
 * Returns the schema of `data/framework.json` (JSON Schema 2020-12). The schema of each kind is embedded as a separate
 * resource (section 9.3), so that it is not repeated.
 */
export function frameworkSchema(framework: Framework): Schema {
  const kinds = framework.settings.kinds.filter((kind) => framework.schemas[kind.name] !== undefined);
  const id = text('A permanent id. The id of a vocabulary entry is <vocabulary>/<entry>.');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'framework-data.schema.json',
    title: `${framework.settings.title}: data`,
    description:
      'The format of data/framework.json: every entity of the framework by kind, with its data and the text of its parts, and every link between two entities.',
    type: 'object',
    additionalProperties: false,
    required: [
      'shape',
      'title',
      'publisher',
      'licence',
      'source_language',
      'languages',
      'version',
      'source_digest',
      'tool_version',
      'entities',
      'links',
    ],
    properties: {
      $schema: text('The file with this schema.'),
      shape: { const: SHAPE, description: 'The version of this format.' },
      title: text('The name of the framework.'),
      subtitle: text('The line below the title.'),
      description: text('A description of the framework.'),
      notice: text('A notice on the status of the text.'),
      publisher: text('The publisher.'),
      licence: text('The licence of the text, as an SPDX identifier.'),
      source_language: text('The language of the sources, as a BCP 47 tag.'),
      languages: { type: 'array', items: { type: 'string' }, description: 'The published languages.' },
      base_url: text('The address of the published releases.'),
      version: text('`draft`, or a version as in SemVer 2.0.0.'),
      date: { type: 'string', format: 'date', description: 'The date of the edition.' },
      source_digest: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'The SHA-256 of the sources, in hex.' },
      tool_version: text('The version of Charter that built it.'),
      entities: {
        type: 'object',
        additionalProperties: false,
        description: 'The entities of each kind, in display order.',
        properties: Object.fromEntries(
          kinds.map((kind): [string, Json] => [
            kind.name,
            {
              type: 'array',
              items: entitySchema(kind.schema.split('/').at(-1) ?? '', framework.schemas[kind.name]?.$id),
            },
          ]),
        ),
      },
      links: {
        type: 'array',
        description: 'The links between entities.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['from', 'to', 'how', 'where'],
          properties: {
            from: id,
            to: id,
            how: {
              enum: ['property', 'prose', 'file', 'term'],
              description:
                'The type of link: a property, an id or label in the text, a link to a file, or the first use of a term.',
            },
            where: text('The property, or the part of the text.'),
          },
        },
      },
    },
    $defs: Object.fromEntries(
      kinds.map((kind): [string, Json] => [
        kind.name,
        { ...framework.schemas[kind.name], $id: framework.schemas[kind.name]?.$id ?? `${kind.name}.schema.json` },
      ]),
    ),
  };
}

function entitySchema(file: string, id: Json | undefined): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'title', 'page', 'data', 'text'],
    properties: {
      id: text('The permanent id.'),
      title: text('The title.'),
      page: text('The path of its page, below the folder of a language.'),
      anchor: text('Its anchor on that page, if it has no page of its own.'),
      within: text('The id of the entity that contains it.'),
      holds: { type: 'array', items: { type: 'string' }, description: 'The ids of the entities that it contains.' },
      data: { $ref: typeof id === 'string' ? id : file },
      text: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description: 'The text units: plain text by unit id.',
      },
    },
  };
}
