import { empty, readDocuments, readRecordFormats } from '../compile/documents.js';
import { link } from '../compile/link/index.js';
import { ACCEPTED_FILE, ACCEPTED_KIND, openSettings, readData, SETTINGS_KIND } from '../compile/settings.js';
import { accept, type Judged } from '../diagnostics/index.js';
import { describedKinds, formatChapters } from '../formats/manual.js';
import {
  type Accepted,
  type Artifact,
  type Bodies,
  type Cache,
  compareDiagnostics,
  coverageOf,
  type Diagnostic,
  type Edition,
  type Fix,
  type Format,
  type Framework,
  type Linked,
  type Lock,
  type Manual,
  type Materials,
  type Outcome,
  type Paper,
  RECORDS,
  SOURCES,
  type Summary,
  summaryOf,
  type Tree,
  tableOf,
} from '../model/index.js';
import { editionOf, lookBack, type Past } from '../release/history.js';
import type { Unsealed } from '../release/index.js';
import { applyRules, RULES } from '../rules/index.js';
import {
  checkImages,
  checkNames,
  decode,
  digestSources,
  loadFonts,
  loadMaterials,
  loadSchemas,
} from '../source/index.js';
import { EXPLANATION_GROUPS } from './explain.js';
import { readRecords } from './records.js';

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
  /** Where PDF files are kept that need not be set again. */
  readonly cache?: Cache | undefined;
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
  const whole = { ...materials, value: { ...materials.value, manual, cache: options.cache } };
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
