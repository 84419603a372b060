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
import { addRelease } from './release.js';
import { addReport } from './report.js';
import { addShow } from './show.js';
import { addVerify } from './verify.js';

const EXAMPLES = `
Examples:
  charter check                     what is wrong, where, and what to do
  charter build                     the website, the PDF and the data in dist/draft/
  charter explain                   every property that is checked
  charter explain reference-resolves

A framework is a folder with standards/framework.yaml; it is looked for from here upwards.
Exit codes: 0 clean (warnings allowed), 1 errors in the sources or a release that is refused or altered, 2 wrong usage or
a fault of ours or of the machine.`;

/** The command line: one command, one file. */
export function program(report: Report): Command {
  const { version } = packageFacts();
  const root = new Command('charter')
    .description('Checks, links and publishes a framework of policy standards written in Markdown.')
    .version(version, '-V, --version', 'show the version of Charter')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('charter --help shows what there is')
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'charter: ')) })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  addCheck(root, report, version);
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
