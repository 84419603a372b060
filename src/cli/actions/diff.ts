import {
  type Difference,
  diff,
  differenceHtml,
  differenceJson,
  differenceMarkdown,
  differencePretty,
  type Observer,
  type Side,
} from '../../index.js';
import { CLEAN } from '../exit.js';
import { open, writeOut } from '../framework.js';
import { observed } from '../observed.js';
import { colourOf } from '../terminal.js';

/** The options of `charter diff`. */
interface Options {
  readonly root?: string | undefined;
  readonly format: 'pretty' | 'json' | 'markdown' | 'html';
  readonly out?: string | undefined;
  readonly quiet?: true | undefined;
}

/** `charter diff`: the changes between two states of a framework, and the smallest version bump that they allow. */
export function runDiff(from: string, to: string | undefined, options: Options): Promise<number> {
  return observed(options, (observer) => compare(from, to, options, observer));
}

async function compare(from: string, to: string | undefined, options: Options, observer: Observer): Promise<number> {
  const { before, after, difference } = await diff(await open(options.root), from, to, observer);
  observer.enter('report');
  if (!options.quiet) for (const side of [before, after]) warnOfErrors(side);
  await writeOut(render(difference, options.format), options.out);
  return CLEAN;
}

function render(difference: Difference, format: Options['format']): string {
  if (format === 'json') return differenceJson(difference);
  if (format === 'markdown') return differenceMarkdown(difference);
  if (format === 'html') return differenceHtml(difference);
  return differencePretty(difference, { colour: colourOf(process.stdout) });
}

/** Warns that sources with errors were compared only as far as they could be read. */
function warnOfErrors({ state, diagnostics }: Side): void {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors === 0) return;
  const words = errors === 1 ? 'an error' : `${errors} errors`;
  process.stderr.write(
    `the sources of ${state.name} have ${words}; parts that cannot be read are missing from the comparison\n`,
  );
}
