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
  charter diff 1.0.0                what the working draft changes since release 1.0.0
  charter diff 1.0.0 1.1.0          between two releases
  charter diff main                 since a branch, tag or commit of git
  charter diff ../old . --format markdown

A name is looked for among the releases, then as a folder, then as a git ref.`;

const FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;

/** `charter diff`: what lies between two states of a framework, and the smallest honest version bump. */
export function addDiff(program: Command, report: Report): void {
  program
    .command('diff')
    .summary('say what changed between two releases, folders or git refs, and what version that asks for')
    .description(
      'Compares two states of a framework in the language of norms: what was added, what is gone, what asks for more or less, what was reworded. Ends with the smallest honest version bump.',
    )
    .argument('<from>', 'a release, a folder with a framework, or a git ref')
    .argument('[to]', 'the same (default: the working draft)')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .addOption(new Option('--format <format>', 'how to say it').choices(FORMATS).default('pretty' as const))
    .option('--out <file>', 'write it to a file instead of stdout')
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

/** Sources with errors are compared as far as they could be read; whoever reads the result has to know. */
function warnOfErrors({ state, diagnostics }: Side): void {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors === 0) return;
  const words = errors === 1 ? 'an error' : `${errors} errors`;
  process.stderr.write(
    `the sources of ${state.name} have ${words}; what could not be read is missing from the comparison\n`,
  );
}
