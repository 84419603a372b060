import type { Command } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

/** `charter explain`: what a code means and why, with an example before and after; without a code, the list. */
export function addExplain(program: Command, report: Report): void {
  program
    .command('explain')
    .summary('explain a diagnostic, with an example')
    .description(
      'Explains what a diagnostic means and why the property must hold, with an example. Without a code, lists every property that is checked.',
    )
    .argument('[code]', 'the code of a diagnostic, such as reference-resolves')
    .option('--quiet', 'print only the result and errors')
    .action(async (code) => {
      const { runExplain } = await import('./actions/explain.js');
      report(await runExplain(code));
    });
}
