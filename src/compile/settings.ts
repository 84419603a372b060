import {
  type Diagnostic,
  diagnostic,
  isData,
  KINDS,
  type Kind,
  keywordsOf,
  type Outcome,
  type ParsedEntity,
  type Schema,
  type Settings,
  SOURCES,
  type Tree,
  topOf,
} from '../model/index.js';
import { checkRuleNames, RULES } from '../rules/index.js';
import { decode, loadSchemas } from '../source/index.js';
import { parse } from './parse/index.js';
import { compileSchemas, settingsOf, validate } from './validate/index.js';

export const SETTINGS_FILE = `${SOURCES}/framework.yaml`;
export const SETTINGS_KIND: Kind = {
  ...(KINDS[0] as Kind),
  name: 'framework',
  files: 'framework.yaml',
  schema: 'schemas/framework.schema.json',
  id: 'frontmatter',
};

export const ACCEPTED_FILE = `${SOURCES}/accepted.yaml`;
export const ACCEPTED_KIND: Kind = {
  ...SETTINGS_KIND,
  name: 'accepted',
  files: 'accepted.yaml',
  schema: 'schemas/accepted.schema.json',
};

/** What framework.yaml says, and the schemas of the kinds that it names. */
export interface Opened {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** False when framework.yaml could not be read, so that kinds may exist that nobody knows. */
  readonly isRead: boolean;
}

/** Reads framework.yaml first, since it names the kinds, and then their schemas. */
export async function openSettings(tree: Tree): Promise<Outcome<Opened>> {
  const own = await loadSchemas(tree, [SETTINGS_KIND]);
  const compiled = compileSchemas([SETTINGS_KIND], own.value);
  const bytes = await tree.read(SETTINGS_FILE);
  const found: Diagnostic[] = [...own.diagnostics, ...compiled.diagnostics];
  const decoded = bytes ? decode(SETTINGS_FILE, bytes) : undefined;
  if (!decoded)
    found.push(
      diagnostic('file-is-present', topOf(SETTINGS_FILE), 'there is no such file', {
        hints: ['write it with a title, a publisher, a source language, languages and a licence'],
      }),
    );
  found.push(...(decoded?.diagnostics ?? []));
  const context = { kind: SETTINGS_KIND, kinds: KINDS, schemas: own.value, keywords: keywordsOf('en', {}) };
  const parsed = decoded?.diagnostics.length === 0 ? parse(decoded.value, context) : undefined;
  const document = parsed && validate(parsed.value, compiled.value);
  found.push(...(parsed?.diagnostics ?? []), ...(document?.diagnostics ?? []));
  const entity = document?.value.entities[0];
  const data = entity?.data;
  found.push(...checkRuleNames(entity, SETTINGS_FILE, RULES));
  const settings = settingsOf(isData(data) ? data : {}, entity?.places);
  const schemas = await loadSchemas(tree, settings.kinds);
  return {
    value: { settings, schemas: schemas.value, isRead: entity !== undefined },
    diagnostics: [...found, ...schemas.diagnostics],
  };
}

/** A file of settings, as it was parsed and judged by its schema; undefined when there is none. */
export async function readData(
  tree: Tree,
  path: string,
  kind: Kind,
): Promise<Outcome<ParsedEntity | undefined> | undefined> {
  const bytes = await tree.read(path);
  if (!bytes) return undefined;
  const schemas = await loadSchemas(tree, [kind]);
  const compiled = compileSchemas([kind], schemas.value);
  const decoded = decode(path, bytes);
  const context = { kind, kinds: [kind], schemas: schemas.value, keywords: keywordsOf('en', {}) };
  const parsed = decoded.diagnostics.length === 0 ? parse(decoded.value, context) : undefined;
  const document = parsed && validate(parsed.value, compiled.value);
  const found = [schemas, compiled, decoded, parsed, document].flatMap((one) => one?.diagnostics ?? []);
  return { value: parsed?.value.entities[0], diagnostics: found };
}
