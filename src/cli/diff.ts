import { type Command, Option } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const FORMATS = ['pretty', 'json', 'markdown', 'html'] as const;

const HELP = `
Examples:
  charter diff 1.0.0                the changes in the working draft since release 1.0.0
  charter diff 1.0.0 1.1.0          between two releases
  charter diff main                 since a branch, tag or commit of git
  charter diff ../old . --format markdown

A name is taken as a release if there is one, else as a folder, else as a git ref.`;

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
    .option('--quiet', 'print only the result and errors')
    .addHelpText('after', HELP)
    .action(async (from, to, options) => {
      const { runDiff } = await import('./actions/diff.js');
      report(await runDiff(from, to, options));
    });
}
