import { type Diagnostic, diagnostic, type Lines, placeBetween, type Source } from '../../model/index.js';

/** What git writes around two versions of the same lines that it could not join. */
const CONFLICT = /^<{7}(?: .*)?$[\s\S]*?^={7}[ \t]*$[\s\S]*?^>{7}(?: .*)?$/m;

/** A merge that was left half done: everything else that is wrong with such a file comes from there. */
export function openConflict({ path, text }: Source, lines: Lines): Diagnostic | undefined {
  const at = text.includes('<<<<<<<') ? text.search(CONFLICT) : -1;
  if (at < 0) return undefined;
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  return diagnostic(
    'conflict-is-resolved',
    placeBetween(path, lines, at, at + line.length),
    'two versions of these lines stand here side by side, as git left them',
    { hints: ['keep one of the two, and take out the lines that start with <<<<<<<, ======= and >>>>>>>'] },
  );
}
