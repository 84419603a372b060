import { type Command, Option } from '@commander-js/extra-typings';
import {
  type Report as ChangeReport,
  type OpenedFramework,
  placeInRepository,
  reportGithub,
  reportHtml,
  reportJson,
  reportMarkdown,
  report as reportOn,
} from '../index.js';
import { dayOf } from './date.js';
import { CLEAN, type Report } from './exit.js';
import { open, writeOut } from './terminal.js';

const HELP = `
Examples:
  charter report main --out report.html             what your change means, as one page
  charter report 1.0.0 --out report.html            since release 1.0.0
  charter report main --format github               for a workflow: the meaning on each line
  charter report HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"

A name is looked for among the releases, then as a folder, then as a git ref. Sources with errors are reported on, too.
The report never fails because of what it says; charter check does that.`;

const FORMATS = ['html', 'markdown', 'github', 'json'] as const;

/** `charter report`: what a pull request means, for those who have to decide on it. */
export function addReport(program: Command, report: Report): void {
  program
    .command('report')
    .summary('say what a change means: redline, bump, diagnostics, coverage, who is affected')
    .description(
      'Compares two states of a framework and says what lies between them: the text before and after, what that asks of whom and which version it needs, new and resolved diagnostics, coverage that moved, and who is affected.',
    )
    .argument('<base>', 'a release, a folder with a framework, or a git ref')
    .argument('[head]', 'the same (default: the working draft)')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addOption(
      new Option('--format <format>', 'how to say it (default: html with --out, else markdown)').choices(FORMATS),
    )
    .option('--out <file>', 'write it to a file instead of stdout')
    .option('--date <day>', 'the day on which rules that depend on age judge (default: today)')
    .addHelpText('after', HELP)
    .action(async (base, head, options) => {
      const date = dayOf(options.date);
      const opened = await open(options.root);
      const made = await reportOn(opened, base, head, date);
      for (const name of made.incomplete)
        process.stderr.write(`the sources of ${name} have errors; what could not be read is missing from the report\n`);
      const format = options.format ?? formatOf(options.out);
      await writeOut(await render(made, format, opened), options.out);
      report(CLEAN);
    });
}

function formatOf(out: string | undefined): (typeof FORMATS)[number] {
  if (out === undefined || out.endsWith('.md')) return 'markdown';
  return out.endsWith('.json') ? 'json' : 'html';
}

async function render(
  made: ChangeReport,
  format: (typeof FORMATS)[number],
  { root }: OpenedFramework,
): Promise<string> {
  if (format === 'html') return reportHtml(made);
  if (format === 'json') return reportJson(made);
  if (format === 'markdown') return reportMarkdown(made);
  return reportGithub(made, { prefix: await placeInRepository(root) });
}
