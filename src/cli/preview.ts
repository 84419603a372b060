import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { DEFAULT_PORT } from '../index.js';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter preview
  charter preview --port 8080
  charter preview --editor cursor   opens files in Cursor

The preview shows every page as a build makes it, and shows a saved change at once. It answers this machine only. What is
wrong is in the corner of the page, with links that open the file in your editor. In the page, press d for what is wrong,
r for the changes since the last release, m for the changes against the main branch, p for the PDF, and ? for this list.

Editors: vscode, vscode-insiders, vscodium, cursor, windsurf, zed, idea, webstorm, pycharm, sublime, textmate, macvim,
bbedit, none, or an address of one with {path}, {line} and {column}. CHARTER_EDITOR sets it for every run.

Press Ctrl+C to stop.`;

/** `charter preview`: serves the pages on this machine and follows changes, until it is told to stop. */
export function addPreview(program: Command, report: Report, version: string): void {
  program
    .command('preview')
    .alias('serve')
    .summary('show the pages in a browser while you write, and what is wrong')
    .description('Serves the website of the working draft on this machine, and shows each saved change at once.')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .option('--port <number>', `the port (default: ${DEFAULT_PORT} or the next free one; 0 for any free one)`, port)
    .option('--editor <name>', 'the editor that opens files (default: CHARTER_EDITOR, else vscode)')
    .option('--date <day>', 'the day for rules that depend on age (default: today)')
    .option('--poll', 'look for changes five times a second, where the system does not report them (network folders)')
    .option('--no-cache', 'compile everything anew, and do not use the cache')
    .option('--quiet', 'print only the address and errors')
    .addHelpText('after', HELP)
    .action(async (options) => {
      const { runPreview } = await import('./actions/preview.js');
      report(await runPreview(options, version));
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535');
  return number;
}
