import { relative, resolve } from 'node:path';
import {
  type CheckResult,
  checkResult,
  checkSince,
  nearest,
  type Observer,
  type OpenedFramework,
  onlyIn,
  placeInRepository,
  REPORTERS,
  type ReporterOptions,
  readTexts,
  recheck,
  UsageError,
} from '../../index.js';
import { dayOf } from '../date.js';
import { CLEAN, FAULTS } from '../exit.js';
import { cachesFor, open } from '../framework.js';
import { observed } from '../observed.js';
import { colourOf } from '../terminal.js';

/** The options of `charter check`. */
interface Options {
  readonly root?: string | undefined;
  readonly format: keyof typeof REPORTERS;
  readonly since?: string | undefined;
  readonly strict?: true | undefined;
  readonly date?: string | undefined;
  readonly fix?: true | undefined;
  readonly dryRun?: true | undefined;
  readonly cache: boolean;
  readonly quiet?: true | undefined;
  readonly timings?: true | undefined;
}

/** The formats with paths from the top of the repository, for which git is asked. */
const FOR_HOSTS: readonly string[] = ['sarif', 'github', 'gitlab', 'junit'];

/** `charter check`: loads, parses, validates and links the sources and applies every rule. Prints the result to stdout. */
export function runCheck(files: readonly string[], options: Options, version: string): Promise<number> {
  return observed(options, (observer) => checkFiles(files, options, version, observer));
}

async function checkFiles(
  files: readonly string[],
  options: Options,
  version: string,
  observer: Observer,
): Promise<number> {
  const date = dayOf(options.date);
  const opened = await open(options.root);
  const only = await pathsOf(files, opened);
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run requires --fix');
  if (options.fix && !options.dryRun)
    await (await import('./fixes.js')).writeFixes(opened.root, opened.tree, { date }, only, options.quiet);
  const caches = await cachesFor(opened.root, options.cache);
  const whole = await (options.since === undefined
    ? recheck(opened.tree, { date }, caches, observer).then(checkResult)
    : checkSince(options.since, opened, { date }, caches, observer));
  observer.enter('report');
  const result = onlyIn(whole, only);
  const { diagnostics, summary, apart } = result;
  const isSilent = options.quiet && options.format === 'pretty' && diagnostics.length === 0;
  if (options.dryRun) await (await import('./fixes.js')).showFixes(opened.tree, { date }, only);
  else if (!isSilent) {
    const strict = options.strict === true;
    const shown = [...diagnostics, ...(apart.old ?? []), ...apart.accepted.map((one) => one.diagnostic)];
    const textOf = await readTexts(
      opened.tree,
      shown.map((one) => one.place.path),
    );
    const prefix = FOR_HOSTS.includes(options.format) ? await placeInRepository(opened.root) : '';
    // Only SARIF contains the explanations, which take longer to load than the other formats to write.
    const explanations = options.format === 'sarif' ? (await import('../../index.js')).EXPLANATIONS : [];
    const setting = { ...settingOf(result), explanations, textOf, prefix, strict, toolVersion: version };
    process.stdout.write(REPORTERS[options.format](diagnostics, summary, setting));
  }
  return summary.errors > 0 || (options.strict === true && summary.warnings > 0) ? FAULTS : CLEAN;
}

function settingOf({ apart, isChanged }: CheckResult): Omit<ReporterOptions, 'textOf'> {
  return { apart, isChanged, colour: colourOf(process.stdout) };
}

/** Resolves names given from the current folder to paths from the root. Throws a UsageError for one that does not exist. */
async function pathsOf(named: readonly string[], { root, tree }: OpenedFramework): Promise<string[]> {
  if (named.length === 0) return [];
  const { files } = await tree.list('standards');
  const known = [...files.map(({ path }) => path), ...(await tree.list('templates')).files.map(({ path }) => path)];
  return Promise.all(
    named.map(async (name) => {
      const path = relative(root, resolve(name)).replaceAll('\\', '/');
      if ((await tree.read(path)) || known.some((one) => one.startsWith(`${path}/`))) return path;
      const near = nearest(path, known);
      throw new UsageError(
        `there is no file ${name} in the framework${near === undefined ? '' : `; the nearest is ${near}`}`,
      );
    }),
  );
}
