import { relative } from 'node:path';
import { type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { FORMATS, type Format, hintFor, writeDraft } from '../index.js';
import { dateOf, dayOf } from './date.js';
import { CLEAN, FAULTS, type Report, USAGE } from './exit.js';
import { cachesFor, open, printDiagnostics, progressOn } from './terminal.js';

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
    .addHelpText('after', HELP)
    .action(async (options) => {
      const date = dateOf(options.date);
      const { root, tree } = await open(options.root);
      const progress = progressOn(process.stderr, options.quiet === true);
      const draft = await writeDraft(
        { root, tree },
        {
          formats: options.targets ?? FORMATS,
          date,
          today: dayOf(options.date),
          paper: options.paper,
          toolVersion: version,
          out: options.out ?? `${root}/dist`,
        },
        await cachesFor(root, options.cache),
        (path) => progress.step(path),
      ).finally(progress.done);
      const { diagnostics, sources, written, isRefused, unable } = draft;
      if (diagnostics.length > 0) await printDiagnostics(diagnostics, sources, tree);
      if (!written) {
        process.stderr.write(`nothing was written${isRefused ? ': the sources have errors' : ''}\n`);
        return report(unable.length > 0 ? USAGE : FAULTS);
      }
      if (!options.quiet)
        process.stdout.write(`${written.files} files in ${relative(process.cwd(), written.folder) || '.'}\n`);
      if (unable.length > 0) process.stderr.write(`written without: ${unable.join(', ')}\n`);
      report(unable.length > 0 ? USAGE : CLEAN);
    });
}

function targets(list: string): Format[] {
  const names = FORMATS.map((format) => format.name as string);
  return list.split(',').map((word) => {
    const format = FORMATS.find((candidate) => candidate.name === word.trim());
    if (!format)
      throw new InvalidArgumentError(`there is no target "${word.trim()}"; ${hintFor(word.trim(), names).join('')}`);
    return format;
  });
}
