import type { Command } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter doctor
  charter doctor --validate         also checks what validating PDF files needs

Downloads nothing and writes nothing. Exit code 0: every command works, some perhaps with limits. Exit code 2: some commands
would fail.`;

/** `charter doctor`: whether this system has what Charter needs, and what to do if not. */
export function addDoctor(program: Command, report: Report): void {
  program
    .command('doctor')
    .summary('check whether this system has what Charter needs')
    .description(
      'Checks Node, the system and its C library, the package, the fonts, the PDF engine (by typesetting a page) and git. Reports what is missing and what to do.',
    )
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .option('--validate', 'also check what validating PDF files needs: Java and the validator')
    .option('--quiet', 'print only problems')
    .addHelpText('after', HELP)
    .action(async (options) => {
      const { runDoctor } = await import('./actions/doctor.js');
      report(await runDoctor(options));
    });
}
