import {
  type Apart,
  type Checked,
  changedLines,
  check,
  type Diagnostic,
  type Place,
  partSince,
  renamesSince,
  type Summary,
  summaryOf,
  type Tree,
} from '../index.js';
import { openRevision, textsOf } from './open.js';

/** What is told at the end of a check: what counts, what is set apart, and which lines a change touched. */
export interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  readonly apart: Apart;
  readonly isChanged?: (place: Place) => boolean;
}

/** A check as it is told where nobody asked what is new. */
export function tellAll({ diagnostics, summary, accepted }: Checked): Told {
  return { diagnostics, summary, apart: { old: undefined, accepted } };
}

/** A check as it is told against what was there at a revision: what it brought counts, and the rest is set apart. */
export async function tellSince(
  ref: string,
  { root, tree }: { readonly root: string; readonly tree: Tree },
  checked: Checked,
  date: string,
): Promise<Told> {
  const { tree: before, commit } = await openRevision(root, ref);
  const then = await check(before, { date });
  const renamed = await renamesSince(root, commit);
  const everything = [...checked.diagnostics, ...checked.accepted.map((one) => one.diagnostic)];
  const everythingThen = [...then.diagnostics, ...then.accepted.map((one) => one.diagnostic)];
  const [textNow, textThen] = await Promise.all([
    textsOf(tree, everything, statusPaths(checked)),
    textsOf(before, everythingThen, [...statusPaths(then), ...everything.map((one) => formerPath(renamed, one))]),
  ]);
  const { fresh, old, accepted } = partSince(
    checked,
    { framework: checked.framework, textOf: textNow },
    { framework: then.framework, diagnostics: everythingThen, textOf: textThen },
    renamed,
  );
  const known = new Map<string, ReadonlySet<number>>();
  const changedIn = (path: string): ReadonlySet<number> => {
    const lines = known.get(path) ?? changedLines(textThen(renamed.get(path) ?? path), textNow(path) ?? '');
    known.set(path, lines);
    return lines;
  };
  return {
    diagnostics: fresh,
    summary: summaryOf(fresh, checked.summary.files),
    apart: { old, accepted },
    isChanged: ({ path, start, end }) => {
      const lines = changedIn(path);
      for (let line = start.line; line <= end.line; line += 1) if (lines.has(line)) return true;
      return false;
    },
  };
}

function formerPath(renamed: ReadonlyMap<string, string>, { place }: Diagnostic): string {
  return renamed.get(place.path) ?? place.path;
}

/** The files of standards, where a status may have moved although nothing is said of them. */
function statusPaths({ framework }: Checked): string[] {
  return (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id]?.place.path ?? []);
}
