import { styleText } from 'node:util';
import type { Command } from '@commander-js/extra-typings';
import { doctor, type Finding, findRoot, visible } from '../index.js';
import { CLEAN, type Report, USAGE } from './exit.js';
import { colourOf } from './terminal.js';

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
    .action(async ({ root, validate, quiet }) => {
      const findings = await doctor(root ?? (await findRoot(process.cwd())), validate === true);
      const shown = quiet ? findings.filter((one) => one.state !== 'good') : findings;
      process.stdout.write(shown.map(line).join(''));
      const faults = findings.filter((one) => one.state === 'bad').length;
      if (!quiet) process.stdout.write(`\n${ending(faults)}\n`);
      report(faults === 0 ? CLEAN : USAGE);
    });
}

/** A word for each state, because colour alone must not carry meaning. */
const WORDS = { good: ['ok', 'green'], poor: ['limited', 'yellow'], bad: ['error', 'red'] } as const;

function line({ name, state, says, todo }: Finding): string {
  const [word, colour] = WORDS[state];
  const padded = word.padEnd(8);
  const mark = colourOf(process.stdout) ? styleText(colour, padded, { validateStream: false }) : padded;
  return `${mark} ${name}: ${visible(says)}\n${todo === '' ? '' : `${' '.repeat(9)}do: ${todo}\n`}`;
}

function ending(faults: number): string {
  if (faults === 0) return 'Charter works on this system';
  return faults === 1 ? '1 problem found' : `${faults} problems found`;
}
