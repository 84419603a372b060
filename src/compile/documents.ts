import picomatch from 'picomatch';
import {
  type Diagnostic,
  type Document,
  diagnostic,
  type Kind,
  keywordsOf,
  type Listing,
  type Outcome,
  type Parsed,
  type Passage,
  SOURCES,
  type Source,
  type Tree,
  tableOf,
  topOf,
} from '../model/index.js';
import { checkJson, decode, isRecordFile, MAX_BYTES, tooLarge } from '../source/index.js';
import { parse, passagesOf, unread } from './parse/index.js';
import { type Opened, SETTINGS_FILE, SETTINGS_KIND } from './settings.js';
import { checkRecordFormats, compileSchemas, validate } from './validate/index.js';

/** A file of a record format is data, and its shape is its own affair. */
const RECORD_KIND: Kind = { ...SETTINGS_KIND, name: 'record', files: undefined };
/** Files of the source tree that are not documents of a kind: read by other commands, or by nobody. */
const ELSEWHERE = picomatch([
  'framework.yaml',
  'retired.yaml',
  'accepted.yaml',
  '**/README.md',
  'changes/**',
  'releases/**',
  'translations/**',
]);

/** The documents of every kind, the writing in them, and what is wrong with them. */
export async function readDocuments(
  tree: Tree,
  listing: Listing,
  { settings, schemas, isRead }: Opened,
): Promise<Outcome<Document[]> & { readonly passages: { readonly [path: string]: readonly Passage[] } }> {
  const validators = compileSchemas(settings.kinds, schemas);
  const keywords = keywordsOf(settings.sourceLanguage, settings.keywords);
  const matchers = settings.kinds
    .filter((kind) => kind.files !== undefined)
    .map((kind) => ({ kind, matches: picomatch(kind.files ?? '') }));
  const documents: Document[] = [];
  const passages = tableOf<readonly Passage[]>();
  const found: Diagnostic[] = [...validators.diagnostics];
  const kindOf = (path: string): Kind | undefined => {
    const name = path.slice(SOURCES.length + 1);
    return ELSEWHERE(name) ? undefined : matchers.find(({ matches }) => matches(name))?.kind;
  };
  // What is not read may still be referred to, and the reference is not what is wrong.
  const claim = (source: Source, kind: Kind, diagnostics: readonly Diagnostic[]): Outcome<Document> => {
    const { value } = unread(source, { kind, kinds: settings.kinds, schemas }, diagnostics);
    return { value: { ...value, conforms: true }, diagnostics };
  };
  const outcomes = await mapFiles(listing.files, async ({ path, bytes }): Promise<Outcome<Document | undefined>> => {
    const kind = kindOf(path);
    if (!kind)
      return isRead ? { value: undefined, diagnostics: unclaimed(path) } : claim({ path, text: '' }, SETTINGS_KIND, []);
    if (bytes > MAX_BYTES) return claim({ path, text: '' }, kind, [tooLarge(path, bytes)]);
    const source = decode(path, (await tree.read(path)) ?? new Uint8Array());
    if (source.diagnostics.length > 0) return claim(source.value, kind, source.diagnostics);
    const parsed = parse(source.value, { kind, kinds: settings.kinds, schemas, keywords });
    const document = validate(parsed.value, validators.value);
    passages[path] = passagesOf(document.value.entities, source.value, schemas);
    return { value: document.value, diagnostics: [...parsed.diagnostics, ...document.diagnostics] };
  });
  for (const { place } of listing.diagnostics) {
    const kind = kindOf(place.path);
    if (kind) outcomes.push(claim({ path: place.path, text: '' }, kind, []));
  }
  for (const outcome of outcomes) {
    found.push(...outcome.diagnostics);
    if (outcome.value) documents.push(outcome.value);
  }
  return { value: documents, passages, diagnostics: found };
}

/** Reads the record formats as data, and asks whether they can be used. */
export async function readRecordFormats(
  tree: Tree,
  listing: Listing,
  standards: readonly string[] | undefined,
): Promise<Diagnostic[]> {
  const context = { kind: RECORD_KIND, kinds: [], schemas: {}, keywords: keywordsOf('en', {}) };
  const files = listing.files.filter(({ path }) => isRecordFile(path));
  const outcomes = await mapFiles(files, async ({ path, bytes }): Promise<Outcome<Parsed | undefined>> => {
    if (bytes > MAX_BYTES) return { value: undefined, diagnostics: [tooLarge(path, bytes)] };
    const source = decode(path, (await tree.read(path)) ?? new Uint8Array());
    if (source.diagnostics.length > 0) return { value: undefined, diagnostics: source.diagnostics };
    const parsed = parse(source.value, context);
    // What reads as YAML may not be JSON, and is published as it is: a trailing comma would break every other reader.
    const fault = parsed.diagnostics.length === 0 ? checkJson(source.value) : undefined;
    return fault ? { ...parsed, diagnostics: [fault] } : parsed;
  });
  const parsed = outcomes.flatMap(({ value }) => value ?? []);
  return [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...checkRecordFormats(parsed, standards)];
}

/** An empty framework is a wrong folder or a wrong glob; publishing it would look like success. */
export function empty(): Diagnostic {
  return diagnostic('framework-has-documents', topOf(SETTINGS_FILE), 'the framework has no documents', {
    hints: ['write a first principle and a first standard, or correct `files` under `kinds`'],
  });
}

/** A text file that no kind claims would vanish silently. */
function unclaimed(path: string): Diagnostic[] {
  if (!/\.(md|ya?ml)$/i.test(path) || ELSEWHERE(path.slice(SOURCES.length + 1))) return [];
  return [
    diagnostic('file-has-a-kind', topOf(path), 'no kind of document has its files here, so the file is not published', {
      hints: ['move it to the folder of its kind, or add its kind under `kinds` in framework.yaml'],
    }),
  ];
}

/** The one seam between the stages and the files: where a cache and workers go. The order of the results is that of the paths. */
async function mapFiles<F, T>(files: readonly F[], make: (file: F) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const file of files) results.push(await make(file));
  return results;
}
