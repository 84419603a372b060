import { type CheckOptions, fix, isAmong, patchOf, rewrite, type Tree, UsageError, visible } from '../../index.js';

/** Makes the automatic fixes and prints how many to stderr; if `quiet` is set, only if there were any. */
export async function writeFixes(
  root: string,
  tree: Tree,
  options: CheckOptions,
  only: readonly string[],
  quiet = false,
): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const refused = await rewrite(changes, root);
  if (refused !== undefined) throw new UsageError(refused);
  if (!quiet || changes.length > 0) process.stderr.write(`${summaryOfFixes('fixed', changes)}\n`);
}

/** Prints what `writeFixes` would change to stdout, as a unified diff. Writes nothing. */
export async function showFixes(tree: Tree, options: CheckOptions, only: readonly string[]): Promise<void> {
  const changes = (await fix(tree, options)).changes.filter(({ path }) => isAmong(only, path));
  const patch = patchOf(changes);
  // A terminal interprets control characters; a program such as `git apply` needs them unchanged.
  process.stdout.write(process.stdout.isTTY ? visible(patch) : patch);
  process.stderr.write(`${summaryOfFixes('would fix', changes)}\n`);
}

function summaryOfFixes(verb: string, changes: readonly { readonly edits: number }[]): string {
  const edits = changes.reduce((sum, change) => sum + change.edits, 0);
  if (edits === 0) return 'nothing to fix automatically';
  return `${verb} ${count(edits, 'place')} in ${count(changes.length, 'file')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
