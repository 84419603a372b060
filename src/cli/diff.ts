import { type Command, Option } from '@commander-js/extra-typings';
import {
  type Difference,
  diff,
  differenceHtml,
  differenceJson,
  differenceMarkdown,
  differencePretty,
  type Side,
} from '../index.js';
import { CLEAN, type Report } from './exit.js';
import { colourOf, open, writeOut } from './terminal.js';

const HELP = `
Examples:
  charter diff 1.0.0                the changes in the working draft since release 1.0.0
  charter diff 1.0.0 1.1.0          between two releases
  charter diff main                 since a branch, tag or commit of git
  charter diff ../old . --format markdown

A name is taken as a release if there is one, else as a folder, else as a git ref.`;

const FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;

/** `charter diff`: the changes between two states of a framework, and the smallest version bump that they allow. */
export function addDiff(program: Command, report: Report): void {
  program
    .command('diff')
    .summary('show the changes between two releases, folders or git refs, and the version that they ask for')
    .description(
      'Compares two states of a framework clause by clause: what was added, removed or reworded, and what asks for more or less. Ends with the smallest version bump that the changes allow.',
    )
    .argument('<from>', 'a release, a folder with a framework, or a git ref')
    .argument('[to]', 'the same (default: the working draft)')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .addOption(new Option('--format <format>', 'the output format').choices(FORMATS).default('pretty' as const))
    .option('--out <file>', 'write to a file instead of stdout')
    .addHelpText('after', HELP)
    .action(async (from, to, options) => {
      const { before, after, difference } = await diff(await open(options.root), from, to);
      for (const side of [before, after]) warnOfErrors(side);
      await writeOut(render(difference, options.format), options.out);
      report(CLEAN);
    });
}

function render(difference: Difference, format: (typeof FORMATS)[number]): string {
  if (format === 'json') return differenceJson(difference);
  if (format === 'markdown') return differenceMarkdown(difference);
  if (format === 'html') return differenceHtml(difference);
  return differencePretty(difference, { colour: colourOf(process.stdout) });
}

/** Warns that sources with errors were compared only as far as they could be read. */
function warnOfErrors({ state, diagnostics }: Side): void {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors === 0) return;
  const words = errors === 1 ? 'an error' : `${errors} errors`;
  process.stderr.write(
    `the sources of ${state.name} have ${words}; parts that cannot be read are missing from the comparison\n`,
  );
}
