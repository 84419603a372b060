import { relative, resolve } from 'node:path';
import {
  type CheckOptions,
  type CheckResult,
  checkResult,
  checkSince,
  EXPLANATIONS,
  fix,
  isAmong,
  nearest,
  type OpenedFramework,
  onlyIn,
  patchOf,
  placeInRepository,
  REPORTERS,
  type ReporterOptions,
  readTexts,
  recheck,
  rewrite,
  type Tree,
  UsageError,
  visible,
} from '../../index.js';
import { dayOf } from '../date.js';
import { CLEAN, FAULTS } from '../exit.js';
import { cachesFor, colourOf, open } from '../terminal.js';

/** The options of `charter check`. */
interface Options {
  readonly root?: string | undefined;
  readonly format: keyof typeof REPORTERS;
  readonly since?: string | undefined;
  readonly strict?: true | undefined;
  readonly date?: string | undefined;
  readonly fix?: true | undefined;
  readonly dryRun?: true | undefined;
  readonly cache: boolean;
  readonly quiet?: true | undefined;
}

/** `charter check`: loads, parses, validates and links the sources and applies every rule. Prints the result to stdout. */
export async function runCheck(files: readonly string[], options: Options, version: string): Promise<number> {
  const date = dayOf(options.date);
  const opened = await open(options.root);
  const only = await pathsOf(files, opened);
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run requires --fix');
  if (options.fix && !options.dryRun) await writeFixes(opened.root, opened.tree, { date }, only, options.quiet);
  const caches = await cachesFor(opened.root, options.cache);
  const whole = await (options.since === undefined
    ? recheck(opened.tree, { date }, caches).then(checkResult)
    : checkSince(options.since, opened, { date }, caches));
  const result = onlyIn(whole, only);
  const { diagnostics, summary, apart } = result;
  const isSilent = options.quiet && options.format === 'pretty' && diagnostics.length === 0;
  if (options.dryRun) await showFixes(opened.tree, { date }, only);
  else if (!isSilent) {
    const strict = options.strict === true;
    const shown = [...diagnostics, ...(apart.old ?? []), ...apart.accepted.map((one) => one.diagnostic)];
    const textOf = await readTexts(
      opened.tree,
      shown.map((one) => one.place.path),
    );
    const prefix = await placeInRepository(opened.root);
    const setting: ReporterOptions = { ...settingOf(result), textOf, prefix, strict, toolVersion: version };
    process.stdout.write(REPORTERS[options.format](diagnostics, summary, setting));
  }
  return summary.errors > 0 || (options.strict === true && summary.warnings > 0) ? FAULTS : CLEAN;
}

function settingOf({ apart, isChanged }: CheckResult): Omit<ReporterOptions, 'textOf'> {
  return { apart, isChanged, colour: colourOf(process.stdout), explanations: EXPLANATIONS };
}

/** Makes the automatic fixes and prints how many to stderr; if `quiet` is set, only if there were any. */
async function writeFixes(
  root: string,
  tree: Tree,
  options: CheckOptions,
  only: readonly string[],
  quiet = false,
): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const refused = await rewrite(changes, root);
  if (refused !== undefined) throw new UsageError(refused);
  if (!quiet || changes.length > 0) process.stderr.write(`${summaryOfFixes('fixed', changes)}\n`);
}

/** Prints what `writeFixes` would change to stdout, as a unified diff. Writes nothing. */
async function showFixes(tree: Tree, options: CheckOptions, only: readonly string[]): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const patch = patchOf(changes);
  // A terminal interprets control characters; a program such as `git apply` needs them unchanged.
  process.stdout.write(process.stdout.isTTY ? visible(patch) : patch);
  process.stderr.write(`${summaryOfFixes('would fix', changes)}\n`);
}

/** Resolves names given from the current folder to paths from the root. Throws a UsageError for one that does not exist. */
async function pathsOf(named: readonly string[], { root, tree }: OpenedFramework): Promise<string[]> {
  if (named.length === 0) return [];
  const { files } = await tree.list('standards');
  const known = [...files.map(({ path }) => path), ...(await tree.list('templates')).files.map(({ path }) => path)];
  return Promise.all(
    named.map(async (name) => {
      const path = relative(root, resolve(name)).replaceAll('\\', '/');
      if ((await tree.read(path)) || known.some((one) => one.startsWith(`${path}/`))) return path;
      const near = nearest(path, known);
      throw new UsageError(
        `there is no file ${name} in the framework${near === undefined ? '' : `; the nearest is ${near}`}`,
      );
    }),
  );
}

function summaryOfFixes(verb: string, changes: readonly { readonly edits: number }[]): string {
  const edits = changes.reduce((sum, change) => sum + change.edits, 0);
  if (edits === 0) return 'nothing to fix automatically';
  return `${verb} ${count(edits, 'place')} in ${count(changes.length, 'file')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
