import picomatch from 'picomatch';
import { editionOf } from './edition.js';
import { EXPLANATION_GROUPS } from './explanations.js';
import { lookBack, type Past } from './history.js';
import { accept, type Judged } from './judge/index.js';
import { link } from './link/index.js';
import {
  checkImages,
  checkNames,
  decode,
  digestSources,
  isRecordFile,
  loadFonts,
  loadMaterials,
  loadSchemas,
  MAX_BYTES,
  tooLarge,
} from './load/index.js';
import { describedKinds, formatChapters } from './manual/index.js';
import {
  type Accepted,
  type Artifact,
  type Bodies,
  compareDiagnostics,
  coverageOf,
  type Diagnostic,
  type Document,
  diagnostic,
  type Edition,
  type Fix,
  type Format,
  type Framework,
  isData,
  KINDS,
  type Kind,
  keywordsOf,
  type Linked,
  type Listing,
  type Lock,
  type Manual,
  type Materials,
  type Outcome,
  type Paper,
  type Parsed,
  type ParsedEntity,
  type Passage,
  RECORDS,
  type Schema,
  type Settings,
  SOURCES,
  type Source,
  type Summary,
  summaryOf,
  type Tree,
  tableOf,
  topOf,
} from './model/index.js';
import { parse, passagesOf, unread } from './parse/index.js';
import { readRecords } from './records.js';
import type { Unsealed } from './release/index.js';
import { applyRules, checkRuleNames, RULES } from './rules/index.js';
import { checkRecordFormats, compileSchemas, settingsOf, validate } from './validate/index.js';

export const SETTINGS_FILE = `${SOURCES}/framework.yaml`;
const SETTINGS_KIND: Kind = {
  ...(KINDS[0] as Kind),
  name: 'framework',
  files: 'framework.yaml',
  schema: 'schemas/framework.schema.json',
  id: 'frontmatter',
};

/** A file of a record format is data, and its shape is its own affair. */
const RECORD_KIND: Kind = { ...SETTINGS_KIND, name: 'record', files: undefined };
export const ACCEPTED_FILE = `${SOURCES}/accepted.yaml`;
const ACCEPTED_KIND: Kind = {
  ...SETTINGS_KIND,
  name: 'accepted',
  files: 'accepted.yaml',
  schema: 'schemas/accepted.schema.json',
};

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

export interface Checked extends Linked {
  /** The edits that write requirement lines in their one form, by path. */
  readonly canonical: { readonly [path: string]: readonly Fix[] };
  readonly diagnostics: readonly Diagnostic[];
  /** What standards/accepted.yaml accepts for a time; it does not count. */
  readonly accepted: readonly Accepted[];
  readonly summary: Summary;
  /** What was released before, and what changed since. */
  readonly past: Past;
}

/** What checking needs to know beside the sources. */
export interface CheckOptions {
  /** The day on which rules that depend on age judge; without it they say nothing. */
  readonly date?: string | undefined;
  /** True where a release is made: what depends on age is then an error. */
  readonly release?: boolean;
  /** The version that is to be released, so that it is compared with the one it follows; without it, with the newest. */
  readonly version?: string | undefined;
  /** The status that each standard had before, by id; without it, in the release that the framework follows. */
  readonly statusBefore?: { readonly [id: string]: string } | undefined;
}

/** From a tree to a framework and everything that is wrong with it. */
export async function check(tree: Tree, options: CheckOptions = {}): Promise<Checked> {
  const [listing, schemaListing] = await Promise.all([tree.list(SOURCES), tree.list('schemas')]);
  const paths = listing.files.map((file) => file.path);
  const opened = await openSettings(tree);
  const { settings, schemas } = opened.value;
  const documents = await readDocuments(tree, listing, opened.value);
  const records = await readRecords(tree, paths);
  const found = [
    ...listing.diagnostics,
    ...schemaListing.diagnostics,
    ...checkNames(paths),
    ...(await checkImages(tree, listing.files)),
    ...opened.diagnostics,
    ...documents.diagnostics,
    ...records.diagnostics,
  ];
  if (documents.value.length === 0 && found.every((one) => one.severity !== 'error')) found.push(empty());
  const complete = found.every((one) => one.severity !== 'error');
  const linked = link(documents.value, { settings, schemas, paths, complete });
  const { framework, bodies } = linked.value;
  const { date, release = false, version } = options;
  const formats = await readRecordFormats(tree, listing, complete ? framework.idsOf.standard : undefined);
  const past = lookBack(framework, records.value, version, date);
  const statusBefore = options.statusBefore ?? statusesOf(past.base);
  const covers = coverageOf(await loadFonts(tree));
  const ruled = applyRules(framework, { bodies, passages: documents.passages, covers, date, release, statusBefore });
  const all = [...found, ...linked.diagnostics, ...formats, ...ruled, ...past.diagnostics].sort(compareDiagnostics);
  const { counting, accepted } = await judge(tree, all, framework, options);
  const diagnostics = [...counting].sort(compareDiagnostics);
  const canonical = tableOf(documents.value.map(({ path, canonical = [] }) => [path, canonical]));
  const summary = summaryOf(diagnostics, documents.value.length + 1);
  return { ...linked.value, canonical, diagnostics, accepted, summary, past };
}

/** The status of each standard in a release. */
function statusesOf(lock: Lock | undefined): { readonly [id: string]: string } {
  const standards = Object.values(lock?.entities ?? {}).filter((entity) => typeof entity.data.status === 'string');
  return tableOf(standards.map(({ id, data }) => [id, String(data.status)]));
}

