import {
  type Diagnostic,
  type OpenedFramework,
  openFramework,
  pretty,
  readTexts,
  summaryOf,
  type Tree,
  writeResult,
} from '../index.js';

/** Opens the framework: the given folder, or the nearest one upwards from here. Throws a UsageError where there is none. */
export function open(given: string | undefined): Promise<OpenedFramework> {
  return openFramework(given, process.cwd());
}

/** Whether colours may be written to a stream: to a terminal, unless NO_COLOR is set (no-color.org). */
export function colourOf(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** How long work goes on between two plain lines about it, in milliseconds. */
const PAUSE = 10_000;

/** Shows how far long work has come: one line that is written over on a terminal, a plain line every ten seconds elsewhere. */
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
      stream.write(`${steps} files so far, the last is ${text}\n`);
    },
    done: () => {},
  };
}

/** The columns of a page of text at a terminal. */
const COLUMNS = 78;

/** Text in lines of at most 78 columns, each after some blanks; a word that is longer stands alone. */
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

/** Writes diagnostics to stderr, for commands whose result is something else. */
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

/** Writes a result to stdout, or to the file that `--out` names. */
export async function writeOut(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) process.stdout.write(text);
  else await writeResult(out, text);
}
