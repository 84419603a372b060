import {
  type Diagnostic,
  diagnostic,
  hasKeywords,
  isData,
  type Outcome,
  SETTINGS,
  SETTINGS_FILE,
  type Settings,
  type Tree,
  topOf,
} from '../model/index.js';
import { loadSchemas } from '../source/index.js';
import { type OpenedSettings, readDocument, readingOf } from './documents.js';
import { settingsOf } from './validate/index.js';

/** Reads framework.yaml first, since it names the kinds, and then their schemas. */
export async function openSettings(tree: Tree): Promise<Outcome<OpenedSettings>> {
  const reading = await readingOf(tree, [SETTINGS]);
  const read = await readDocument(tree, { path: SETTINGS_FILE }, SETTINGS, reading.value);
  const entity = read?.value.document?.entities[0];
  const data = entity?.data;
  const settings = settingsOf(isData(data) ? data : {}, entity?.places);
  const schemas = await loadSchemas(tree, settings.kinds);
  return {
    value: { settings, schemas: schemas.value, entity, isRead: entity !== undefined },
    diagnostics: [
      ...reading.diagnostics,
      ...(read?.diagnostics ?? [missing()]),
      ...withoutKeywords(settings),
      ...schemas.diagnostics,
    ],
  };
}

/** Words of a language, so that the setting can be copied and written over. */
const LIKE =
  'keywords: {shall: [doit], shall not: [ne doit pas], should: [devrait], should not: [ne devrait pas], may: [peut]}';

function withoutKeywords({ sourceLanguage, keywords, kinds, places }: Settings): Diagnostic[] {
  if (hasKeywords(sourceLanguage, keywords) || !kinds.some((kind) => kind.requirements)) return [];
  const written = places?.['/source_language']?.value;
  const place = written ? { path: SETTINGS_FILE, ...written } : topOf(SETTINGS_FILE);
  const message = `nobody says which words of the language "${sourceLanguage}" give a requirement its level`;
  return [
    diagnostic('language-has-keywords', place, message, {
      hints: [`add a line \`${LIKE}\`, with the words of that language`],
    }),
  ];
}

function missing(): Diagnostic {
  return diagnostic('file-is-present', topOf(SETTINGS_FILE), 'there is no such file', {
    hints: ['write it with a title, a publisher, a source language, languages and a licence'],
  });
}
