import { type Command, Option } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const FORMATS = ['html', 'markdown', 'github', 'json'] as const;

const HELP = `
Examples:
  charter report main --out report.html             the effect of your change, as one page
  charter report 1.0.0 --out report.html            since release 1.0.0
  charter report main --format github               annotations for a workflow
  charter report HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"

A name is taken as a release if there is one, else as a folder, else as a git ref. Sources with errors are reported on as
far as they can be read. The exit code does not depend on the findings; use charter check to fail on them.`;

/** `charter report`: the effect of a change, for those who decide on it. */
export function addReport(program: Command, report: Report): void {
  program
    .command('report')
    .summary('report the effect of a change: redline, bump, diagnostics, coverage, who is affected')
    .description(
      'Compares two states of a framework: the text before and after, the version that the changes ask for, new and resolved diagnostics, changes in coverage, and who is affected.',
    )
    .argument('<base>', 'a release, a folder with a framework, or a git ref')
    .argument('[head]', 'the same (default: the working draft)')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .addOption(
      new Option('--format <format>', 'the output format (default: html with --out, else markdown)').choices(FORMATS),
    )
    .option('--out <file>', 'write to a file instead of stdout')
    .option('--date <day>', 'the day for rules that depend on age (default: today)')
    .option('--quiet', 'print only the result and errors')
    .addHelpText('after', HELP)
    .action(async (base, head, options) => {
      const { runReport } = await import('./actions/report.js');
      report(await runReport(base, head, options));
    });
}
