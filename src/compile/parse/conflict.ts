import { type Diagnostic, diagnostic, type Lines, placeBetween, type Source } from '../../model/index.js';

/** The markers that git writes around two versions of the same lines. */
const CONFLICT = /^<{7}(?: .*)?$[\s\S]*?^={7}[ \t]*$[\s\S]*?^>{7}(?: .*)?$/m;

/** Reports an unresolved merge conflict. It causes all other mistakes in the file. */
export function openConflict({ path, text }: Source, lines: Lines): Diagnostic | undefined {
  const at = text.includes('<<<<<<<') ? text.search(CONFLICT) : -1;
  if (at < 0) return undefined;
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  return diagnostic(
    'conflict-is-resolved',
    placeBetween(path, lines, at, at + line.length),
    'git left two versions of these lines here',
    { hints: ['keep one of the two, and remove the lines that start with <<<<<<<, ======= and >>>>>>>'] },
  );
}
