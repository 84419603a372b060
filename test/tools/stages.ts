import { link } from '../../src/compile/link/index.js';
import { parse } from '../../src/compile/parse/index.js';
import { compileSchemas, settingsOf, validate } from '../../src/compile/validate/index.js';
import {
  type Diagnostic,
  type Document,
  KINDS,
  keywordsOf,
  type Linked,
  type Outcome,
  type Parsed,
  type Schema,
} from '../../src/model/index.js';
import { packageFiles } from './base.js';

/** The schemas of the package, by kind. */
export const schemas: { readonly [kind: string]: Schema } = Object.fromEntries(
  KINDS.map((kind) => [kind.name, JSON.parse(String(packageFiles[kind.schema]))]),
);

const validators = compileSchemas(KINDS, schemas).value;
const keywords = keywordsOf('en', {});

/** Parses a text as the kind of its path. */
export function parsed(path: string, text: string): Outcome<Parsed> {
  const folder = path.split('/').at(-2) ?? '';
  const name = { principles: 'principle', terms: 'term', references: 'reference', vocabularies: 'vocabulary' }[folder];
  const kind = KINDS.find((one) => one.name === (name ?? 'standard')) ?? KINDS[0];
  if (!kind) throw new Error('there are no kinds');
  return parse({ path, text }, { kind, kinds: KINDS, schemas, keywords });
}

/** Parses, validates and links files in the given order. */
export function linked(files: readonly (readonly [string, string])[]): Outcome<Linked> {
  const diagnostics: Diagnostic[] = [];
  const documents: Document[] = [];
  for (const [path, text] of files) {
    const read = parsed(path, text);
    const document = validate(read.value, validators);
    documents.push(document.value);
    diagnostics.push(...read.diagnostics, ...document.diagnostics);
  }
  const complete = diagnostics.every((one) => one.severity !== 'error');
  const framework = link(documents, {
    settings: settingsOf({}),
    schemas,
    paths: files.map(([path]) => path),
    complete,
  });
  return { value: framework.value, diagnostics: [...diagnostics, ...framework.diagnostics] };
}
