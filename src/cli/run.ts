import { packageFacts } from '../index.js';
import { CLEAN, faultText, USAGE } from './exit.js';
import { refuseOtherName } from './other-names.js';

/** Runs the command line and returns the exit code. Users never see a stack trace, whatever is thrown. */
export async function run(words: readonly string[]): Promise<number> {
  // The answer needs no parser of options, which takes longer to load.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    process.stdout.write(`${packageFacts().version}\n`);
    return CLEAN;
  }
  const { CommanderError, program } = await import('./program.js');
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
