import {
  type Caches,
  type Diagnostic,
  type OpenedFramework,
  openCaches,
  openFramework,
  pretty,
  readTexts,
  summaryOf,
  type Tree,
  writeResult,
} from '../index.js';
import { colourOf } from './terminal.js';

/** Opens the framework in the given folder, else in this folder or the nearest one above. Throws a UsageError if there is none. */
export function open(given: string | undefined): Promise<OpenedFramework> {
  return openFramework(given, process.cwd());
}

/** Opens the caches of a framework, unless `--no-cache` is given or CHARTER_PARSER selects a parser to compare. */
export async function cachesFor(root: string, isWanted: boolean): Promise<Caches | undefined> {
  return isWanted && process.env.CHARTER_PARSER === undefined ? openCaches(root) : undefined;
}

/** The diagnostics that `--quiet` does not silence in a command whose result is something else. */
export function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.severity === 'error');
}

/** Prints diagnostics to stderr, if there are any, for commands whose result is something else. */
export async function printDiagnostics(diagnostics: readonly Diagnostic[], files: number, tree: Tree): Promise<void> {
  if (diagnostics.length === 0) return;
  process.stderr.write(
    pretty(diagnostics, summaryOf(diagnostics, files), {
      colour: colourOf(process.stderr),
      textOf: await readTexts(
        tree,
        diagnostics.map((one) => one.place.path),
      ),
    }),
  );
}

/** Prints a result to stdout, or writes it to the file of `--out`. */
export async function writeOut(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) process.stdout.write(text);
  else await writeResult(out, text);
}
