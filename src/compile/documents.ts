import {
  type Diagnostic,
  type Document,
  diagnostic,
  hasKeywords,
  type Kind,
  keywordsOf,
  type Listing,
  type Outcome,
  type Parsed,
  type ParsedEntity,
  type Passage,
  type Schema,
  SETTINGS,
  SETTINGS_FILE,
  type Settings,
  type Tree,
  tableOf,
  topOf,
} from '../model/index.js';
import { checkJson, isRecordFile, isTooLarge, readSource, type SourceFile } from '../source/index.js';
import { fileCompiler, readDocument, readingOf, vanished } from './compiler.js';
import type { CompiledFile, CompiledFiles } from './kept.js';
import { parse, unread } from './parse/index.js';
import { misplacedTranslations, onePerFolder, strayFile } from './strays.js';
import { checkRecordFormats } from './validate/index.js';

/** The settings in framework.yaml, and the schemas of the kinds that they name. */
export interface OpenedSettings {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** The settings as written; undefined if framework.yaml could not be read, so that unknown kinds may exist. */
  readonly entity: ParsedEntity | undefined;
  readonly isRead: boolean;
}

/** A record format is data with a shape of its own, so it has its own kind. */
const RECORD_KIND: Kind = { ...SETTINGS, name: 'record', files: undefined };
/** The diagnostics on the keyword of a statement. */
const ABOUT_KEYWORDS: ReadonlySet<string> = new Set(['requirement-has-one-keyword', 'requirement-keyword-is-standard']);

/**
 * Reads the one entity of a data file as parsed, so that a mistake in one entry does not hide the others. Returns
 * undefined if the file does not exist.
 */
export async function readDataFile(
  tree: Tree,
  path: string,
  kind: Kind,
): Promise<Outcome<ParsedEntity | undefined> | undefined> {
  const reading = await readingOf(tree, [kind]);
  const read = await readDocument(tree, { path }, kind, reading.value);
  if (!read) return undefined;
  return {
    value: read.value.parsed?.entities[0],
    diagnostics: [...reading.diagnostics, ...read.diagnostics],
  };
}

/**
 * Reads the documents of every kind, with their passages of prose and their diagnostics. Files that are in `kept` are
 * not compiled again.
 */
export async function readDocuments(
  tree: Tree,
  listing: Listing,
  { settings, schemas, isRead }: OpenedSettings,
  kept?: CompiledFiles,
  onFile: () => void = () => {},
): Promise<Outcome<Document[]> & { readonly passages: { readonly [path: string]: readonly Passage[] } }> {
  const { kindOf, claim, compile, context, ...compiler } = fileCompiler({ settings, schemas });
  // If the settings name no keywords, that is reported once, and not again for each statement.
  const isLanguageKnown = hasKeywords(settings.sourceLanguage, settings.keywords);
  kept?.plan?.(listing.files.filter((file) => !isTooLarge(file) && kindOf(file.path)).map(({ path }) => path));
  const compiled = async (file: SourceFile, kind: Kind): Promise<CompiledFile> => {
    const bytes = kept && !isTooLarge(file) ? await tree.read(file.path) : undefined;
    if (!kept || !bytes) return compile(tree, file, kind);
    const key = { path: file.path, bytes, context };
    const known = await kept.get(key);
    if (known) return known;
    const made = await compile({ read: async () => bytes }, file, kind);
    await kept.set(key, made);
    return made;
  };
  const passages = tableOf<readonly Passage[]>();
  const read = async (file: SourceFile): Promise<Outcome<Document | undefined>> => {
    const { path } = file;
    const kind = kindOf(path);
    if (!kind) {
      // If the settings could not be read, the kinds are unknown.
      const found = isRead ? strayFile(path, (other) => kindOf(other) !== undefined) : [];
      // A file that is reported as a warning may be anything, so it claims no id.
      if (isRead && found.every(({ severity }) => severity !== 'error'))
        return { value: undefined, diagnostics: found };
      const text = /\.(md|markdown|ya?ml)(\.txt)?$/i.test(path) ? await readSource(tree, file) : undefined;
      return claim(text?.value ?? { path, text: '' }, SETTINGS, found);
    }
    const { document, passages: found, diagnostics } = await compiled(file, kind);
    if (found) passages[path] = found;
    return { value: document, diagnostics };
  };
  const outcomes = await mapFiles(listing.files, (file) => read(file).finally(onFile));
  for (const { place } of listing.diagnostics) {
    const kind = kindOf(place.path);
    if (kind) outcomes.push(claim({ path: place.path, text: '' }, kind, []));
  }
  const found = outcomes.flatMap(({ diagnostics }) => diagnostics);
  return {
    value: outcomes.flatMap(({ value }) => value ?? []),
    passages,
    diagnostics: [
      ...compiler.diagnostics,
      ...(await misplacedTranslations(tree)),
      ...onePerFolder(
        found.filter(({ code }) => isLanguageKnown || !ABOUT_KEYWORDS.has(code)),
        listing.files.map(({ path }) => path).filter((path) => kindOf(path) !== undefined),
      ),
    ],
  };
}

/** Checks that each record format is JSON, and that its schema, its standard and its example fit each other. */
export async function readRecordFormats(
  tree: Tree,
  listing: Listing,
  standards: readonly string[] | undefined,
): Promise<Diagnostic[]> {
  const context = { kind: RECORD_KIND, kinds: [], schemas: {}, keywords: keywordsOf('en', {}) };
  const files = listing.files.filter(({ path }) => isRecordFile(path));
  const outcomes = await mapFiles(files, async (file): Promise<Outcome<Parsed | undefined>> => {
    const source = await readSource(tree, file);
    if (!source) return { value: undefined, diagnostics: [vanished(file.path)] };
    // A file that cannot be read still exists.
    if (source.diagnostics.length > 0)
      return unread(source.value, { ...context, kind: RECORD_KIND }, source.diagnostics);
    const parsed = parse(source.value, context);
    // The file is published as it is: YAML that is not JSON, such as a trailing comma, would break other readers.
    const fault = parsed.diagnostics.length === 0 ? checkJson(source.value) : undefined;
    return fault ? { ...parsed, diagnostics: [fault] } : parsed;
  });
  const parsed = outcomes.flatMap(({ value }) => value ?? []);
  return [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...checkRecordFormats(parsed, standards)];
}

/**
 * Reports an empty framework. The cause is a wrong folder or a wrong glob, and publishing it would look like success.
 */
export function emptyFramework(): Diagnostic {
  return diagnostic('framework-has-documents', topOf(SETTINGS_FILE), 'the framework has no documents', {
    hints: ['add a first principle and a first standard, or correct `files` under `kinds`'],
  });
}

/** Maps files in the order of their paths. A cache or workers can be added here. */
async function mapFiles<F, T>(files: readonly F[], make: (file: F) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const file of files) results.push(await make(file));
  return results;
}
