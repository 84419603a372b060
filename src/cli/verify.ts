import type { Command } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter verify dist/1.0.0             checks every file, and the chain to earlier releases
  charter verify ~/Downloads/1.0.0      checks a copy from anywhere
  charter verify dist/1.0.0 --rebuild   rebuilds it from its git tag and compares every byte

Without Charter, sha256sum -c SHA256SUMS in the folder shows whether a file was altered.`;

/** `charter verify`: proves that a release is complete and unaltered. Prints the verdict to stdout. */
export function addVerify(program: Command, report: Report, toolVersion: string): void {
  program
    .command('verify')
    .summary('prove that a release is complete and unaltered')
    .description(
      'Compares every file of a release with its release.json, looks for added files, and follows the chain to earlier releases. Needs no sources.',
    )
    .argument('<folder>', 'the folder of a release, such as dist/1.0.0')
    .option('--rebuild', 'rebuild the release from its git tag and compare every byte')
    .option(
      '--root <folder>',
      'the folder that contains standards/ (default: the nearest one above the release, if any)',
    )
    .option('--quiet', 'print nothing on success')
    .addHelpText('after', HELP)
    .action(async (folder, options) => {
      const { runVerify } = await import('./actions/verify.js');
      report(await runVerify(folder, options, toolVersion));
    });
}
