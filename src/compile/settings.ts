import {
  type Data,
  type Diagnostic,
  diagnostic,
  hasKeywords,
  isData,
  KINDS,
  type Kind,
  type Outcome,
  type Schema,
  SETTINGS,
  SETTINGS_FILE,
  type Settings,
  type Tree,
  topOf,
} from '../model/index.js';
import { loadSchemas } from '../source/index.js';
import { readDocument, readingOf } from './compiler.js';
import type { OpenedSettings } from './documents.js';
import { settingsOf } from './validate/index.js';

/** Reads framework.yaml, and then the schemas of the kinds that it names. */
export async function openSettings(tree: Tree): Promise<Outcome<OpenedSettings>> {
  const reading = await readingOf(tree, [SETTINGS]);
  const read = await readDocument(tree, { path: SETTINGS_FILE }, SETTINGS, reading.value);
  const entity = read?.value.document?.entities[0];
  const data = entity?.data;
  const settings = settingsOf(isData(data) ? data : {}, entity?.places);
  const schemas = await loadSchemas(tree, settings.kinds);
  const named = withIds(settings, schemas.value, isData(data) && isData(data.kinds) ? data.kinds : {});
  return {
    value: { ...named, entity, isRead: entity !== undefined },
    diagnostics: [
      ...reading.diagnostics,
      ...(read?.diagnostics ?? [missing()]),
      ...withoutKeywords(settings),
      ...schemas.diagnostics,
    ],
  };
}

/** The id of a kind whose schema does not define one: the name of the file. */
const FILE_ID: Schema = {
  title: 'Id',
  description: 'The permanent id. It is the name of the file without its ending.',
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
};

/**
 * Gives every entity an id. If the schema of an added kind has no `id`, the name of the file is the id, unless
 * framework.yaml sets something else. If the id is in the frontmatter, it is required there.
 */
function withIds(
  settings: Settings,
  schemas: OpenedSettings['schemas'],
  own: Data,
): Pick<OpenedSettings, 'settings' | 'schemas'> {
  const completed: { [kind: string]: Schema } = { ...schemas };
  const kinds = settings.kinds.map((kind): Kind => {
    const schema = schemas[kind.name];
    if (kind.files === undefined || !schema) return kind;
    const properties = isData(schema.properties) ? schema.properties : {};
    const ownId = isData(own[kind.name]) ? (own[kind.name] as Data).id : undefined;
    const isKnown = KINDS.some(({ name }) => name === kind.name) || ownId !== undefined;
    const id = isKnown || isData(properties.id) ? kind.id : 'file-name';
    const required = Array.isArray(schema.required) ? schema.required : [];
    completed[kind.name] = {
      ...schema,
      ...(!isData(properties.id) && { properties: { id: FILE_ID, ...properties } }),
      ...(id === 'frontmatter' && !required.includes('id') && { required: ['id', ...required] }),
    };
    return { ...kind, id };
  });
  return { settings: { ...settings, kinds }, schemas: completed };
}

/** An example of the setting, to copy and edit. */
const EXAMPLE =
  'keywords: {shall: [doit], shall not: [ne doit pas], should: [devrait], should not: [ne devrait pas], may: [peut]}';

function withoutKeywords({ sourceLanguage, keywords, kinds, places }: Settings): Diagnostic[] {
  if (hasKeywords(sourceLanguage, keywords) || !kinds.some((kind) => kind.requirements)) return [];
  const written = places?.['/source_language']?.value;
  const place = written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE);
  const message = `there are no keywords for the language "${sourceLanguage}", so no requirement has a level`;
  return [
    diagnostic('language-has-keywords', place, message, {
      hints: [`add a line \`${EXAMPLE}\`, with the words of that language`],
    }),
  ];
}

function missing(): Diagnostic {
  return diagnostic('file-is-present', topOf(SETTINGS_FILE), 'the file does not exist', {
    hints: ['create it with a title, a publisher, a source language, languages and a licence'],
  });
}
