import { relative } from 'node:path';
import {
  build,
  check,
  type Diagnostic,
  FORMAT_NAMES,
  FORMATS,
  type Format,
  openCache,
  type Paper,
  publish,
  UsageError,
} from '../../index.js';
import { dateOf, dayOf } from '../date.js';
import { CLEAN, FAULTS, USAGE } from '../exit.js';
import { open, printDiagnostics, progressOn } from '../terminal.js';

/** The options of `charter build`. */
interface Options {
  readonly root?: string | undefined;
  readonly out?: string | undefined;
  readonly targets?: readonly Format['name'][] | undefined;
  readonly date?: string | undefined;
  readonly paper: Paper;
  readonly cache: boolean;
  readonly quiet?: true | undefined;
}

/** `charter build`: writes the working draft. Prints the number of files to stdout and diagnostics to stderr. */
export async function runBuild(options: Options, version: string): Promise<number> {
  const date = dateOf(options.date);
  const { root, tree } = await open(options.root);
  const checked = await check(tree, { date: dayOf(options.date) });
  if (checked.summary.errors > 0) {
    await printDiagnostics(checked.diagnostics, checked.summary.files, tree);
    process.stderr.write('nothing was written: the sources have errors\n');
    return FAULTS;
  }
  const requested = (options.targets ?? FORMAT_NAMES).flatMap((name) => FORMATS.filter((one) => one.name === name));
  const unable = await unableOf(requested);
  const formats = requested.filter((format) => !unable.has(format));
  if (formats.length === 0) {
    await printDiagnostics([...unable.values()], checked.summary.files, tree);
    process.stderr.write('nothing was written\n');
    return USAGE;
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
    return FAULTS;
  }
  if (!options.quiet)
    process.stdout.write(`${published.files.length} files in ${relative(process.cwd(), published.folder) || '.'}\n`);
  if (unable.size > 0)
    process.stderr.write(`written without: ${[...unable.keys()].map(({ name }) => name).join(', ')}\n`);
  return unable.size > 0 ? USAGE : CLEAN;
}

/** The formats that cannot be built on this system, each with the reason. */
async function unableOf(formats: readonly Format[]): Promise<ReadonlyMap<Format, Diagnostic>> {
  const asked = await Promise.all(formats.map(async (format) => [format, await format.unable?.()] as const));
  return new Map(asked.flatMap(([format, why]) => (why ? [[format, why]] : [])));
}
