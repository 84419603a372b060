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
  charter build --targets html      the website only
  charter build --out ../public     into another folder, as ../public/draft/

A PDF that would be the same is not set again: it is kept in node_modules/.cache/charter, where there is a folder
node_modules beside standards/. What is kept there can be deleted at any time; a release never uses it.

Nothing is written when the sources have errors. Where no typesetter runs, the rest is written, the exit code is 2, and
the pages lead to no PDF.`;

/** `charter build`: writes the working draft. What was written goes to stdout, diagnostics go to stderr. */
export function addBuild(program: Command, report: Report, version: string): void {
  program
    .command('build')
    .summary('write the website, the PDF and the data of the working draft')
    .description(
      'Writes the working draft to <out>/draft/: a website, PDF and data. The folder draft/ is replaced as a whole.',
    )
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .option('--out <folder>', 'the folder for the output (default: dist in the root)')
    .option('--targets <list>', 'what to make, parted by commas: html, pdf, data (default: all)', targets)
    .option('--date <day>', 'the date that the draft shows (default: SOURCE_DATE_EPOCH, else none)')
    .addOption(
      new Option('--paper <size>', 'the size of the pages of the PDF')
        .choices(['a4', 'letter'] as const)
        .default('a4' as const),
    )
    .option('--no-cache', 'set every PDF anew, and keep none')
    .option('--quiet', 'say nothing when all went well')
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
      const wanted = options.targets ?? FORMATS;
      const unable = await unableOf(wanted);
      const formats = wanted.filter((format) => !unable.has(format));
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

/** What cannot be made on this machine, and why. */
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
