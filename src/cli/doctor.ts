import { styleText } from 'node:util';
import type { Command } from '@commander-js/extra-typings';
import { doctor, type Finding, findRoot, visible } from '../index.js';
import { CLEAN, type Report, USAGE } from './exit.js';
import { colourOf } from './terminal.js';

const HELP = `
Examples:
  charter doctor
  charter doctor --validate         whether PDF files can be validated here, too

Nothing is fetched and nothing is written. Code 0: every command works here, if some with less. Code 2: some would fail.`;

/** `charter doctor`: whether this machine has what Charter needs, and what to do where it has not. */
export function addDoctor(program: Command, report: Report): void {
  program
    .command('doctor')
    .summary('say whether this machine has what Charter needs')
    .description(
      'Looks at Node, the system and its C library, the package, the fonts and the PDF engine, which sets a page, and git. Says what is missing and what to do.',
    )
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .option('--validate', 'look for what validating PDF files needs, too: Java and the validator')
    .option('--quiet', 'say only what is missing')
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

/** The word says what the colour says, so that nothing hangs on the colour. */
const WORDS = { good: ['ok', 'green'], poor: ['less', 'yellow'], bad: ['missing', 'red'] } as const;

function line({ name, state, says, todo }: Finding): string {
  const [word, colour] = WORDS[state];
  const padded = word.padEnd(8);
  const mark = colourOf(process.stdout) ? styleText(colour, padded, { validateStream: false }) : padded;
  return `${mark} ${name}: ${visible(says)}\n${todo === '' ? '' : `${' '.repeat(9)}do: ${todo}\n`}`;
}

function ending(faults: number): string {
  if (faults === 0) return 'Charter works on this machine';
  return faults === 1 ? 'one thing is missing' : `${faults} things are missing`;
}
