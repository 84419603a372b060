import { type CheckOptions, fix, patchOf, rewrite, type Tree, visible } from '../index.js';
import { UsageError } from './exit.js';

/** Puts right what needs nobody's judgement, and says on stderr what was done; when it is quiet, only if something was. */
export async function repair(root: string, tree: Tree, options: CheckOptions, quiet = false): Promise<void> {
  const { changes } = await fix(tree, options);
  const refused = await rewrite(changes, root);
  if (refused !== undefined) throw new UsageError(refused);
  if (!quiet || changes.length > 0) process.stderr.write(`${done('put right', changes)}\n`);
}

/** Shows on stdout what `repair` would do, as a unified diff; nothing is written. */
export async function rehearse(tree: Tree, options: CheckOptions): Promise<void> {
  const { changes } = await fix(tree, options);
  const patch = patchOf(changes);
  // A terminal acts on control characters; a program wants them as they are.
  process.stdout.write(process.stdout.isTTY ? visible(patch) : patch);
  process.stderr.write(`${done('would be put right', changes)}\n`);
}

function done(what: string, changes: readonly { readonly edits: number }[]): string {
  const edits = changes.reduce((sum, change) => sum + change.edits, 0);
  if (edits === 0) return 'there is nothing that can be put right without you';
  return `${count(edits, 'place')} in ${count(changes.length, 'file')} ${what}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
