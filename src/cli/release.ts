import { relative } from 'node:path';
import { styleText } from 'node:util';
import { type Command, Option } from '@commander-js/extra-typings';
import {
  bumpWords,
  type Difference,
  FORMATS,
  isReady,
  isVersion,
  type Lock,
  makeRelease,
  type PreparedRelease,
  prepareRelease,
  publishRelease,
  type Refusal,
  recordRelease,
  type Target,
  type Tree,
  UsageError,
  visible,
  withdrawRelease,
} from '../index.js';
import { dateOf } from './date.js';
import { CLEAN, FAULTS, type Report } from './exit.js';
import { colourOf, open, printDiagnostics, progressOn } from './terminal.js';

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
    .addHelpText('after', HELP)
    .action(async (version, options) => {
      const { root, tree } = await open(options.root);
      const day = dateOf(options.date);
      const date = day ?? new Date().toISOString().slice(0, 10);
      const target = { root, out: options.out ?? `${root}/dist` };
      const print = (text: string) => void (options.quiet || process.stdout.write(text));
      if (options.withdraw !== undefined) {
        if (version !== undefined)
          throw new UsageError('give either a version to release or one to withdraw, not both');
        return report(await withdraw(options.withdraw, { ...options, date, tree, target, toolVersion, print }));
      }
      if (options.reason !== undefined) throw new UsageError('--reason requires --withdraw');
      if (version !== undefined && !isVersion(version))
        throw new UsageError(`"${version}" is not a version such as 1.1.0 or 1.1.0-rc.1`);
      const prepared = await prepareRelease(tree, {
        version,
        date,
        isDateGiven: options.date !== undefined,
        approvedBy: options.approvedBy,
        decision: options.decision,
        paper: options.paper,
      });
      const ready = isReady(prepared.checklist);
      if (version !== undefined && prepared.released && (prepared.isAltered || !ready)) {
        process.stderr.write(releasedText(prepared));
        return report(FAULTS);
      }
      if (version === undefined || !ready) {
        const text = checklistText(
          prepared,
          version,
          colourOf(version === undefined ? process.stdout : process.stderr),
        );
        if (version === undefined) process.stdout.write(text);
        else process.stderr.write(`${text}nothing was written\n`);
        return report(ready ? CLEAN : FAULTS);
      }
      if (options.dryRun) {
        print(`${version} can be released: ${summary(prepared)}\nnothing was written, because of --dry-run\n`);
        return report(CLEAN);
      }
      const made = await makeRelease(tree, prepared, { formats: FORMATS, toolVersion });
      const progress = progressOn(process.stderr, options.quiet === true);
      const expected = prepared.released?.digest;
      const released = await publishRelease(made.artifacts, made.edition, target, expected, (path) =>
        progress.step(path),
      ).finally(progress.done);
      if ('refused' in released) return refuse(released, report);
      if (released.diagnostics.length > 0)
        await printDiagnostics(released.diagnostics, prepared.checked.summary.files, tree);
      if (released.result === 'failed') {
        process.stderr.write('nothing was written\n');
        return report(FAULTS);
      }
      const recorded = await recordRelease(tree, prepared, made, released, target, toolVersion);
      if ('refused' in recorded) throw new UsageError(recorded.refused);
      const folder = relative(process.cwd(), released.folder) || '.';
      if (released.result === 'same' && !recorded.isNew) {
        print(
          `${version} was released on ${prepared.date}, and these sources give the same bytes; nothing was written\n`,
        );
        return report(CLEAN);
      }
      print(
        `${version} of ${prepared.date}: ${released.files.length} files in ${folder}\n` +
          (recorded.isNew ? `${recorded.lock}\n  do: commit it, and tag the commit with ${version}\n` : ''),
      );
      report(CLEAN);
    });
}

/** Altered bytes are an error in the sources; an output folder that cannot be used is wrong usage. */
function refuse({ refused, altered }: Refusal, report: Report): void {
  if (!altered) throw new UsageError(refused);
  process.stderr.write(`charter: ${refused}\n`);
  report(FAULTS);
}

function summary({ changes, checked }: PreparedRelease): string {
  const { base } = checked.past;
  if (!base || !changes) return 'the first release';
  return `follows ${base.version} with ${changesText(changes, base.version)}`;
}

interface WithdrawOptions {
  readonly reason?: string | undefined;
  readonly decision?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly date: string;
  readonly tree: Tree;
  readonly target: Target;
  readonly toolVersion: string;
  print(text: string): void;
}

/** `charter release --withdraw`: replaces every page of a release with a page that gives the reason. */
async function withdraw(version: string, options: WithdrawOptions): Promise<number> {
  const { reason, decision = '', date, tree, target, toolVersion, print } = options;
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('give the reason for the withdrawal with --reason; it will be public');
  if (options.dryRun) {
    print(`${version} would be withdrawn; nothing was written, because of --dry-run\n`);
    return CLEAN;
  }
  const done = await withdrawRelease(tree, { version, date, reason: reason.trim(), decision }, target, toolVersion);
  if ('refused' in done) throw new UsageError(done.refused);
  if (done.diagnostics.length > 0) await printDiagnostics(done.diagnostics, 0, tree);
  if (done.diagnostics.some((one) => one.severity === 'error')) return FAULTS;
  print(`${version} is withdrawn; its pages and ${done.record} give the reason\n  do: commit ${done.record}\n`);
  return CLEAN;
}

/** The checklist of a release for a terminal: what holds, and what is missing. */
function checklistText(prepared: PreparedRelease, given: string | undefined, colour: boolean): string {
  const paint = (style: 'green' | 'red' | 'bold', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = prepared.checklist.flatMap(({ holds, needed, text, missing }) => [
    `  ${holds ? paint('green', '[x]') : needed ? paint('red', '[ ]') : '[-]'} ${text}${holds || needed ? '' : ' (a reminder)'}`,
    ...missing.map((one) => `      ${visible(one)}`),
  ]);
  const { base, changes } = prepared.checked.past;
  const since = base && changes ? sinceText(prepared, base, changes) : 'there is no earlier release';
  const isProposal = given === undefined;
  const head = !isProposal
    ? `${paint('bold', given)} cannot be released yet`
    : prepared.isUnchanged
      ? paint('bold', 'nothing to release')
      : `proposed: ${paint('bold', prepared.version)}`;
  const next = isProposal && isReady(prepared.checklist) ? `  do: ${nextText(prepared)}\n` : '';
  return `${head}\n${since}\n${lines.join('\n')}\n${next}`;
}

function sinceText({ isUnchanged }: PreparedRelease, base: Lock, changes: Difference): string {
  const since = `since ${base.version} of ${base.date}`;
  return isUnchanged ? `no text or data has changed ${since}` : `${since}: ${changesText(changes, base.version)}`;
}

function nextText({ version, isUnchanged }: PreparedRelease): string {
  return isUnchanged
    ? `charter release ${version}, if settings, templates or a newer Charter change its pages`
    : `charter release ${version}`;
}

/** The number of changes, and the version that they ask for. */
function changesText({ changes, bump }: Difference, follows: string): string {
  const asked = bumpWords(bump, follows);
  return changes.length === 1
    ? `1 change, which asks for ${asked}`
    : `${changes.length} changes, which ask for ${asked}`;
}

/** Refuses a version that was released from other sources. */
function releasedText({ version, date, released }: PreparedRelease): string {
  return (
    `charter: ${version} was released on ${released?.date ?? date}, and a release is never rewritten; nothing was written\n` +
    '  do: run charter release to propose a version for the changes since then\n'
  );
}
