import { Command } from '@commander-js/extra-typings';
import { packageFacts } from '../index.js';
import { addBuild } from './build.js';
import { addCheck } from './check.js';
import { addDiff } from './diff.js';
import { addDoctor } from './doctor.js';
import type { Report } from './exit.js';
import { addExplain } from './explain.js';
import { addInit } from './init.js';
import { addNew } from './new.js';
import { addPreview } from './preview.js';
import { addRelease } from './release.js';
import { addReport } from './report.js';
import { addShow } from './show.js';
import { addVerify } from './verify.js';

const EXAMPLES = `
Examples:
  charter check                     reports what is wrong, where, and what to do
  charter preview                   shows the pages while you write, and what is wrong
  charter build                     writes the website, the PDF files and the data to dist/draft/
  charter explain                   lists every property that is checked
  charter explain reference-resolves

A framework is a folder that contains standards/framework.yaml. Charter uses this folder or the nearest one above.
A command that takes more than a second shows its progress on stderr: on one line that disappears, or every ten seconds if
stderr is no terminal. With --quiet, a command prints only what was asked for, and errors. --timings of check, build and
release shows what each stage took.
Exit codes: 0 success (warnings allowed); 1 errors in the sources, or a release that is refused or altered; 2 wrong usage,
a system error or a bug in Charter.`;

/** The command line: one command, one file. */
export function program(report: Report): Command {
  const { version } = packageFacts();
  const root = new Command('charter')
    .description('Checks, links and publishes a framework of policy standards written in Markdown.')
    .version(version, '-V, --version', 'show the version of Charter')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('charter --help lists the commands')
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'charter: ')) })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  addCheck(root, report, version);
  addPreview(root, report, version);
  addBuild(root, report, version);
  addInit(root, report);
  addNew(root, report);
  addShow(root, report);
  addDiff(root, report);
  addRelease(root, report, version);
  addVerify(root, report, version);
  addExplain(root, report);
  addDoctor(root, report);
  addReport(root, report);
  for (const command of root.commands) command.exitOverride();
  return root as unknown as Command;
}
