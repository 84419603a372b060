import {
  type AwaitingReference,
  emptyFramework,
  link,
  openSettings,
  readDataFile,
  readDocuments,
  readRecordFormats,
} from '../compile/index.js';
import { accept, completeHints } from '../diagnostics/index.js';
import {
  ACCEPTED,
  ACCEPTED_FILE,
  type Accepted,
  type Covers,
  compareDiagnostics,
  coverageOf,
  type Diagnostic,
  type Fix,
  type Linked,
  type Lock,
  type Outcome,
  type ParsedEntity,
  type Passage,
  type Records,
  SETTINGS_FILE,
  SOURCES,
  type Summary,
  summaryOf,
  type Tree,
  tableOf,
} from '../model/index.js';
import { lookBack, type Past, publishedAndKept, readRecords } from '../release/index.js';
import { applyRules, checkRuleNames, RULES } from '../rules/index.js';
import { checkImages, checkNames, checkTemplates, loadFonts, packageRoot, readTexts } from '../source/index.js';

/** A framework that was read, parsed, validated and linked, with everything that rules and releases ask of its tree. */
export interface Compiled extends Linked {
  /** The edits that write requirement lines in their canonical form, by path. */
  readonly canonical: { readonly [path: string]: readonly Fix[] };
  readonly passages: { readonly [path: string]: readonly Passage[] };
  readonly records: Records;
  readonly covers: Covers;
  /** standards/accepted.yaml; undefined where there is no such file. */
  readonly accepted: Outcome<ParsedEntity | undefined> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** References to what releases had, which are told only where nobody tells that it is gone. */
  readonly awaiting: readonly AwaitingReference[];
  /** Ids that references name, and that may be those of things whose own nobody can tell. */
  readonly missing: readonly string[];
  /** How many source files were read. */
  readonly files: number;
  /** Every id that was ever given away, also by what could not be read. */
  readonly taken: readonly string[];
}

export interface Checked extends Linked {
  /** The edits that write requirement lines in their canonical form, by path. */
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
  /** The day for which rules that depend on age are evaluated; without it they are skipped. */
  readonly date?: string | undefined;
  /** True where a release is made: diagnostics that depend on age are then errors. */
  readonly release?: boolean;
  /** The version that is to be released, so that it is compared with the one it follows; without it, with the newest. */
  readonly version?: string | undefined;
  /** The status that each standard had before, by id; without it, in the release that the framework follows. */
  readonly statusBefore?: { readonly [id: string]: string } | undefined;
}

/** From a tree to a framework and everything that is wrong with it. */
export async function check(tree: Tree, options: CheckOptions = {}): Promise<Checked> {
  return evaluate(tree, await compile(tree), options);
}

/** Reads, parses, validates and links the sources. */
export async function compile(tree: Tree): Promise<Compiled> {
  const [listing, schemaListing] = await Promise.all([tree.list(SOURCES), tree.list('schemas')]);
  const paths = listing.files.map((file) => file.path);
  const opened = await openSettings(tree);
  const { settings, schemas, entity } = opened.value;
  const documents = await readDocuments(tree, listing, opened.value);
  const records = await readRecords(tree, paths);
  const found = [
    ...listing.diagnostics,
    ...schemaListing.diagnostics,
    ...checkNames(paths),
    ...(await checkImages(tree, listing.files)),
    ...opened.diagnostics,
    ...(await checkTemplates(tree, settings)),
    ...checkRuleNames(entity, SETTINGS_FILE, RULES),
    ...documents.diagnostics,
    ...records.diagnostics,
  ];
  if (documents.value.length === 0 && found.every((one) => one.severity !== 'error')) found.push(emptyFramework());
  const complete = found.every((one) => one.severity !== 'error');
  const published = publishedAndKept(records.value);
  const retired = records.value.retired.map((one) => one.value);
  const linked = link(documents.value, { settings, schemas, paths, complete, published, retired });
  const { framework } = linked.value;
  // That a standard is gone which a release had is told by itself.
  const standards = framework.complete
    ? [...(framework.idsOf.standard ?? []), ...published.map(({ id }) => id)]
    : undefined;
  return {
    ...linked.value,
    canonical: tableOf(documents.value.map(({ path, canonical = [] }) => [path, canonical])),
    passages: documents.passages,
    records: records.value,
    covers: coverageOf(await loadFonts(tree)),
    accepted: await readDataFile(tree, ACCEPTED_FILE, ACCEPTED),
    diagnostics: [...found, ...linked.diagnostics, ...(await readRecordFormats(tree, listing, standards))],
    awaiting: linked.awaiting,
    missing: linked.missing,
    files: documents.value.length + 1,
    taken: [...documents.value.flatMap(({ claims }) => claims), ...idsIn(records.value)],
  };
}

