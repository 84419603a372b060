import { type Command, Option } from '@commander-js/extra-typings';
import { check, json, pretty } from '../index.js';
import { dateOf, today } from './date.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { open, textsOf } from './open.js';
import { colourOf } from './stream.js';

const HELP = `
Examples:
  charter check
  charter check --strict            for CI: a warning fails too
  charter check --format json       for other programs`;

/** `charter check`: loads, parses, validates, links and applies every rule. The result goes to stdout. */
export function addCheck(program: Command, report: Report): void {
  program
    .command('check')
    .summary('say what is wrong in the sources, where, and what to do')
    .description('Reads every source, and says what is wrong, where it is, and what to do about it.')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addOption(
      new Option('--format <format>', 'how to say it').choices(['pretty', 'json'] as const).default('pretty' as const),
    )
    .option('--strict', 'a warning counts as a failure')
    .option('--date <day>', 'the day on which rules that depend on age judge (default: today)')
    .option('--quiet', 'say nothing when nothing is wrong')
    .addHelpText('after', HELP)
    .action(async (options) => {
      const date = dateOf(options.date) ?? today();
      const { tree } = await open(options.root);
      const { diagnostics, summary } = await check(tree, { date });
      if (options.format === 'json') process.stdout.write(json(diagnostics, summary));
      else if (!options.quiet || diagnostics.length > 0) {
        process.stdout.write(
          pretty(diagnostics, summary, { colour: colourOf(process.stdout), textOf: await textsOf(tree, diagnostics) }),
        );
      }
      report(summary.errors > 0 || (options.strict === true && summary.warnings > 0) ? FAULTS : CLEAN);
    });
}
