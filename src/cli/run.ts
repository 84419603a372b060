import { CommanderError } from '@commander-js/extra-typings';
import { CLEAN, faultText, USAGE } from './exit.js';
import { refuseOtherName } from './other-names.js';
import { program } from './program.js';

/** Runs the command line and returns the exit code. Users never see a stack trace, whatever is thrown. */
export async function run(words: readonly string[]): Promise<number> {
  let code = CLEAN;
  try {
    const root = program((result) => {
      code = result;
    });
    refuseOtherName(
      words,
      root.commands.flatMap((command) => [command.name(), ...command.aliases()]),
    );
    await root.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    // Commander throws for --help and --version, too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : USAGE;
    process.stderr.write(`${faultText(error)}\n`);
    return USAGE;
  }
}
