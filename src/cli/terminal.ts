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

/** Opens the framework in the given folder, else in this folder or the nearest one above. Throws a UsageError if there is none. */
export function open(given: string | undefined): Promise<OpenedFramework> {
  return openFramework(given, process.cwd());
}

/** Opens the caches of a framework, unless `--no-cache` is given or CHARTER_PARSER selects a parser to compare. */
export async function cachesFor(root: string, isWanted: boolean): Promise<Caches | undefined> {
  return isWanted && process.env.CHARTER_PARSER === undefined ? openCaches(root) : undefined;
}

/** Whether colours may be written to a stream: to a terminal, unless NO_COLOR is set (no-color.org). */
export function colourOf(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** The time between two plain lines of progress, in milliseconds. */
const PAUSE = 10_000;

/** Shows progress: on a terminal one line that is overwritten, elsewhere a plain line every ten seconds. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  quiet: boolean,
  now: () => number = Date.now,
): { step(text: string): void; done(): void } {
  if (quiet) return { step: () => {}, done: () => {} };
  if (stream.isTTY === true && process.env.TERM !== 'dumb')
    return {
      step: (text) => void stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`),
      done: () => void stream.write('\r\u001b[K'),
    };
  let [steps, last] = [0, now()];
  return {
    step(text) {
      steps += 1;
      if (now() - last < PAUSE) return;
      last = now();
      stream.write(`${steps} files so far, last: ${text}\n`);
    },
    done: () => {},
  };
}

/** The width of text on a terminal, in columns. */
const COLUMNS = 78;

/** Wraps text at 78 columns, with each line indented; a longer word gets its own line. */
export function wrap(text: string, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && indent + line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`.trimEnd()).join('\n');
}

/** Prints diagnostics to stderr, for commands whose result is something else. */
export async function printDiagnostics(diagnostics: readonly Diagnostic[], files: number, tree: Tree): Promise<void> {
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
