import type { Command } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter init                                    asks for the title, the publisher and so on
  charter init rules --title "Street Standards" --publisher "City of Example"

Without a terminal, --title and --publisher are required. The new framework passes charter check --strict. Replace its
example texts with your own.`;

/** The values for options that are not given. */
const DEFAULTS = { language: 'en', licence: 'CC-BY-4.0' } as const;

/** `charter init`: writes a small, valid framework. Prints the paths of the new files to stdout. */
export function addInit(program: Command, report: Report): void {
  program
    .command('init')
    .summary('start a new framework')
    .description('Creates a small, valid framework: one principle, one standard, one term and two vocabularies.')
    .argument('[folder]', 'the folder to create it in', '.')
    .option('--title <title>', 'the name of the framework')
    .option('--publisher <name>', 'who publishes the framework and is responsible for it')
    .option(
      '--language <tag>',
      `the language of the framework, as a BCP 47 tag; starter texts exist in en, es and fr (default: ${DEFAULTS.language})`,
    )
    .option('--licence <id>', `the licence of its text, as an SPDX identifier (default: ${DEFAULTS.licence})`)
    .option('--quiet', 'print only the result and errors')
    .addHelpText('after', HELP)
    .action(async (folder, options) => {
      const { runInit } = await import('./actions/init.js');
      report(await runInit(folder, options, DEFAULTS, options.quiet === true));
    });
}
