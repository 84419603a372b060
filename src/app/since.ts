import { changedLines, compareWithBaseline } from '../diagnostics/index.js';
import { type Apart, type Diagnostic, type Place, type Summary, summaryOf, UNOBSERVED } from '../model/index.js';
import { type OpenedFramework, openRevision, readTexts, renamesSince } from '../source/index.js';
import type { Caches } from './caches.js';
import type { Checked, CheckOptions } from './check.js';

/** The result of a check: the diagnostics that count, those listed separately, and which lines changed. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  readonly apart: Apart;
  readonly isChanged?: (place: Place) => boolean;
}

/** Returns the result without a baseline: every diagnostic counts except the accepted ones. */
export function checkResult({
  diagnostics,
  summary,
  accepted,
}: Pick<Checked, 'diagnostics' | 'summary' | 'accepted'>): CheckResult {
  return { diagnostics, summary, apart: { old: undefined, accepted } };
}

/** Whether a path is one of the given files, or in one of the given folders. Always true if none are given. */
export function isAmong(paths: readonly string[], path: string): boolean {
  return paths.length === 0 || paths.some((one) => path === one || path.startsWith(`${one}/`));
}

/** Restricts a result to some files or folders. The check itself always covers the whole framework. */
export function onlyIn(result: CheckResult, paths: readonly string[]): CheckResult {
  const { old, accepted } = result.apart;
  const isIncluded = ({ place }: Diagnostic) => isAmong(paths, place.path);
  const diagnostics = result.diagnostics.filter(isIncluded);
  return {
    ...result,
    diagnostics,
    summary: summaryOf(diagnostics, result.summary.files),
    apart: { old: old?.filter(isIncluded), accepted: accepted.filter((one) => isIncluded(one.diagnostic)) },
  };
}

/** Compares a check with a git ref as its baseline: new diagnostics count, the others are listed separately. */
export async function checkSince(
  ref: string,
  { root, tree }: OpenedFramework,
  options: CheckOptions,
  caches: Caches | undefined,
  observer = UNOBSERVED,
): Promise<CheckResult> {
  const { tree: before, commit } = await openRevision(root, ref);
  const { checkWhole } = await import('./build.js');
  const checked = await checkWhole(tree, options, caches?.compiled, observer);
  const then = await checkWhole(before, options, caches?.compiled, observer);
  await caches?.save();
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

/** Returns the files of standards, whose status may have changed even if nothing is reported in them. */
function statusPaths({ framework }: Checked): string[] {
  return (framework.idsOf.standard ?? []).flatMap((id) => framework.entities[id]?.place.path ?? []);
}
