import { preview, type Update } from '../../index.js';
import { dayOf } from '../date.js';
import { CLEAN } from '../exit.js';
import { cachesFor, open } from '../framework.js';
import { colourOf } from '../terminal.js';

interface PreviewFlags {
  readonly root?: string | undefined;
  readonly port?: number | undefined;
  readonly editor?: string | undefined;
  readonly date?: string | undefined;
  readonly poll?: true | undefined;
  readonly cache: boolean;
  readonly quiet?: true | undefined;
}

/** Serves the pages until the system or the user tells the program to stop, and returns the exit code. */
export async function runPreview(flags: PreviewFlags, version: string): Promise<number> {
  const { root } = await open(flags.root);
  const stopped = stopSignal();
  const say = (text: string): void => {
    if (!flags.quiet) process.stdout.write(`${text}\n`);
  };
  const colour = colourOf(process.stdout);
  const running = await preview(
    { root },
    {
      date: dayOf(flags.date),
      port: flags.port,
      editor: flags.editor ?? (process.env.CHARTER_EDITOR || 'vscode'),
      toolVersion: version,
      caches: await cachesFor(root, flags.cache),
      poll: flags.poll === true,
      onUpdate: (update) => say(lineOf(update, colour)),
      onTrouble: (sentence) => process.stderr.write(`charter: ${sentence}\n`),
    },
  );
  process.stdout.write(`${running.address}\n`);
  say(`watching standards/, schemas/ and templates/ in ${root}; press Ctrl+C to stop`);
  try {
    await Promise.race([stopped, running.ready]);
    await stopped;
  } finally {
    await running.close();
  }
  return CLEAN;
}

/** Resolves when the system or the user tells the program to stop. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** An update in one line. */
function lineOf({ paths, errors, warnings, shownAfter, checkedAfter, trouble }: Update, colour: boolean): string {
  const name = (paths[0] ?? '').split('/').at(-1) ?? '';
  const what = paths.length === 1 ? name : paths.length === 0 ? 'no file' : `${paths.length} files`;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const times =
    shownAfter < checkedAfter ? `shown in ${ms(shownAfter)}, checked in ${ms(checkedAfter)}` : ms(checkedAfter);
  const line = `${what}: ${trouble === '' ? '' : `${trouble} `}${found} (${times})`;
  return colour && (errors > 0 || trouble !== '') ? `\u001b[31m${line}\u001b[39m` : line;
}

function ms(time: number): string {
  return `${Math.round(time)} ms`;
}
