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
  charter release                   proposes the version, and lists what is missing
  charter release 1.1.0 --dry-run   tries whether it can be made, and writes nothing
  charter release 1.1.0 --approved-by "Steering group" --decision "Minutes of 1 March 2027, item 4"
  charter release 1.1.0-rc.1        a release for comment, as lasting as any other
  charter release --withdraw 1.0.0 --reason "It held the name of a private person."

Writes <out>/<version>/ and standards/releases/<version>.yaml; commit the second one and tag the commit with the version.
A version is never rewritten: what changed after it gets a new version.`;

/** `charter release`: proposes a version, or makes the release. */
export function addRelease(program: Command, report: Report, toolVersion: string): void {
  program
    .command('release')
    .summary('propose the next version and what is missing, or make the release')
    .description(
      'Without a version, proposes the smallest one that what changed allows, and lists what is missing. With a version, makes the release and its lock; refuses a version that is too small, and ids that are gone without being retired.',
    )
    .argument('[version]', 'a version as in SemVer 2.0.0')
    .option('--root <folder>', 'the folder that holds standards/ (default: the nearest one upwards)')
    .option('--out <folder>', 'the folder for the output (default: dist in the root)')
    .option('--date <day>', 'the date of the release (default: SOURCE_DATE_EPOCH, else today in UTC)')
    .option('--approved-by <who>', 'who approved the release')
    .option('--decision <which>', 'the decision by which it was approved')
    .addOption(
      new Option('--paper <size>', 'the size of the pages of the PDF (default: a4)').choices(['a4', 'letter'] as const),
    )
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--withdraw <version>', 'take a release back: a page with the reason stands in its place')
    .option('--reason <text>', 'why a release is taken back, in words that can stay public')
    .option('--quiet', 'say nothing when all went well')
    .addHelpText('after', HELP)
    .action(async (version, options) => {
      const { root, tree } = await open(options.root);
      const day = dateOf(options.date);
      const date = day ?? new Date().toISOString().slice(0, 10);
      const target = { root, out: options.out ?? `${root}/dist` };
      const say = (text: string) => void (options.quiet || process.stdout.write(text));
      if (options.withdraw !== undefined) {
        if (version !== undefined) throw new UsageError('give a version to make, or one to withdraw, not both');
        return report(await withdraw(options.withdraw, { ...options, date, tree, target, toolVersion, say }));
      }
      if (options.reason !== undefined) throw new UsageError('--reason belongs to --withdraw');
      if (version !== undefined && !isVersion(version))
        throw new UsageError(`"${version}" is no version; write it like 1.1.0 or 1.1.0-rc.1`);
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
        process.stderr.write(outText(prepared));
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
        say(`${version} can be released: ${summary(prepared)}\nnothing was written, because of --dry-run\n`);
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
        say(
          `${version} was released on ${prepared.date}, and these sources give the same bytes; nothing was written\n`,
        );
        return report(CLEAN);
      }
      say(
        `${version} of ${prepared.date}: ${released.files.length} files in ${folder}\n` +
          (recorded.isNew ? `${recorded.lock}\n  do: commit it, and tag the commit with ${version}\n` : ''),
      );
      report(CLEAN);
    });
}

/** Other bytes than those that were released are a fault of the sources; a folder that cannot be used is one of usage. */
function refuse({ refused, altered }: Refusal, report: Report): void {
  if (!altered) throw new UsageError(refused);
  process.stderr.write(`charter: ${refused}\n`);
  report(FAULTS);
}

function summary({ changes, checked }: PreparedRelease): string {
  const { base } = checked.past;
  if (!base || !changes) return 'it is the first';
  return `it follows ${base.version} with ${changesText(changes, base.version)}`;
}

interface WithdrawOptions {
  readonly reason?: string | undefined;
  readonly decision?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly date: string;
  readonly tree: Tree;
  readonly target: Target;
  readonly toolVersion: string;
  say(text: string): void;
}

/** `charter release --withdraw`: puts a page with the reason in the place of every page of a release. */
async function withdraw(version: string, options: WithdrawOptions): Promise<number> {
  const { reason, decision = '', date, tree, target, toolVersion, say } = options;
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('say why the release is taken back with --reason; the words stay public');
  if (options.dryRun) {
    say(`${version} would be taken back; nothing was written, because of --dry-run\n`);
    return CLEAN;
  }
  const done = await withdrawRelease(tree, { version, date, reason: reason.trim(), decision }, target, toolVersion);
  if ('refused' in done) throw new UsageError(done.refused);
  if (done.diagnostics.length > 0) await printDiagnostics(done.diagnostics, 0, tree);
  if (done.diagnostics.some((one) => one.severity === 'error')) return FAULTS;
  say(`${version} is taken back: its pages say why, and so does ${done.record}\n  do: commit it\n`);
  return CLEAN;
}

/** What holds and what is missing before a release can be made, for a person at a terminal. */
function checklistText(prepared: PreparedRelease, given: string | undefined, colour: boolean): string {
  const paint = (style: 'green' | 'red' | 'bold', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = prepared.checklist.flatMap(({ holds, needed, text, missing }) => [
    `  ${holds ? paint('green', '[x]') : needed ? paint('red', '[ ]') : '[-]'} ${text}${holds || needed ? '' : ' (a reminder)'}`,
    ...missing.map((one) => `      ${visible(one)}`),
  ]);
  const { base, changes } = prepared.checked.past;
  const since = base && changes ? sinceText(prepared, base, changes) : 'nothing was released before';
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
    ? `charter release ${version}, if settings, templates or a newer Charter make other pages of it`
    : `charter release ${version}`;
}

/** How many changes there are, and which version they ask for. */
function changesText({ changes, bump }: Difference, follows: string): string {
  const asked = bumpWords(bump, follows);
  return changes.length === 1
    ? `1 change, which asks for ${asked}`
    : `${changes.length} changes, which ask for ${asked}`;
}

/** That a version is out, where the sources are no longer those of it. */
function outText({ version, date, released }: PreparedRelease): string {
  return (
    `charter: ${version} is out since ${released?.date ?? date}, and a release is never rewritten; nothing was written\n` +
    '  do: charter release, which proposes a version for what has changed since\n'
  );
}
