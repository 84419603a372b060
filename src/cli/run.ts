import { CommanderError } from '@commander-js/extra-typings';
import { CLEAN, faultText, USAGE } from './exit.js';
import { program } from './program.js';

/** Runs the command line and returns the exit code. Nothing that is thrown reaches the user as a stack trace. */
export async function run(words: readonly string[]): Promise<number> {
  let code = CLEAN;
  try {
    await program((result) => {
      code = result;
    }).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version are thrown too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : USAGE;
    process.stderr.write(`${faultText(error)}\n`);
    return USAGE;
  }
}
