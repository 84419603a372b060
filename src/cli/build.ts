import { relative } from 'node:path';
import { type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import {
  build,
  check,
  type Diagnostic,
  FORMATS,
  type Format,
  hintFor,
  openCache,
  publish,
  UsageError,
} from '../index.js';
import { dateOf, dayOf } from './date.js';
import { CLEAN, FAULTS, type Report, USAGE } from './exit.js';
import { open, printDiagnostics, progressOn } from './terminal.js';

const HELP = `
Examples:
  charter build
  charter build --targets html      builds only the website
  charter build --out ../public     writes to ../public/draft/

Unchanged PDF files are cached in node_modules/.cache/charter, if there is a folder node_modules next to standards/. You
can delete the cache at any time. A release never uses it.

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
    .option('--no-cache', 'typeset every PDF file, and do not use the cache')
    .option('--quiet', 'print nothing on success')
    .addHelpText('after', HELP)
    .action(async (options) => {
      const date = dateOf(options.date);
      const { root, tree } = await open(options.root);
      const checked = await check(tree, { date: dayOf(options.date) });
      if (checked.summary.errors > 0) {
        await printDiagnostics(checked.diagnostics, checked.summary.files, tree);
        process.stderr.write('nothing was written: the sources have errors\n');
        return report(FAULTS);
      }
      const requested = options.targets ?? FORMATS;
      const unable = await unableOf(requested);
      const formats = requested.filter((format) => !unable.has(format));
      if (formats.length === 0) {
        await printDiagnostics([...unable.values()], checked.summary.files, tree);
        process.stderr.write('nothing was written\n');
        return report(USAGE);
      }
      const progress = progressOn(process.stderr, options.quiet === true);
      const out = options.out ?? `${root}/dist`;
      const cache = options.cache ? openCache(root) : undefined;
      const { artifacts, edition } = await build(tree, checked, {
        formats,
        date,
        toolVersion: version,
        paper: options.paper,
        cache,
      });
      const published = await publish(artifacts, edition, { out, root }, (path) => progress.step(path)).finally(
        progress.done,
      );
      await cache?.tidy();
      if ('refused' in published) throw new UsageError(published.refused);
      const found = [...checked.diagnostics, ...published.diagnostics, ...unable.values()];
      if (found.length > 0) await printDiagnostics(found, checked.summary.files, tree);
      if (published.folder === undefined) {
        process.stderr.write('nothing was written\n');
        return report(FAULTS);
      }
      if (!options.quiet)
        process.stdout.write(
          `${published.files.length} files in ${relative(process.cwd(), published.folder) || '.'}\n`,
        );
      if (unable.size > 0)
        process.stderr.write(`written without: ${[...unable.keys()].map(({ name }) => name).join(', ')}\n`);
      report(unable.size > 0 ? USAGE : CLEAN);
    });
}

/** The formats that cannot be built on this system, each with the reason. */
async function unableOf(formats: readonly Format[]): Promise<ReadonlyMap<Format, Diagnostic>> {
  const asked = await Promise.all(formats.map(async (format) => [format, await format.unable?.()] as const));
  return new Map(asked.flatMap(([format, why]) => (why ? [[format, why]] : [])));
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
