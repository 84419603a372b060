import { changedLines, compareWithBaseline } from '../diagnostics/index.js';
import { type Apart, type Diagnostic, type Place, type Summary, summaryOf } from '../model/index.js';
import { type OpenedFramework, openRevision, readTexts, renamesSince } from '../source/index.js';
import { checkWhole } from './build.js';
import type { Checked } from './check.js';

/** The result of a check as it is reported: what counts, what is set apart, and which lines a change touched. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  readonly apart: Apart;
  readonly isChanged?: (place: Place) => boolean;
}

/** A check without a baseline: every diagnostic counts but those accepted for a time. */
export function checkResult({ diagnostics, summary, accepted }: Checked): CheckResult {
  return { diagnostics, summary, apart: { old: undefined, accepted } };
}

/** Whether a path from the root is one of some files, or lies in one of some folders. Every path is, where none is named. */
export function isAmong(paths: readonly string[], path: string): boolean {
  return paths.length === 0 || paths.some((one) => path === one || path.startsWith(`${one}/`));
}

/** The result of a check as far as it is about some files or folders; the whole framework was looked at all the same. */
export function onlyIn(result: CheckResult, paths: readonly string[]): CheckResult {
  const { old, accepted } = result.apart;
  const isWanted = ({ place }: Diagnostic) => isAmong(paths, place.path);
  const diagnostics = result.diagnostics.filter(isWanted);
  return {
    ...result,
    diagnostics,
    summary: summaryOf(diagnostics, result.summary.files),
    apart: { old: old?.filter(isWanted), accepted: accepted.filter((one) => isWanted(one.diagnostic)) },
  };
}

/** A check against a git ref as its baseline: diagnostics that are new since then count, the others are set apart. */
export async function checkSince(
  ref: string,
  { root, tree }: OpenedFramework,
  checked: Checked,
  date: string,
): Promise<CheckResult> {
  const { tree: before, commit } = await openRevision(root, ref);
  const then = await checkWhole(before, { date });
  const renamed = await renamesSince(root, commit);
  const everything = [...checked.diagnostics, ...checked.accepted.map((one) => one.diagnostic)];
  const everythingThen = [...then.diagnostics, ...then.accepted.map((one) => one.diagnostic)];
  const formerPaths = everything.map(({ place: { path } }) => renamed.get(path) ?? path);
  const [textNow, textThen] = await Promise.all([
    readTexts(tree, [...pathsOf(everything), ...statusPaths(checked)]),
    readTexts(before, [...pathsOf(everythingThen), ...statusPaths(then), ...formerPaths]),
  ]);
  const { fresh, old, accepted } = compareWithBaseline(
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

function pathsOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((one) => one.place.path);
}

/** The files of standards, where a status may have moved although nothing is reported in them. */
function statusPaths({ framework }: Checked): string[] {
  return (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id]?.place.path ?? []);
}
