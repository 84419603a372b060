import {
  type AwaitingReference,
  type CompiledFiles,
  emptyFramework,
  type LinkMemory,
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
  UNOBSERVED,
} from '../model/index.js';
import { isRecord, lookBack, type Past, publishedAndKept, readRecords } from '../release/index.js';
import { applyRules, checkRuleNames, RULES } from '../rules/index.js';
import {
  afresh,
  checkImages,
  checkNames,
  checkTemplates,
  isRecordFile,
  loadCoverage,
  type Once,
  packageRoot,
  readTexts,
} from '../source/index.js';

/** A framework that was read, parsed, validated and linked, with everything that rules and releases need from its tree. */
export interface Compiled extends Linked {
  /** The edits that write requirement lines in their canonical form, by path. */
  readonly canonical: { readonly [path: string]: readonly Fix[] };
  readonly passages: { readonly [path: string]: readonly Passage[] };
  readonly records: Records;
  readonly covers: Covers;
  /** The contents of standards/accepted.yaml; undefined if there is no such file. */
  readonly accepted: Outcome<ParsedEntity | undefined> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Unresolved references to entities of releases; reported only if the missing entity itself is not reported. */
  readonly awaiting: readonly AwaitingReference[];
  /** Unresolved ids that may belong to entities whose own id could not be read. */
  readonly missing: readonly string[];
  /** Whether framework.yaml could be read. If not, the defaults apply. */
  readonly isRead: boolean;
  /** The number of source files that were read. */
  readonly files: number;
  /** Every id that is or was in use, including those in files that could not be read. */
  readonly taken: readonly string[];
}

/** A framework after the check, with its diagnostics. */
export interface Checked extends Linked {
  /** The edits that write requirement lines in their canonical form, by path. */
  readonly canonical: { readonly [path: string]: readonly Fix[] };
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics that standards/accepted.yaml accepts for a time; they do not count. */
  readonly accepted: readonly Accepted[];
  readonly summary: Summary;
  /** The earlier releases, and the changes since. */
  readonly past: Past;
}

/** The inputs of a check besides the sources. */
export interface CheckOptions {
  /** The day for rules that depend on age; without it they are skipped. */
  readonly date?: string | undefined;
  /** Whether a release is being made: diagnostics that depend on age are then errors. */
  readonly release?: boolean;
  /** The version to be released, which is compared with the one it follows; without it, the newest release is compared. */
  readonly version?: string | undefined;
  /** The earlier status of each standard, by id; without it, the status in the release that the framework follows. */
  readonly statusBefore?: { readonly [id: string]: string } | undefined;
}

/** Compiles a tree to a framework and finds everything that is wrong with it. */
export async function check(
  tree: Tree,
  options: CheckOptions = {},
  kept?: CompiledFiles,
  observer = UNOBSERVED,
): Promise<Checked> {
  return evaluate(tree, await compile(tree, kept, observer), options, observer);
}

/** What a process keeps between two checks of one framework, so that the second repeats only what depends on a change. */
export interface CheckMemory {
  readonly once: Once;
  readonly linked: LinkMemory;
}

/**
 * Reads, parses, validates and links the sources. Files that are in `kept` are not parsed and validated again, and with
 * a memory, what was read from other files and linked before is used again.
 */
export async function compile(
  tree: Tree,
  kept?: CompiledFiles,
  observer = UNOBSERVED,
  memory?: CheckMemory,
): Promise<Compiled> {
  const once = memory?.once ?? afresh;
  observer.enter('read');
  const [listing, schemaListing] = await Promise.all([tree.list(SOURCES), tree.list('schemas')]);
  const paths = listing.files.map((file) => file.path);
  const recorded = paths.filter(isRecord);
  const opened = await once('settings', tree, openSettings);
  const { settings, schemas, entity, isRead } = opened.value;
  observer.enter('read', paths.length);
  const documents = await readDocuments(tree, listing, opened.value, kept, observer.step);
  observer.enter('releases');
  const records = await once('records', tree, (files) => readRecords(files, recorded), recorded);
  observer.enter('read');
  const found = [
    ...listing.diagnostics,
    ...schemaListing.diagnostics,
    ...checkNames(paths),
    ...(await checkImages(tree, listing.files)),
    ...opened.diagnostics,
    ...(await once('templates', tree, (files) => checkTemplates(files, settings), settings)),
    ...checkRuleNames(entity, SETTINGS_FILE, RULES),
    ...documents.diagnostics,
    ...records.diagnostics,
  ];
  if (documents.value.length === 0 && found.every((one) => one.severity !== 'error')) found.push(emptyFramework());
  observer.enter('link');
  const complete = found.every((one) => one.severity !== 'error');
  const published = publishedAndKept(records.value);
  const retired = records.value.retired.map((one) => one.value);
  const context = { settings, schemas, paths, complete, published, retired };
  const linked = link(documents.value, context, memory?.linked);
  const { framework } = linked.value;
  // A removed standard is reported by itself, so records of it need no diagnostic of their own.
  const standards = framework.complete
    ? [...(framework.idsOf.standard ?? []), ...published.map(({ id }) => id)]
    : undefined;
  observer.enter('read');
  const formatFiles = listing.files.filter(({ path }) => isRecordFile(path));
  const formats = await once(
    'record formats',
    tree,
    (files) => readRecordFormats(files, { files: formatFiles, diagnostics: [] }, standards),
    formatFiles,
    standards,
  );
  return {
    ...linked.value,
    canonical: tableOf(documents.value.map(({ path, canonical = [] }) => [path, canonical])),
    passages: documents.passages,
    records: records.value,
    covers: await loadCoverage(tree, once),
    accepted: await once('accepted', tree, (files) => readDataFile(files, ACCEPTED_FILE, ACCEPTED)),
    isRead,
    diagnostics: [...found, ...linked.diagnostics, ...formats],
    awaiting: linked.awaiting,
    missing: linked.missing,
    files: documents.value.length + 1,
    taken: [...documents.value.flatMap(({ claims }) => claims), ...idsIn(records.value)],
  };
}

