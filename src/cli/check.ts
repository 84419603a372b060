import { type Command, Option } from '@commander-js/extra-typings';
import { check, EXPLANATIONS, placeInRepository, REPORTERS, type Setting } from '../index.js';
import { dayOf } from './date.js';
import { CLEAN, FAULTS, type Report, UsageError } from './exit.js';
import { rehearse, repair } from './fix.js';
import { open, textsOf } from './open.js';
import { type Told, tellAll, tellSince } from './since.js';
import { colourOf } from './terminal.js';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

const HELP = `
Examples:
  charter check
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
    .action(async (options) => {
      const date = dayOf(options.date);
      const opened = await open(options.root);
      if (options.dryRun && !options.fix) throw new UsageError('--dry-run goes with --fix');
      if (options.fix && !options.dryRun) await repair(opened.root, opened.tree, { date }, options.quiet);
      const checked = await check(opened.tree, { date });
      const told =
        options.since === undefined ? tellAll(checked) : await tellSince(options.since, opened, checked, date);
      const { diagnostics, summary, apart } = told;
      const isSilent = options.quiet && options.format === 'pretty' && diagnostics.length === 0;
      if (options.dryRun) await rehearse(opened.tree, { date });
      else if (!isSilent) {
        const strict = options.strict === true;
        const textOf = await textsOf(opened.tree, [
          ...diagnostics,
          ...(apart.old ?? []),
          ...apart.accepted.map((one) => one.diagnostic),
        ]);
        const prefix = await placeInRepository(opened.root);
        const setting: Setting = { ...settingOf(told), textOf, prefix, strict, toolVersion: version };
        process.stdout.write(REPORTERS[options.format](diagnostics, summary, setting));
      }
      report(summary.errors > 0 || (options.strict === true && summary.warnings > 0) ? FAULTS : CLEAN);
    });
}

function settingOf({ apart, isChanged }: Told): Omit<Setting, 'textOf'> {
  return { apart, isChanged, colour: colourOf(process.stdout), explanations: EXPLANATIONS };
}
