import { relative, resolve } from 'node:path';
import { type Command, Option } from '@commander-js/extra-typings';
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
} from '../index.js';
import { dayOf } from './date.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { cachesFor, colourOf, open } from './terminal.js';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

const HELP = `
Examples:
  charter check
  charter check standards/PS-001-register.md    reports on this file only
  charter check --strict            for CI: fails on warnings, too
  charter check --since main        fails only on what differs from main; lists older diagnostics separately
  charter check --fix --dry-run     shows what --fix would change, as a diff
  charter check --format json       for other programs
  charter check --format markdown >> "$GITHUB_STEP_SUMMARY"

Formats: pretty for people and editors, json for programs, sarif for code hosts and editors, github for annotations in
a workflow, gitlab for a code quality report, junit for test reports, markdown for a job summary.`;

/** `charter check`: loads, parses, validates and links the sources and applies every rule. Prints the result to stdout. */
export function addCheck(program: Command, report: Report, version: string): void {
  program
    .command('check')
    .summary('check the sources: what is wrong, where, and what to do')
    .description('Checks every source and reports what is wrong, where it is, and what to do about it.')
    .argument('[files...]', 'report only on these files or folders (default: all)')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .addOption(new Option('--format <format>', 'the output format').choices(FORMATS).default('pretty' as const))
    .option('--since <ref>', 'fail only on what differs from this commit, branch or tag')
    .option('--strict', 'fail on warnings, too')
    .option('--date <day>', 'the day for rules that depend on age (default: today)')
    .option('--fix', 'first fix what needs no judgement: misspelt names, the form of requirement lines')
    .option('--dry-run', 'with --fix: print the changes as a unified diff, and write nothing')
    .option('--no-cache', 'check everything anew, and do not use the cache')
    .option('--quiet', 'print nothing if nothing is wrong')
    .addHelpText('after', HELP)
    .action(async (files, options) => {
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
      report(summary.errors > 0 || (options.strict === true && summary.warnings > 0) ? FAULTS : CLEAN);
    });
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