/**
 * Applies the rules to a compiled framework, compares it with its releases, and separates accepted diagnostics. `pause`
 * is awaited now and then, so that the process can do something else; if it throws, the rest is not done.
 */
export async function evaluate(
  tree: Tree,
  compiled: Compiled,
  options: CheckOptions,
  observer = UNOBSERVED,
  pause?: () => Promise<void>,
): Promise<Checked> {
  observer.enter('releases');
  const { framework, bodies, passages, covers, records, canonical, files } = compiled;
  const { date, release = false, version } = options;
  const named = compiled.awaiting.map(({ to, diagnostic }) => ({ id: to, place: diagnostic.place }));
  const past = lookBack(framework, records, version, date, named);
  const statusBefore = options.statusBefore ?? statusesOf(past.base);
  observer.enter('rules');
  // Rules that look for an absence are deferred while an id is gone, which may have been the only use of another.
  const whole = { ...framework, complete: framework.complete && past.gone.size === 0 };
  const context = { bodies, passages, covers, date, release, statusBefore };
  const ruled: Diagnostic[] = [];
  for (const rules of pause ? RULES.map((rule) => [rule]) : [RULES]) {
    await pause?.();
    ruled.push(...applyRules(whole, context, rules));
  }
  await pause?.();
  const dead = compiled.awaiting.filter(({ to }) => !past.gone.has(to)).map((one) => one.diagnostic);
  const all = [...compiled.diagnostics, ...dead, ...ruled, ...past.diagnostics].sort(compareDiagnostics);
  const missing = [...compiled.missing, ...past.gone];
  const names = { framework, given: compiled.taken, missing, packageRoot: packageRoot() };
  const { counting, accepted } = await withoutAccepted(tree, completeHints(all, names), compiled, { date, release });
  const diagnostics = completeHints([...counting].sort(compareDiagnostics), names);
  return { framework, bodies, canonical, diagnostics, accepted, summary: summaryOf(diagnostics, files), past };
}

/** Returns the ids that were published or retired. */
function idsIn({ locks, retired }: Records): string[] {
  const published = locks.flatMap((lock) => [...Object.keys(lock.entities), ...lock.retired.map(({ id }) => id)]);
  return [...published, ...retired.map(({ value }) => value.id)];
}

/** Returns the status of each standard in a release. */
function statusesOf(lock: Lock | undefined): { readonly [id: string]: string } {
  const standards = Object.values(lock?.entities ?? {}).filter((entity) => typeof entity.data.status === 'string');
  return tableOf(standards.map(({ id, data }) => [id, String(data.status)]));
}

/** The codes of the rules whose diagnostics cannot be accepted in a release. */
const DRAFT_ONLY = new Set(RULES.filter((rule) => rule.isAcceptedInRelease === false).map((rule) => rule.code));

/** Separates what standards/accepted.yaml accepts, and adds the diagnostics of that file. */
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

/** Separates accepted diagnostics that a release refuses nevertheless from the rest. */
function partition(accepted: readonly Accepted[]): readonly [refused: readonly Accepted[], kept: readonly Accepted[]] {
  const isRefused = ({ diagnostic }: Accepted): boolean => DRAFT_ONLY.has(diagnostic.code);
  return [accepted.filter(isRefused), accepted.filter((one) => !isRefused(one))];
}
