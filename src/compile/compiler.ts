import picomatch from 'picomatch';
import {
  type Diagnostic,
  type Document,
  diagnostic,
  digestOf,
  type Keywords,
  KINDS,
  type Kind,
  keywordsOf,
  type Outcome,
  type Parsed,
  type Schema,
  type Settings,
  SOURCES,
  type Source,
  type Tree,
  topOf,
} from '../model/index.js';
import { loadSchemas, readSource, type SourceFile } from '../source/index.js';
import type { CompiledFile } from './kept.js';
import { parse, passagesOf, unread, withoutTyping } from './parse/index.js';
import { isElsewhere } from './strays.js';
import { compileSchemas, type Validators, validate } from './validate/index.js';

/** The input for parsing and validating files. */
export interface Reading {
  readonly kinds: readonly Kind[];
  readonly schemas: { readonly [kind: string]: Schema };
  readonly validators: Validators;
  readonly keywords: Keywords;
}

/** Loads and compiles the schemas for files that are read besides the documents. */
export async function readingOf(tree: Tree, kinds: readonly Kind[]): Promise<Outcome<Reading>> {
  const schemas = await loadSchemas(tree, kinds);
  const validators = compileSchemas(kinds, schemas.value);
  return {
    value: { kinds: KINDS, schemas: schemas.value, validators: validators.value, keywords: keywordsOf('en', {}) },
    diagnostics: [...schemas.diagnostics, ...validators.diagnostics],
  };
}

/**
 * A file that was read: its text, its parsed form, and the part that conforms. The last two are undefined if the text
 * could not be decoded.
 */
interface ReadFile {
  readonly source: Source;
  readonly parsed: Parsed | undefined;
  readonly document: Document | undefined;
}

/** Reads, decodes, parses and validates a file of a kind; returns undefined if the file does not exist. */
export async function readDocument(
  tree: Pick<Tree, 'read'>,
  file: SourceFile,
  kind: Kind,
  { kinds, schemas, validators, keywords }: Reading,
): Promise<Outcome<ReadFile> | undefined> {
  const source = await readSource(tree, file);
  if (!source) return undefined;
  if (source.diagnostics.length > 0)
    return { value: { source: source.value, parsed: undefined, document: undefined }, diagnostics: source.diagnostics };
  const parsed = parse(source.value, { kind, kinds, schemas, keywords });
  const document = validate(parsed.value, validators);
  return {
    value: { source: source.value, parsed: parsed.value, document: document.value },
    diagnostics: [...parsed.diagnostics, ...withoutTyping(document.diagnostics, parsed.diagnostics)],
  };
}

/** Compiles the files of a framework one by one. */
interface FileCompiler {
  /** Returns the kind of a path; undefined if no kind has it. */
  kindOf(path: string): Kind | undefined;
  compile(files: Pick<Tree, 'read'>, file: SourceFile, kind: Kind): Promise<CompiledFile>;
  /** Makes a document of a file that is not read, so that references to it are not reported: the mistake is the file. */
  claim(source: Source, kind: Kind, diagnostics: readonly Diagnostic[]): Outcome<Document>;
  /** A digest of everything but the file that the result depends on. */
  readonly context: string;
  /** What is wrong with the schemas. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns what compiles the files of a framework with these settings. */
export function fileCompiler({
  settings,
  schemas,
}: {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
}): FileCompiler {
  const { kinds } = settings;
  const validators = compileSchemas(kinds, schemas);
  const keywords = keywordsOf(settings.sourceLanguage, settings.keywords);
  const reading: Reading = { kinds, schemas, validators: validators.value, keywords };
  const matchers = kinds
    .filter((kind) => kind.files !== undefined)
    .map((kind) => ({ kind, matches: picomatch(kind.files ?? '') }));
  const claim: FileCompiler['claim'] = (source, kind, diagnostics) => {
    const { value } = unread(source, { kind, kinds, schemas }, diagnostics);
    return { value: { ...value, conforms: true }, diagnostics };
  };
  return {
    kindOf(path) {
      const name = path.slice(SOURCES.length + 1);
      return isElsewhere(path) ? undefined : matchers.find(({ matches }) => matches(name))?.kind;
    },
    async compile(files, file, kind) {
      const read = await readDocument(files, file, kind, reading);
      const { source, document } = read?.value ?? { source: { path: file.path, text: '' }, document: undefined };
      const diagnostics = read?.diagnostics ?? [vanished(file.path)];
      if (!document) return { document: claim(source, kind, diagnostics).value, passages: undefined, diagnostics };
      return { document, passages: passagesOf(document.entities, source, schemas), diagnostics };
    },
    claim,
    context: digestOf([JSON.stringify({ kinds, schemas, keywords })]),
    diagnostics: validators.diagnostics,
  };
}

/** Reports a file that is listed but does not exist. */
export function vanished(path: string): Diagnostic {
  return diagnostic('file-is-present', topOf(path), 'the file disappeared while it was being read', {
    hints: ['run the command again'],
  });
}
