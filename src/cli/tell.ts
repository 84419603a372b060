import { type Diagnostic, pretty, summaryOf, type Tree } from '../index.js';
import { textsOf } from './open.js';
import { colourOf } from './terminal.js';

/** Writes diagnostics to stderr, for commands whose result is something else. */
export async function tell(diagnostics: readonly Diagnostic[], files: number, tree: Tree): Promise<void> {
  process.stderr.write(
    pretty(diagnostics, summaryOf(diagnostics, files), {
      colour: colourOf(process.stderr),
      textOf: await textsOf(tree, diagnostics),
    }),
  );
}
