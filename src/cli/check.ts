import { relative, resolve } from 'node:path';
import { type Command, Option } from '@commander-js/extra-typings';
import {
  type CheckOptions,
  type CheckResult,
  checkResult,
  checkSince,
  checkWhole,
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
  rewrite,
  type Tree,
  UsageError,
  visible,
} from '../index.js';
import { dayOf } from './date.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { colourOf, open } from './terminal.js';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

const HELP = `
Examples:
  charter check
  charter check standards/PS-001-register.md    only what is wrong in this file
  charter check --strict            for CI: a warning fails too
  charter check --since main        only what differs from main fails; older faults are listed apart
  charter check --fix --dry-run     what can be put right without you, as a diff
  charter check --format json       for other programs
  charter check --format markdown >> "$GITHUB_STEP_SUMMARY"

Formats: pretty for people and editors, json for programs, sarif for code hosts and editors, github for annotations in
a workflow, gitlab for a code quality report, junit for test reports, markdown for the summary of a job.`;

/** `charter check`: loads, parses, validates, links and applies every rule. The result goes to stdout. */
export function addCheck(program: Command, report: Report, version: string): void {
  program
    .command('check')
    .summary('say what is wrong in the sources, where, and what to do')
    .description('Reads every source, and says what is wrong, where it is, and what to do about it.')
    .argument('[files...]', 'say only what is wrong in these files or folders (default: everywhere)')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addOption(new Option('--format <format>', 'how to say it').choices(FORMATS).default('pretty' as const))
    .option('--since <ref>', 'fail only on what differs from this commit, branch or tag')
    .option('--strict', 'a warning counts as a failure')
    .option('--date <day>', 'the day on which rules that depend on age judge (default: today)')
    .option(
      '--fix',
      'first put right what needs no judgement: names that are nearly right, the form of requirement lines',
    )
    .option('--dry-run', 'with --fix: show what would change as a unified diff, and write nothing')
    .option('--quiet', 'say nothing when nothing is wrong')
    .addHelpText('after', HELP)
    .action(async (files, options) => {
      const date = dayOf(options.date);
      const opened = await open(options.root);
      const only = await pathsOf(files, opened);
      if (options.dryRun && !options.fix) throw new UsageError('--dry-run goes with --fix');
      if (options.fix && !options.dryRun) await writeFixes(opened.root, opened.tree, { date }, only, options.quiet);
      const checked = await checkWhole(opened.tree, { date });
      const whole =
        options.since === undefined ? checkResult(checked) : await checkSince(options.since, opened, checked, date);
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

/** Puts right what needs nobody's judgement, and says on stderr what was done; when it is quiet, only if something was. */
export async function writeFixes(
  root: string,
  tree: Tree,
  options: CheckOptions,
  only: readonly string[],
  quiet = false,
): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const refused = await rewrite(changes, root);
  if (refused !== undefined) throw new UsageError(refused);
  if (!quiet || changes.length > 0) process.stderr.write(`${summaryOfFixes('put right', changes)}\n`);
}

/** Shows on stdout what `repair` would do, as a unified diff; nothing is written. */
export async function showFixes(tree: Tree, options: CheckOptions, only: readonly string[]): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const patch = patchOf(changes);
  // A terminal acts on control characters; a program wants them as they are.
  process.stdout.write(process.stdout.isTTY ? visible(patch) : patch);
  process.stderr.write(`${summaryOfFixes('would be put right', changes)}\n`);
}

/** The paths from the root of files and folders that are named as from here. Throws a UsageError for one that is not there. */
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

function summaryOfFixes(what: string, changes: readonly { readonly edits: number }[]): string {
  const edits = changes.reduce((sum, change) => sum + change.edits, 0);
  if (edits === 0) return 'there is nothing that can be put right without you';
  return `${count(edits, 'place')} in ${count(changes.length, 'file')} ${what}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
