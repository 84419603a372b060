import { type Command, Option } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

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
    .option('--timings', 'print to stderr what each stage took')
    .addHelpText('after', HELP)
    .action(async (files, options) => {
      const { runCheck } = await import('./actions/check.js');
      report(await runCheck(files, options, version));
    });
}
