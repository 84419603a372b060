import {
  type Diagnostic,
  diagnostic,
  isData,
  type Outcome,
  SETTINGS,
  SETTINGS_FILE,
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
    diagnostics: [...reading.diagnostics, ...(read?.diagnostics ?? [missing()]), ...schemas.diagnostics],
  };
}

function missing(): Diagnostic {
  return diagnostic('file-is-present', topOf(SETTINGS_FILE), 'there is no such file', {
    hints: ['write it with a title, a publisher, a source language, languages and a licence'],
  });
}
