import { type Command, Option } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter show PS-003-R02
  charter show "connected device"              a term, by its label
  charter show actors/supplier                 an entry of a vocabulary
  charter show eu-gdpr-35 --format json
  charter show PS-001-R03 --on 2027-03-01      the text in force on that day, and whether it was binding`;

/** `charter show`: an entity, what it refers to and what uses it. Reads sources with errors as far as possible. */
export function addShow(program: Command, report: Report): void {
  program
    .command('show')
    .summary('show an entity, what it refers to and what uses it')
    .description(
      'Shows a standard, requirement, term, reference, vocabulary entry or any other entity: its text, what it refers to and what uses it.',
    )
    .argument('<id>', 'its id, its title or its label')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .addOption(
      new Option('--format <format>', 'the output format')
        .choices(['pretty', 'json'] as const)
        .default('pretty' as const),
    )
    .option('--on <day>', 'show the text of the newest release on that day, and whether it was binding')
    .option('--quiet', 'print only the result and errors')
    .addHelpText('after', HELP)
    .action(async (id, options) => {
      const { runShow } = await import('./actions/show.js');
      report(await runShow(id, options));
    });
}
