import { relative } from 'node:path';
import { FORMAT_NAMES, FORMATS, type Format, type Observer, type Paper, writeDraft } from '../../index.js';
import { dateOf, dayOf } from '../date.js';
import { CLEAN, FAULTS, USAGE } from '../exit.js';
import { cachesFor, errorsIn, open, printDiagnostics } from '../framework.js';
import { observed } from '../observed.js';

/** The options of `charter build`. */
interface Options {
  readonly root?: string | undefined;
  readonly out?: string | undefined;
  readonly targets?: readonly Format['name'][] | undefined;
  readonly date?: string | undefined;
  readonly paper: Paper;
  readonly cache: boolean;
  readonly quiet?: true | undefined;
  readonly timings?: true | undefined;
}

/** `charter build`: writes the working draft. Prints the number of files to stdout and diagnostics to stderr. */
export function runBuild(options: Options, version: string): Promise<number> {
  return observed(options, (observer) => buildDraft(options, version, observer));
}

async function buildDraft(options: Options, version: string, observer: Observer): Promise<number> {
  const date = dateOf(options.date);
  const { root, tree } = await open(options.root);
  const draft = await writeDraft(
    { root, tree },
    {
      formats: (options.targets ?? FORMAT_NAMES).flatMap((name) => FORMATS.filter((one) => one.name === name)),
      date,
      today: dayOf(options.date),
      paper: options.paper,
      toolVersion: version,
      out: options.out ?? `${root}/dist`,
    },
    await cachesFor(root, options.cache),
    observer,
  );
  observer.enter('report');
  const { diagnostics, sources, written, isRefused, unable } = draft;
  await printDiagnostics(options.quiet ? errorsIn(diagnostics) : diagnostics, sources, tree);
  if (!written) {
    process.stderr.write(`nothing was written${isRefused ? ': the sources have errors' : ''}\n`);
    return unable.length > 0 ? USAGE : FAULTS;
  }
  if (!options.quiet)
    process.stdout.write(`${written.files} files in ${relative(process.cwd(), written.folder) || '.'}\n`);
  if (unable.length > 0) process.stderr.write(`written without: ${unable.join(', ')}\n`);
  return unable.length > 0 ? USAGE : CLEAN;
}
