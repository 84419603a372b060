import { styleText } from 'node:util';
import { doctor, type Finding, findRoot, visible } from '../../index.js';
import { CLEAN, USAGE } from '../exit.js';
import { colourOf } from '../terminal.js';

/** The options of `charter doctor`. */
interface Options {
  readonly root?: string | undefined;
  readonly validate?: true | undefined;
  readonly quiet?: true | undefined;
}

/** `charter doctor`: whether this system has what Charter needs, and what to do if not. */
export async function runDoctor({ root, validate, quiet }: Options): Promise<number> {
  const findings = await doctor(root ?? (await findRoot(process.cwd())), validate === true);
  const shown = quiet ? findings.filter((one) => one.state !== 'good') : findings;
  process.stdout.write(shown.map(line).join(''));
  const faults = findings.filter((one) => one.state === 'bad').length;
  if (!quiet) process.stdout.write(`\n${ending(faults)}\n`);
  return faults === 0 ? CLEAN : USAGE;
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
