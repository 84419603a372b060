import { type Target, type Tree, withdrawRelease } from '../index.js';
import { CLEAN, FAULTS, UsageError } from './exit.js';
import { tell } from './tell.js';

interface Options {
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
export async function withdraw(version: string, options: Options): Promise<number> {
  const { reason, decision = '', date, tree, target, toolVersion, say } = options;
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('say why the release is taken back with --reason; the words stay public');
  if (options.dryRun) {
    say(`${version} would be taken back; nothing was written, because of --dry-run\n`);
    return CLEAN;
  }
  const done = await withdrawRelease(tree, { version, date, reason: reason.trim(), decision }, target, toolVersion);
  if ('refused' in done) throw new UsageError(done.refused);
  if (done.diagnostics.length > 0) await tell(done.diagnostics, 0, tree);
  if (done.diagnostics.some((one) => one.severity === 'error')) return FAULTS;
  say(`${version} is taken back: its pages say why, and so does ${done.record}\n  do: commit it\n`);
  return CLEAN;
}