/** Applies the rules to a compiled framework, compares it with its releases, and sets aside what is accepted for a time. */
export async function evaluate(tree: Tree, compiled: Compiled, options: CheckOptions): Promise<Checked> {
  const { framework, bodies, passages, covers, records, canonical, files } = compiled;
  const { date, release = false, version } = options;
  const named = compiled.awaiting.map(({ to, diagnostic }) => ({ id: to, place: diagnostic.place }));
  const past = lookBack(framework, records, version, date, named);
  const statusBefore = options.statusBefore ?? statusesOf(past.base);
  // Rules that look for an absence are deferred while an id is gone, which may have been the only use of another.
  const whole = { ...framework, complete: framework.complete && past.gone.size === 0 };
  const ruled = applyRules(whole, { bodies, passages, covers, date, release, statusBefore });
  const dead = compiled.awaiting.filter(({ to }) => !past.gone.has(to)).map((one) => one.diagnostic);
  const all = [...compiled.diagnostics, ...dead, ...ruled, ...past.diagnostics].sort(compareDiagnostics);
  const missing = [...compiled.missing, ...past.gone];
  const names = { framework, given: compiled.taken, missing, packageRoot: packageRoot() };
  const { counting, accepted } = await withoutAccepted(tree, completeHints(all, names), compiled, { date, release });
  const diagnostics = completeHints([...counting].sort(compareDiagnostics), names);
  return { framework, bodies, canonical, diagnostics, accepted, summary: summaryOf(diagnostics, files), past };
}

/** The ids that were published or retired. */
function idsIn({ locks, retired }: Records): string[] {
  const published = locks.flatMap((lock) => [...Object.keys(lock.entities), ...lock.retired.map(({ id }) => id)]);
  return [...published, ...retired.map(({ value }) => value.id)];
}

/** The status of each standard in a release. */
function statusesOf(lock: Lock | undefined): { readonly [id: string]: string } {
  const standards = Object.values(lock?.entities ?? {}).filter((entity) => typeof entity.data.status === 'string');
  return tableOf(standards.map(({ id, data }) => [id, String(data.status)]));
}

/** The codes of the rules whose diagnostics no release accepts. */
const DRAFT_ONLY = new Set(RULES.filter((rule) => rule.isAcceptedInRelease === false).map((rule) => rule.code));

/** Takes out what standards/accepted.yaml accepts, and adds what is wrong with that file. */
async function withoutAccepted(
  tree: Tree,
  all: readonly Diagnostic[],
  { accepted: file, framework }: Compiled,
  { date, release }: Pick<CheckOptions, 'date'> & { readonly release: boolean },
): Promise<{ readonly counting: readonly Diagnostic[]; readonly accepted: readonly Accepted[] }> {
  if (!file) return { counting: all, accepted: [] };
  const textOf = await readTexts(
    tree,
    all.map((one) => one.place.path),
  );
  const rules = RULES.map((rule) => rule.code);
  const { counting, accepted } = accept(all, file.value, ACCEPTED_FILE, { framework, rules, date, textOf });
  const [refused, kept] = release ? partition(accepted) : [[], accepted];
  return { accepted: kept, counting: [...counting, ...refused.map((one) => one.diagnostic), ...file.diagnostics] };
}

/** Parts what is accepted into what a release refuses all the same, and the rest. */
function partition(accepted: readonly Accepted[]): readonly [refused: readonly Accepted[], kept: readonly Accepted[]] {
  const isRefused = ({ diagnostic }: Accepted): boolean => DRAFT_ONLY.has(diagnostic.code);
  return [accepted.filter(isRefused), accepted.filter((one) => !isRefused(one))];
}
