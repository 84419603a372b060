import { type Command, Option } from '@commander-js/extra-typings';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter release                   proposes a version and lists what is missing
  charter release 1.1.0 --dry-run   checks whether the release can be made, and writes nothing
  charter release 1.1.0 --approved-by "Steering group" --decision "Minutes of 1 March 2027, item 4"
  charter release 1.1.0-rc.1        a release for comment; permanent like any other
  charter release --withdraw 1.0.0 --reason "It contains the name of a private person."

Writes <out>/<version>/ and the lock standards/releases/<version>.yaml. Commit the lock and tag the commit with the
version. A release is never rewritten: later changes need a new version.`;

/** `charter release`: proposes a version, or makes or withdraws a release. */
export function addRelease(program: Command, report: Report, toolVersion: string): void {
  program
    .command('release')
    .summary('propose the next version, or make or withdraw a release')
    .description(
      'Without a version, proposes the smallest one that the changes allow and lists what is missing. With a version, makes the release and its lock. Refuses a version that is too small, and removed ids that are not retired.',
    )
    .argument('[version]', 'a version as in SemVer 2.0.0')
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .option('--out <folder>', 'the output folder (default: dist in the root)')
    .option('--date <day>', 'the date of the release (default: SOURCE_DATE_EPOCH, else today in UTC)')
    .option('--approved-by <who>', 'who approved the release')
    .option('--decision <which>', 'the decision that approved it')
    .addOption(
      new Option('--paper <size>', 'the page size of the PDF files (default: a4)').choices(['a4', 'letter'] as const),
    )
    .option('--dry-run', 'report what would be done, and write nothing')
    .option('--withdraw <version>', 'withdraw a release: a page with the reason replaces its pages')
    .option('--reason <text>', 'the reason for a withdrawal; it will be public')
    .option('--quiet', 'print nothing on success')
    .option('--timings', 'print to stderr what each stage took')
    .addHelpText('after', HELP)
    .action(async (version, options) => {
      const { runRelease } = await import('./actions/release.js');
      report(await runRelease(version, options, toolVersion));
    });
}