/** Takes out what standards/accepted.yaml accepts, and adds what is wrong with that file. */
async function judge(
  tree: Tree,
  found: readonly Diagnostic[],
  framework: Framework,
  { date }: CheckOptions,
): Promise<Judged> {
  const read = await readData(tree, ACCEPTED_FILE, ACCEPTED_KIND);
  if (!read) return { counting: found, accepted: [] };
  const texts = new Map<string, string>();
  for (const path of new Set(found.map((one) => one.place.path))) {
    const bytes = await tree.read(path);
    if (bytes) texts.set(path, decode(path, bytes).value.text);
  }
  const rules = RULES.map((rule) => rule.code);
  const judged = accept(found, read.value, ACCEPTED_FILE, {
    framework,
    rules,
    date,
    textOf: (path) => texts.get(path),
  });
  return { ...judged, counting: [...judged.counting, ...read.diagnostics] };
}

/** A file of settings, as it was parsed and judged by its schema; undefined when there is none. */
async function readData(tree: Tree, path: string, kind: Kind): Promise<Outcome<ParsedEntity | undefined> | undefined> {
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

interface Opened {
  readonly settings: Settings;
  readonly schemas: { readonly [kind: string]: Schema };
  /** False when framework.yaml could not be read, so that kinds may exist that nobody knows. */
  readonly isRead: boolean;
}

/** Reads framework.yaml first, since it names the kinds, and then their schemas. */
async function openSettings(tree: Tree): Promise<Outcome<Opened>> {
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

async function readDocuments(
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
async function readRecordFormats(
  tree: Tree,
  listing: Listing,
  standards: readonly string[] | undefined,
): Promise<Diagnostic[]> {
  const context = { kind: RECORD_KIND, kinds: [], schemas: {}, keywords: keywordsOf('en', {}) };
  const files = listing.files.filter(({ path }) => isRecordFile(path));
  const outcomes = await mapFiles(files, async ({ path, bytes }): Promise<Outcome<Parsed | undefined>> => {
    if (bytes > MAX_BYTES) return { value: undefined, diagnostics: [tooLarge(path, bytes)] };
    const source = decode(path, (await tree.read(path)) ?? new Uint8Array());
    return source.diagnostics.length > 0
      ? { value: undefined, diagnostics: source.diagnostics }
      : parse(source.value, context);
  });
  const parsed = outcomes.flatMap(({ value }) => value ?? []);
  return [...outcomes.flatMap(({ diagnostics }) => diagnostics), ...checkRecordFormats(parsed, standards)];
}

/** An empty framework is a wrong folder or a wrong glob; publishing it would look like success. */
function empty(): Diagnostic {
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

/** What is to be made, and by which version of Charter. */
export interface BuildOptions {
  readonly formats: readonly Format[];
  readonly date: string | undefined;
  readonly toolVersion: string;
  /** A version as in SemVer 2.0.0; left out for the working draft. */
  readonly version?: string;
  /** Who approved a release, and by which decision. */
  readonly approvedBy?: string;
  readonly decision?: string;
  readonly paper?: Paper;
}

export interface Built {
  readonly edition: Edition;
  /** What a release keeps of itself; whole once the digest of its files is known. */
  readonly lock: Unsealed;
  /** Yields every file of the edition; what it returns at the end is what the renderers noticed. */
  readonly artifacts: AsyncGenerator<Artifact, readonly Diagnostic[]>;
}

/** From a checked framework to the files of its working draft, or of a release, one by one. */
export async function build(tree: Tree, checked: Checked, options: BuildOptions): Promise<Built> {
  const { formats, date, toolVersion, version = 'draft', approvedBy = '', decision = '' } = options;
  // A4 goes without saying, so that whoever asks for it gets the same bytes as whoever does not.
  const paper = options.paper === 'letter' ? { paper: options.paper } : {};
  const facts = { version, date, toolVersion, approvedBy, decision, ...paper, sourceDigest: await digestSources(tree) };
  const names = formats.map((format) => format.name);
  const { edition: plain, lock } = editionOf(checked.past, facts, names);
  const edition: Edition = { ...plain, ...paper };
  const materials = await loadMaterials(tree, names.includes('pdf'));
  const bodies: Bodies = async (path) => checked.bodies[path] ?? { path, parts: {}, notes: [] };
  const manual = await manualFor(tree, checked.framework);
  const whole = { ...materials, value: { ...materials.value, manual } };
  return { edition, lock, artifacts: render(checked.framework, bodies, edition, whole, formats) };
}

/** What writers look up: the format of the files of settings and of every kind, and every diagnostic. */
async function manualFor(tree: Tree, { settings, schemas }: Framework): Promise<Manual> {
  const own = [SETTINGS_KIND, ACCEPTED_KIND, ...RECORDS];
  const read = await loadSchemas(tree, own);
  const described = [...describedKinds(own, read.value), ...describedKinds(settings.kinds, schemas)];
  return { chapters: formatChapters(described), groups: EXPLANATION_GROUPS };
}

async function* render(
  framework: Framework,
  bodies: Bodies,
  edition: Edition,
  { value: materials, diagnostics: found }: Outcome<Materials>,
  formats: readonly Format[],
): AsyncGenerator<Artifact, readonly Diagnostic[]> {
  // What is rendered without its words or templates would only be told of once more.
  const diagnostics: Diagnostic[] = [...found];
  if (found.some((one) => one.severity === 'error')) return diagnostics;
  for (const format of formats) diagnostics.push(...(yield* format.render(framework, bodies, edition, materials)));
  return diagnostics;
}
