import { type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { FORMAT_NAMES, hintFor } from '../index.js';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter build
  charter build --targets html      builds only the website
  charter build --out ../public     writes to ../public/draft/

What was read, compiled and typeset is cached in node_modules/.cache/charter, if there is a folder node_modules next to
standards/. If nothing has changed, the draft is left as it is. You can delete the cache at any time. A release never
uses it.

If the sources have errors, nothing is written. If no typesetter runs, the website and the data are written without PDF
files, and the exit code is 2.`;

/** `charter build`: writes the working draft. Prints the number of files to stdout and diagnostics to stderr. */
export function addBuild(program: Command, report: Report, version: string): void {
  program
    .command('build')
    .summary('build the website, the PDF files and the data of the working draft')
    .description(
      'Builds the working draft in <out>/draft/: a website, PDF files and data. Replaces the folder draft/ completely.',
    )
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .option('--out <folder>', 'the output folder (default: dist in the root)')
    .option('--targets <list>', 'the targets to build, separated by commas: html, pdf, data (default: all)', targets)
    .option('--date <day>', 'the date shown in the draft (default: SOURCE_DATE_EPOCH, else none)')
    .addOption(
      new Option('--paper <size>', 'the page size of the PDF files')
        .choices(['a4', 'letter'] as const)
        .default('a4' as const),
    )
    .option('--no-cache', 'make everything anew, and do not use the cache')
    .option('--quiet', 'print nothing on success')
    .option('--timings', 'print to stderr what each stage took')
    .addHelpText('after', HELP)
    .action(async (options) => {
      const { runBuild } = await import('./actions/build.js');
      report(await runBuild(options, version));
    });
}

/** The names of the targets in a list. */
function targets(list: string): (typeof FORMAT_NAMES)[number][] {
  return list.split(',').map((word) => {
    const found = FORMAT_NAMES.find((name) => name === word.trim());
    if (found === undefined)
      throw new InvalidArgumentError(
        `there is no target "${word.trim()}"; ${hintFor(word.trim(), FORMAT_NAMES).join('')}`,
      );
    return found;
  });
}
