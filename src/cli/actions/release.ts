import { relative } from 'node:path';
import { styleText } from 'node:util';
import {
  bumpWords,
  type Difference,
  FORMATS,
  isReady,
  isVersion,
  type Lock,
  makeRelease,
  type Observer,
  type Paper,
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
} from '../../index.js';
import { dateOf } from '../date.js';
import { CLEAN, FAULTS } from '../exit.js';
import { errorsIn, open, printDiagnostics } from '../framework.js';
import { observed } from '../observed.js';
import { colourOf } from '../terminal.js';

/** The options of `charter release`. */
interface Options {
  readonly root?: string | undefined;
  readonly out?: string | undefined;
  readonly date?: string | undefined;
  readonly approvedBy?: string | undefined;
  readonly decision?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly dryRun?: true | undefined;
  readonly withdraw?: string | undefined;
  readonly reason?: string | undefined;
  readonly quiet?: true | undefined;
  readonly timings?: true | undefined;
}

/** `charter release`: proposes a version, or makes or withdraws a release. */
export function runRelease(version: string | undefined, options: Options, toolVersion: string): Promise<number> {
  return observed(options, (observer) => release(version, options, toolVersion, observer));
}

async function release(
  version: string | undefined,
  options: Options,
  toolVersion: string,
  observer: Observer,
): Promise<number> {
  const { root, tree } = await open(options.root);
  const day = dateOf(options.date);
  const date = day ?? new Date().toISOString().slice(0, 10);
  const target = { root, out: options.out ?? `${root}/dist` };
  const print = (text: string) => void (options.quiet || process.stdout.write(text));
  if (options.withdraw !== undefined) {
    if (version !== undefined) throw new UsageError('give either a version to release or one to withdraw, not both');
    return await withdraw(options.withdraw, { ...options, date, tree, target, toolVersion, print });
  }
  if (options.reason !== undefined) throw new UsageError('--reason requires --withdraw');
  if (version !== undefined && !isVersion(version))
    throw new UsageError(`"${version}" is not a version such as 1.1.0 or 1.1.0-rc.1`);
  const prepared = await prepareRelease(
    tree,
    {
      version,
      date,
      isDateGiven: options.date !== undefined,
      approvedBy: options.approvedBy,
      decision: options.decision,
      paper: options.paper,
    },
    observer,
  );
  observer.enter('report');
  const ready = isReady(prepared.checklist);
  if (version !== undefined && prepared.released && (prepared.isAltered || !ready)) {
    process.stderr.write(releasedText(prepared));
    return FAULTS;
  }
  if (version === undefined || !ready) {
    const text = checklistText(prepared, version, colourOf(version === undefined ? process.stdout : process.stderr));
    if (version === undefined) process.stdout.write(text);
    else process.stderr.write(`${text}nothing was written\n`);
    return ready ? CLEAN : FAULTS;
  }
  if (options.dryRun) {
    print(`${version} can be released: ${summary(prepared)}\nnothing was written, because of --dry-run\n`);
    return CLEAN;
  }
  const made = await makeRelease(tree, prepared, { formats: FORMATS, toolVersion, observer });
  const expected = prepared.released?.digest;
  const released = await publishRelease(made.artifacts, made.edition, target, expected);
  observer.enter('report');
  if ('refused' in released) return refuse(released);
  await printDiagnostics(
    options.quiet ? errorsIn(released.diagnostics) : released.diagnostics,
    prepared.checked.summary.files,
    tree,
  );
  if (released.result === 'failed') {
    process.stderr.write('nothing was written\n');
    return FAULTS;
  }
  observer.enter('write');
  const recorded = await recordRelease(tree, prepared, made, released, target, toolVersion);
  observer.enter('report');
  if ('refused' in recorded) throw new UsageError(recorded.refused);
  const folder = relative(process.cwd(), released.folder) || '.';
  if (released.result === 'same' && !recorded.isNew) {
    print(`${version} was released on ${prepared.date}, and these sources give the same bytes; nothing was written\n`);
    return CLEAN;
  }
  print(
    `${version} of ${prepared.date}: ${released.files.length} files in ${folder}\n` +
      (recorded.isNew ? `${recorded.lock}\n  do: commit it, and tag the commit with ${version}\n` : ''),
  );
  return CLEAN;
}

/** Altered bytes are an error in the sources; an output folder that cannot be used is wrong usage. */
function refuse({ refused, altered }: Refusal): number {
  if (!altered) throw new UsageError(refused);
  process.stderr.write(`charter: ${refused}\n`);
  return FAULTS;
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
  await printDiagnostics(done.diagnostics, 0, tree);
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
